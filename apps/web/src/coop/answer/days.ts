import { ReviseQuoteInput } from '../../data/limits.generated';

const limit = ReviseQuoteInput.readyOn;

/** Calendar days as the API writes them, `2026-11-25`: they lie in no zone, so they are counted in UTC. */
const DAY = 86_400_000;

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The day at an instant in a zone. */
export const dayIn = (zone: string, at: Date): string => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
};

export interface ReadyDays {
  /** The wanted day, or the soonest when that has passed. */
  readonly first: string;
  readonly asWanted: boolean;
  readonly soonest: string;
  readonly latest: string;
}

const LATER = [7, 14] as const;

/** What may be promised, as many days ahead as the programme allows. */
export function readyDays(wantedOn: string, today: string, most: number = limit.most): ReadyDays {
  const soonest = addDays(today, limit.least);
  const asWanted = wantedOn >= soonest;
  return { first: asWanted ? wantedOn : soonest, asWanted, soonest, latest: addDays(today, most) };
}

/** The days to choose from at once. */
export const readyChoices = ({ first }: ReadyDays): { day: string; later: number }[] =>
  [0, ...LATER].map((later) => ({ day: addDays(first, later), later }));

/** A day moved, kept within what may be promised. */
export function moveDay(day: string, days: number, { soonest, latest }: ReadyDays): string {
  const moved = addDays(day, days);
  return moved < soonest ? soonest : moved > latest ? latest : moved;
}
