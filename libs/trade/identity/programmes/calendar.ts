import type { Programme } from './programmes.store.js';

/** What the days of a programme are. */
export interface Calendar extends Pick<Programme, 'zone' | 'weekend'> {
  readonly holidays: readonly { readonly day: string }[];
}

/** The day on which it is this moment in a zone; `YYYY-MM-DD`. */
export const dayIn = (zone: string, at: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);

/** The month in which it is this moment in a zone; `YYYY-MM`. */
export const monthIn = (zone: string, at: Date): string => dayIn(zone, at).slice(0, 7);

/** Days are `YYYY-MM-DD` and lie in no zone. */
export function isBusinessDay({ weekend, holidays }: Omit<Calendar, 'zone'>, day: string): boolean {
  return !weekend.includes(isoWeekday(day)) && !holidays.some((holiday) => holiday.day === day);
}

/** The day itself, or the first business day after it. */
export function businessDayFrom(calendar: Omit<Calendar, 'zone'>, day: string): string {
  let next = day;
  while (!isBusinessDay(calendar, next)) next = daysAfter(next, 1);
  return next;
}

/** The first business day after this one. */
export const nextBusinessDay = (calendar: Omit<Calendar, 'zone'>, day: string): string =>
  businessDayFrom(calendar, daysAfter(day, 1));

export const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);

const DAY_MS = 86_400_000;

/** 1 is Monday, 7 is Sunday. */
const isoWeekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
