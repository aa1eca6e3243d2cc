import { within } from '#platform/kernel/browser';
import type { Amount } from '#platform/words/browser';
import { SubmitRequestInput as request } from '../../data/limits.generated';
import { isDay, plusDays } from '../market/days';
import { lineKey, type ListLine } from '../market/request-list';
import {
  OUTERMOST,
  typedDeposit,
  typedDepositWithin,
  typedPrice,
  typedQuantity,
  type DepositLimits,
} from '../../words/typed';
import type { SubmitRequestInput } from '../graphql/graphql';
import { misfitOf, refusedFit, type Fit } from '../../words/fit';
import { fitOf, floorAbove, offersFor, programmeOf, type Offer } from './sellers';

/** The request as it is typed. */
export interface Draft {
  readonly title: string;
  readonly lines: readonly DraftLine[];
  readonly cooperativeIds: readonly string[];
  readonly place: string;
  readonly wantedOn: string;
  readonly depositPercent: string;
  readonly note: string;
  /** The cooperatives may accept the targets at once; false while one is missing. */
  readonly mayAccept: boolean;
}

export interface DraftLine extends Pick<ListLine, 'kindCode' | 'grade'> {
  readonly quantity: string;
  readonly targetPrice: string;
}

/** What is wrong, and the id of the field to lead to; the words come later. */
export interface Fault {
  readonly field: string;
  readonly what:
    | 'quantity'
    | 'least'
    | 'step'
    | 'unprintable'
    | 'hidden'
    | 'target'
    | 'floor'
    | 'twice'
    | 'lines'
    | 'cooperatives'
    | 'cooperative'
    | 'title'
    | 'place'
    | 'wantedOn'
    | 'depositPercent'
    | 'note';
  /** The line or cooperative that it is about, by its place in the draft. */
  readonly place?: number;
  readonly floor?: Amount;
  readonly fit?: Fit;
  /** What the documents can't print. */
  readonly character?: string;
}

export const fieldIds = {
  quantity: (line: Pick<ListLine, 'kindCode' | 'grade'>): string => `quantity-${lineKey(line)}`,
  target: (line: Pick<ListLine, 'kindCode' | 'grade'>): string => `target-${lineKey(line)}`,
  cooperative: (id: string): string => `cooperative-${id}`,
  cooperatives: 'cooperatives',
};

export const fullyPriced = (draft: Pick<Draft, 'lines'>): boolean =>
  draft.lines.length > 0 && draft.lines.every(({ targetPrice }) => targetPrice.trim() !== '');

/** How far its terms may go: as the programme of those that are asked has it. */
export interface Bounds {
  readonly latest: string;
  readonly deposit: DepositLimits;
}

export function boundsOf({ cooperativeIds }: Draft, offers: readonly Offer[], today: string): Bounds {
  const limits = programmeOf(offers, cooperativeIds)?.limits;
  return {
    latest: plusDays(today, limits?.readyDaysMost ?? request.wantedOn.most),
    deposit: limits ?? OUTERMOST,
  };
}

/** Everything that the API would refuse, all at once and before it is asked. */
export function faultsOf(draft: Draft, offers: readonly Offer[], today: string): Fault[] {
  const { lines, cooperativeIds, wantedOn } = draft;
  const { latest, deposit } = boundsOf(draft, offers, today);
  return [
    ...(!within(request.lines, lines) ? [{ field: '', what: 'lines' } as const] : []),
    ...lines.flatMap((line, place) => lineFaults(line, place, offersFor(offers, line, cooperativeIds))),
    ...(!within(request.cooperativeIds, cooperativeIds)
      ? [{ field: fieldIds.cooperatives, what: 'cooperatives' } as const]
      : []),
    ...(!within(request.title, draft.title.trim()) ? [{ field: 'title', what: 'title' } as const] : []),
    ...(!within(request.place, draft.place.trim()) ? [{ field: 'place', what: 'place' } as const] : []),
    ...(!isDay(wantedOn) || wantedOn <= today || wantedOn > latest
      ? [{ field: 'wantedOn', what: 'wantedOn' } as const]
      : []),
    ...(typedDepositWithin(draft.depositPercent, deposit) === undefined
      ? [{ field: 'depositPercent', what: 'depositPercent' } as const]
      : []),
    ...(!within(request.note, draft.note) ? [{ field: 'note', what: 'note' } as const] : []),
  ];
}

