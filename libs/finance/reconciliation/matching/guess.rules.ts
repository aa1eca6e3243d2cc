import type { Candidate, Expected, Finding, Guess, MatchLine, OpenInstalment } from './candidates.js';
import { shortTolerance, type Tolerances } from '../targets/limits.js';
import { nameSimilarity } from '../targets/names.js';

const ALIKE = 0.8;
/** More open lines of one buyer than this are not searched for sums. */
const SEARCHED = 150;

/** Rules 4 and 5: no reference decides; a person confirms. */
export function guessRules(line: MatchLine, { instalments, tolerances }: Expected): Finding[] {
  if (line.minor <= 0n) return [];
  const sameCurrency = instalments.filter((each) => each.currency === line.currency && each.open > 0n);
  return [
    { rule: '4', kind: 'suggest', options: byAmountAndName(line, sameCurrency, tolerances) },
    { rule: '5', kind: 'suggest', options: byBuyersSum(line, sameCurrency) },
  ];
}

/**
 * Who pays more than the one instalment that she names, and exactly what is open with it, pays both and gives no
 * credit: of that order, else of that buyer. Two ways to add it up are two. A whole order that is short of it by no
 * more than a bank keeps is that order too: what is short is of the instalment that is due last, which stands last.
 */
export function beyondNamed(line: MatchLine, { instalments, tolerances }: Expected): Guess[] {
  const open = instalments.filter((each) => each.currency === line.currency && each.open > 0n);
  const [named, ...more] = open.filter((each) => line.references.includes(each.reference));
  if (!named || more.length > 0 || line.minor <= named.open) return [];
  const summed = (others: OpenInstalment[]): Guess[] =>
    (others.length > SEARCHED ? [] : subsets(others, line.minor - named.open, 2)).map((set) => ({
      candidates: [named, ...set].map(candidate),
      score: 1,
    }));
  const others = open.filter((each) => each !== named && each.buyerId === named.buyerId);
  const ofOrder = summed(others.filter((each) => each.orderId === named.orderId));
  const exact = ofOrder.length > 0 ? ofOrder : summed(others);
  return exact.length > 0
    ? exact
    : wholeOrderButCharge(line, [named, ...others.filter((each) => each.orderId === named.orderId)], tolerances);
}

function wholeOrderButCharge({ minor }: MatchLine, order: OpenInstalment[], tolerances: Tolerances): Guess[] {
  const inOrder = [...order].sort((a, b) => (`${a.dueOn} ${a.id}` < `${b.dueOn} ${b.id}` ? -1 : 1));
  const short = order.reduce((sum, { open }) => sum + open, 0n) - minor;
  const fits = order.length > 1 && short > 0n && short <= shortTolerance(inOrder.at(-1)!, tolerances);
  return fits ? [{ candidates: inOrder.map(candidate), score: 1 }] : [];
}

function byAmountAndName(line: MatchLine, instalments: OpenInstalment[], { dueDays }: Tolerances): Guess[] {
  return instalments
    .filter((each) => each.open === line.minor && daysApart(line.bookingDate, each.dueOn) <= dueDays)
    .map((each) => ({
      candidates: [candidate(each)],
      score: nameSimilarity(line.counterpartyName ?? '', each.buyerName),
    }))
    .filter((each) => each.score >= ALIKE);
}

/** One, two or three open instalments of the buyer who is named, by reference or by name, that add up exactly. */
function byBuyersSum(line: MatchLine, instalments: OpenInstalment[]): Guess[] {
  const buyer = buyerOf(line, instalments);
  const open = buyer ? instalments.filter((each) => each.buyerId === buyer.id) : [];
  if (!buyer || open.length > SEARCHED) return [];
  return subsets(open, line.minor).map((set) => ({ candidates: set.map(candidate), score: buyer.score }));
}

function buyerOf(line: MatchLine, instalments: OpenInstalment[]): { id: string; score: number } | undefined {
  const named = new Set(
    instalments.filter((each) => line.references.includes(each.reference)).map((each) => each.buyerId),
  );
  const [byReference] = named;
  if (named.size > 0) return named.size === 1 ? { id: byReference!, score: 1 } : undefined;
  const alike = new Map<string, number>();
  for (const { buyerId, buyerName } of instalments) {
    if (!alike.has(buyerId)) alike.set(buyerId, nameSimilarity(line.counterpartyName ?? '', buyerName));
  }
  const good = [...alike].filter(([, score]) => score >= ALIKE);
  return good.length === 1 ? { id: good[0]![0], score: good[0]![1] } : undefined;
}

/** Up to two subsets of at most `most` that sum to `wanted`: two are enough to know that it isn't one. */
function subsets(open: OpenInstalment[], wanted: bigint, most = 3): OpenInstalment[][] {
  const found: OpenInstalment[][] = [];
  const grow = (set: OpenInstalment[], from: number, left: bigint): void => {
    if (left === 0n) found.push(set);
    if (left <= 0n || set.length === most) return;
    for (let i = from; i < open.length && found.length < 2; i += 1)
      grow([...set, open[i]!], i + 1, left - open[i]!.open);
  };
  grow([], 0, wanted);
  return found.slice(0, 2);
}

const candidate = ({ id, open }: OpenInstalment): Candidate => ({ type: 'instalment', id, minor: open });

const daysApart = (a: string | null, b: string): number =>
  a === null ? Infinity : Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
