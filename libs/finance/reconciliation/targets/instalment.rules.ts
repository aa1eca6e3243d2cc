import type { Payable } from '#finance/payments';
import type { LockedInstalment } from '#trade/orders';
import type { MatchLine } from '../lines/match-line.js';
import { byReference, type Finding, type Guess } from './findings.js';
import { shortTolerance, type Tolerances } from './limits.js';
import { isAlike } from './names.js';
import { amountKey, namedByReference, type Expected, type OpenItem } from './open-items.js';

/** What is known of an instalment that waits for money; minor units, `YYYY-MM-DD`. */
export interface OpenInstalment extends Payable {
  id: string;
  reference: string;
  orderId: string;
  orderNumber: string;
  kind: 'DEPOSIT' | 'BALANCE';
  buyerId: string;
  buyerName: string;
  dueOn: string;
  /** The order's money is released: what comes now makes good what the bank took back. */
  released: boolean;
}

/** As what waits for a line. */
export interface InstalmentItem extends OpenItem, Readonly<OpenInstalment> {
  readonly id: string;
  readonly currency: string;
  /** Under its order's lock. */
  readonly locked?: LockedInstalment;
}

export const instalmentItem = (row: OpenInstalment): InstalmentItem => ({
  ...row,
  type: 'instalment',
  minor: row.open,
  keys: { reference: row.reference, buyer: row.buyerId, amount: amountKey(row.currency, row.open) },
});

const isInstalment = (item: OpenItem): item is InstalmentItem => item.type === 'instalment';

/** More open lines of one buyer than this are not searched for sums. */
const SEARCHED = 150;

/**
 * By its reference; else a person confirms what is guessed. What goes beyond the named instalment is looked for before
 * it counts as too much for it.
 */
export function candidatesOf(line: MatchLine, expected: Expected): Finding[] {
  const { tolerances } = expected;
  const known = byReference('instalment', line, expected, (item) => shortTolerance(item as InstalmentItem, tolerances));
  const beyond = beyondNamed(line, expected);
  return [
    ...known,
    ...(beyond.length > 0
      ? [{ rule: 'BUYERS_SUM', kind: 'suggest', options: beyond, alone: true } as const]
      : guesses(line, expected)),
  ];
}

/**
 * Whether what a rule saw of an instalment is still so: as much is open, and what is short of it may still be a bank's
 * charge.
 */
export const stillHolds = (
  minor: bigint,
  { minor: seen }: Pick<OpenItem, 'minor'>,
  now: Payable,
  tolerances: Tolerances,
): boolean => now.open === seen && seen - minor <= shortTolerance(now, tolerances);

/** No reference decides. */
function guesses(line: MatchLine, expected: Expected): Finding[] {
  if (line.minor <= 0n) return [];
  return [
    { rule: 'NAME_AND_AMOUNT', kind: 'suggest', options: byAmountAndName(line, expected) },
    { rule: 'BUYERS_SUM', kind: 'suggest', options: byBuyersSum(line, expected) },
  ];
}

/** What waits for money in the line's currency. */
const waiting = (line: MatchLine, items: readonly OpenItem[]): InstalmentItem[] =>
  items.filter(isInstalment).filter((each) => each.currency === line.currency && each.open > 0n);

/**
 * Who pays more than the one instalment that she names, and exactly what is open with it, pays both and gives no
 * credit: of that order, else of that buyer. Two ways to add it up are two. A whole order that is short of it by no
 * more than a bank keeps is that order too: what is short is of the instalment that is due last, which stands last.
 */
function beyondNamed(line: MatchLine, expected: Expected): Guess[] {
  const [named, ...more] = waiting(line, namedByReference(line, expected));
  if (!named || more.length > 0 || line.minor <= named.open) return [];
  const summed = (others: InstalmentItem[]): Guess[] =>
    (others.length > SEARCHED ? [] : subsets(others, line.minor - named.open, 2)).map((set) => ({
      candidates: [named, ...set],
      score: 1,
    }));
  const others = waiting(line, expected.items.with('buyer', named.buyerId)).filter((each) => each !== named);
  const ofOrder = summed(others.filter((each) => each.orderId === named.orderId));
  const exact = ofOrder.length > 0 ? ofOrder : summed(others);
  const order = [named, ...others.filter((each) => each.orderId === named.orderId)];
  return exact.length > 0 ? exact : wholeOrderButCharge(line, order, expected.tolerances);
}

function wholeOrderButCharge({ minor }: MatchLine, order: InstalmentItem[], tolerances: Tolerances): Guess[] {
  const inOrder = [...order].sort((a, b) => (`${a.dueOn} ${a.id}` < `${b.dueOn} ${b.id}` ? -1 : 1));
  const short = order.reduce((sum, { open }) => sum + open, 0n) - minor;
  const fits = order.length > 1 && short > 0n && short <= shortTolerance(inOrder.at(-1)!, tolerances);
  return fits ? [{ candidates: inOrder, score: 1 }] : [];
}

function byAmountAndName(line: MatchLine, { items, tolerances: { dueDays } }: Expected): Guess[] {
  return waiting(line, items.with('amount', amountKey(line.currency, line.minor)))
    .filter((each) => daysApart(line.bookingDate, each.dueOn) <= dueDays)
    .flatMap((each) => {
      const score = isAlike(line.counterpartyName ?? '', each.buyerName);
      return score === null ? [] : [{ candidates: [each], score }];
    });
}

/** One, two or three open instalments of the buyer who is named, by reference or by name, that add up exactly. */
function byBuyersSum(line: MatchLine, expected: Expected): Guess[] {
  const buyer = buyerOf(line, expected);
  const open = buyer ? waiting(line, expected.items.with('buyer', buyer.id)) : [];
  if (!buyer || open.length > SEARCHED) return [];
  return subsets(open, line.minor).map((set) => ({ candidates: set, score: buyer.score }));
}

function buyerOf(line: MatchLine, expected: Expected): { id: string; score: number } | undefined {
  const { items } = expected;
  const named = new Set(waiting(line, namedByReference(line, expected)).map((each) => each.buyerId));
  const [byName] = named;
  if (named.size > 0) return named.size === 1 ? { id: byName!, score: 1 } : undefined;
  const good: { id: string; score: number }[] = [];
  for (const [id, one] of items.oneOfEach('buyer')) {
    const score = isAlike(line.counterpartyName ?? '', (one as InstalmentItem).buyerName);
    if (score !== null && waiting(line, items.with('buyer', id)).length > 0) good.push({ id, score });
  }
  return good.length === 1 ? good[0] : undefined;
}

/** Up to two subsets of at most `most` that sum to `wanted`: two are enough to know that it isn't one. */
function subsets(open: readonly InstalmentItem[], wanted: bigint, most = 3): InstalmentItem[][] {
  const found: InstalmentItem[][] = [];
  const grow = (set: InstalmentItem[], from: number, left: bigint): void => {
    if (left === 0n) found.push(set);
    if (left <= 0n || set.length === most) return;
    for (let i = from; i < open.length && found.length < 2; i += 1)
      grow([...set, open[i]!], i + 1, left - open[i]!.open);
  };
  grow([], 0, wanted);
  return found.slice(0, 2);
}

const daysApart = (a: string | null, b: string): number =>
  a === null ? Infinity : Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
