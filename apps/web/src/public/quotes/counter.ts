import { within } from '#platform/kernel/browser';
import { compareExact, sumExact, totalExact, writeNumber, writePrice } from '#platform/words/browser';
import { misfitOf, refusedFit, type Fit } from '../../words/fit';
import { ReviseQuoteInput } from '../../data/limits.generated';
import { typedDeposit, typedDepositWithin, typedPrice, typedQuantity, type DepositLimits } from '../../words/typed';
import type { Revision } from './quote-query';

export interface DraftLine {
  readonly position: number;
  readonly quantity: string;
  readonly unitPrice: string;
}

/** A counter-offer as it is typed. */
export interface Draft {
  readonly lines: readonly DraftLine[];
  readonly readyOn: string;
  readonly deposit: string;
  readonly validDays: number;
  readonly note: string;
}

/** A draft with what was kept of it when the page was left; lines that the terms no longer have are left out. */
export function resumed(begun: Draft, kept: Readonly<Record<string, unknown>>): Draft {
  const lines = Array.isArray(kept['lines']) ? (kept['lines'] as Partial<DraftLine>[]) : [];
  const text = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);
  return {
    lines: begun.lines.map((line) => {
      const before = lines.find((each) => each?.position === line.position);
      return {
        ...line,
        quantity: text(before?.quantity, line.quantity),
        unitPrice: text(before?.unitPrice, line.unitPrice),
      };
    }),
    readyOn: text(kept['readyOn'], begun.readyOn),
    deposit: text(kept['deposit'], begun.deposit),
    validDays:
      validitiesUpTo(ReviseQuoteInput.validUntil.most).find((days) => days === kept['validDays']) ?? begun.validDays,
    note: text(kept['note'], begun.note),
  };
}

/** Days that the terms may hold where they may hold so many at most. */
export const validitiesUpTo = (most: number): number[] => [...[3, 7, 14, 30].filter((days) => days < most), most];

/** Whether it says what the terms say that it answers, as the API would find. */
export function isUnchanged(
  draft: Draft,
  { lines, readyOn, depositPercent }: Pick<Revision, 'lines' | 'readyOn' | 'depositPercent'>,
): boolean {
  if (draft.readyOn !== readyOn || typedDeposit(draft.deposit) !== depositPercent) return false;
  return lines.every(({ position, quantity, unitPrice }) => {
    const line = draft.lines.find((each) => each.position === position);
    const [typed, price] = [typedQuantity(line?.quantity ?? ''), typedPrice(line?.unitPrice ?? '')];
    return (
      typed !== undefined &&
      price !== undefined &&
      compareExact(typed, quantity.value) === 0 &&
      compareExact(price, unitPrice.amount) === 0
    );
  });
}

export type CounterFault =
  | { readonly kind: 'quantity' | 'price' | 'amount'; readonly position: number }
  | { readonly kind: 'least' | 'step'; readonly position: number; readonly fit: Fit }
  | { readonly kind: 'floor'; readonly position: number; readonly floor: string }
  | { readonly kind: 'readyOn' | 'deposit' | 'validity' | 'note' | 'lines' };

/** All of the newest terms, ready to be changed; a day that has passed is asked for again. */
export const draftOf = (
  { lines, readyOn, depositPercent }: Revision,
  { today, validity }: Pick<Bounds, 'today' | 'validity'>,
): Draft => ({
  lines: lines.map(({ position, quantity, unitPrice }) => ({
    position,
    quantity: writeNumber(quantity.value),
    unitPrice: writePrice(unitPrice),
  })),
  readyOn: readyOn > today ? readyOn : '',
  deposit: String(depositPercent),
  validDays: validity.usual,
  note: '',
});

/** What a typed line comes to; undefined while a figure is missing. */
export function draftAmount({ quantity, unitPrice }: DraftLine, digits: number): string | undefined {
  const [units, price] = [typedQuantity(quantity), typedPrice(unitPrice)];
  return units === undefined || price === undefined ? undefined : totalExact(units, price, digits);
}