function lineFaults(line: DraftLine, place: number, offers: readonly Offer[]): Fault[] {
  const target = line.targetPrice.trim() === '' ? '' : typedPrice(line.targetPrice);
  const [quantity, fit] = [typedQuantity(line.quantity), fitOf(offers)];
  const misfit = quantity !== undefined && fit && misfitOf(quantity, fit);
  const above = target ? floorAbove(offers, target) : undefined;
  return [
    ...(quantity === undefined ? [{ field: fieldIds.quantity(line), what: 'quantity', place } as const] : []),
    ...(misfit ? [{ field: fieldIds.quantity(line), what: misfit.why, place, fit } as const] : []),
    ...(target === undefined ? [{ field: fieldIds.target(line), what: 'target', place } as const] : []),
    ...(above ? [{ field: fieldIds.target(line), what: 'floor', place, floor: above.floor } as const] : []),
  ];
}

/** One writing of a number, so that what is kept and read again is the same command. */
const plain = (value: string): string => (value.includes('.') ? value.replace(/\.?0+$/, '') : value);
const plainPrice = (text: string): string | null => {
  const price = typedPrice(text);
  return price === undefined ? null : plain(price);
};

/** A draft without faults, as the API takes it. */
export const inputOf = (draft: Draft): Omit<SubmitRequestInput, 'key'> => ({
  title: draft.title.trim(),
  cooperativeIds: [...draft.cooperativeIds],
  lines: draft.lines.map(({ kindCode, grade, quantity, targetPrice }) => ({
    kindCode,
    grade,
    quantity: plain(typedQuantity(quantity) ?? quantity),
    targetPrice: plainPrice(targetPrice),
  })),
  place: draft.place.trim(),
  wantedOn: draft.wantedOn,
  depositPercent: typedDeposit(draft.depositPercent)!,
  mayAccept: draft.mayAccept,
  note: draft.note.trim(),
});

const ofLine: Record<string, Fault['what']> = {
  quantity: 'quantity',
  targetPrice: 'target',
  kindCode: 'twice',
  grade: 'twice',
};
const ofRequest: readonly Fault['what'][] = ['title', 'place', 'wantedOn', 'depositPercent', 'note'];

/** What a refusal tells beside its field. */
export interface Facts {
  readonly floor?: Amount | undefined;
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * The fault that the API's path names (`input.lines[0].quantity`, `cooperativeIds[1]`), in a request that was sent;
 * undefined: no field of ours.
 */
export function faultAt(
  path: string | undefined,
  sent: Pick<Draft, 'lines' | 'cooperativeIds'>,
  facts: Facts = {},
): Fault | undefined {
  const [, name, index, part] = /^(?:input\.)?(\w+)(?:\[(\d+)\])?(?:\.(\w+))?$/.exec(path ?? '') ?? [];
  const place = index === undefined ? -1 : Number(index);
  if (name === 'lines') return faultOfLine(sent.lines[place], place, part, facts);
  if (name === 'cooperativeIds') {
    const id = sent.cooperativeIds[place];
    return id === undefined
      ? { field: fieldIds.cooperatives, what: 'cooperatives' }
      : { field: fieldIds.cooperative(id), what: 'cooperative', place };
  }
  const what = ofRequest.find((each) => each === name);
  const character = facts.details?.['character'];
  if (what && typeof character === 'string')
    return { field: what, what: what === 'note' ? 'hidden' : 'unprintable', character };
  return what && { field: what, what };
}

function faultOfLine(
  line: DraftLine | undefined,
  place: number,
  part: string | undefined,
  { floor, details = {} }: Facts,
): Fault {
  if (!line) return { field: '', what: 'lines' };
  const fit = part === 'quantity' ? refusedFit(details) : undefined;
  const misfit = fit && misfitOf(typedQuantity(line.quantity) ?? '0', fit);
  if (misfit) return { field: fieldIds.quantity(line), what: misfit.why, place, fit };
  const what = (floor ? 'floor' : ofLine[part ?? '']) ?? 'quantity';
  const field = part === 'targetPrice' ? fieldIds.target(line) : fieldIds.quantity(line);
  return { field, what, place, ...(floor && { floor }) };
}