export function draftTotal(lines: readonly DraftLine[], digits: number): string | undefined {
  const amounts = lines.map((line) => draftAmount(line, digits));
  return amounts.every((amount) => amount !== undefined) ? sumExact(amounts, digits) : undefined;
}

export interface Bounds {
  /** The programme's day. */
  readonly today: string;
  /** The last day that may be chosen. */
  readonly latest: string;
  readonly deposit: DepositLimits;
  /** How long terms hold, in days, when nothing is said, and at most. */
  readonly validity: { readonly usual: number; readonly most: number };
  readonly digits: number;
  /** Guaranteed prices by line, where they are known. */
  readonly floors: ReadonlyMap<number, string>;
  /** What can be ordered by line, where it is known. */
  readonly fits: ReadonlyMap<number, Fit>;
}

/** Everything that is wrong with it, in the order of the fields; the server has the last word. */
export function faultsOf(draft: Draft, { today, latest, deposit, digits, floors, fits }: Bounds): CounterFault[] {
  const readyOn = draft.readyOn > today && draft.readyOn <= latest;
  return [
    ...draft.lines.flatMap((line) => lineFaults(line, digits, floors.get(line.position), fits.get(line.position))),
    ...(readyOn ? [] : [{ kind: 'readyOn' } as const]),
    ...(typedDepositWithin(draft.deposit, deposit) === undefined ? [{ kind: 'deposit' } as const] : []),
    ...(!within(ReviseQuoteInput.note, draft.note) ? [{ kind: 'note' } as const] : []),
  ];
}

function lineFaults(line: DraftLine, digits: number, floor: string | undefined, fit: Fit | undefined): CounterFault[] {
  const { position } = line;
  const [quantity, price] = [typedQuantity(line.quantity), typedPrice(line.unitPrice)];
  const faults: CounterFault[] = [];
  const misfit = quantity !== undefined && fit && misfitOf(quantity, fit);
  if (quantity === undefined) faults.push({ kind: 'quantity', position });
  if (misfit) faults.push({ kind: misfit.why, position, fit });
  if (price === undefined) faults.push({ kind: 'price', position });
  else if (floor !== undefined && compareExact(price, floor) < 0) faults.push({ kind: 'floor', position, floor });
  else if (quantity !== undefined && compareExact(totalExact(quantity, price, digits), '0') === 0)
    faults.push({ kind: 'amount', position });
  return faults;
}

/** The id of the field that a fault belongs to; empty for the whole form. */
export function fieldOf(fault: CounterFault): string {
  if (fault.kind === 'quantity' || fault.kind === 'least' || fault.kind === 'step') return `quantity-${fault.position}`;
  if ('position' in fault) return `price-${fault.position}`;
  const ids = { readyOn: 'ready-on', deposit: 'deposit', validity: 'validity', note: 'note', lines: '' };
  return ids[fault.kind];
}

/** The fault that a refused command names: `lines[2].unitPrice`, `input.readyOn` and the like. */
export function faultAt(
  field: string | undefined,
  lines: readonly DraftLine[],
  details: Readonly<Record<string, unknown>> = {},
): CounterFault {
  const at = /lines\[(\d+)\]\.(quantity|unitPrice)/.exec(field ?? '');
  const line = at ? lines[Number(at[1])] : undefined;
  const position = line?.position;
  const fit = at?.[2] === 'quantity' ? refusedFit(details) : undefined;
  const misfit = line && fit && misfitOf(typedQuantity(line.quantity) ?? '0', fit);
  if (misfit) return { kind: misfit.why, position: line.position, fit };
  if (at && position !== undefined) return { kind: at[2] === 'quantity' ? 'quantity' : 'price', position };
  const names = { readyOn: 'readyOn', depositPercent: 'deposit', validUntil: 'validity', note: 'note' } as const;
  const name = (Object.keys(names) as (keyof typeof names)[]).find((each) => field?.endsWith(each));
  return { kind: name ? names[name] : 'lines' };
}
