import type { Candidate, Expected, Finding, Guess, MatchLine } from './candidates.js';

/** Least and most that a receipt may be short to be matched by itself, minor units. Only for currencies for which finance set it. */
const SHORT: Record<string, { least: bigint; most: bigint }> = { USD: { least: 30_00n, most: 50_00n } };

/** How much may be missing: the larger of 30 USD and 0.5 % of the open instalment, at most 50 USD. Minor units; 0n in other currencies. */
export function shortTolerance(open: bigint, currency: string): bigint {
  const limits = SHORT[currency];
  if (!limits) return 0n;
  const half = (open * 5n) / 1000n;
  const wide = half > limits.least ? half : limits.least;
  return wide < limits.most ? wide : limits.most;
}

/** Rules 1, 2 and 3: the line names its target by a reference of ours. */
export function referenceRules(line: MatchLine, expected: Expected): Finding[] {
  return line.minor > 0n ? moneyIn(line, expected) : moneyOut(line, expected);
}

function moneyIn(line: MatchLine, { instalments, capital, payouts }: Expected): Finding[] {
  const ours = <T extends { reference: string; currency: string }>(all: readonly T[]): T[] => all.filter((each) => each.currency === line.currency && line.references.includes(each.reference));
  const named: Candidate[] = [
    ...ours(instalments).map(({ id, open }) => ({ type: 'instalment' as const, id, minor: open })),
    ...ours(capital).map(({ id, minor }) => ({ type: 'capital' as const, id, minor })),
  ];
  const returned = payouts.filter((each) => each.currency === line.currency && each.endToEndId === line.endToEndId).map(({ id, minor }) => ({ type: 'payout_return' as const, id, minor }));
  // Somebody who names two instalments pays both or is mistaken: a person looks.
  const single = named.length === 1 ? named : [];
  const short = single.filter((each) => each.type === 'instalment' && line.minor < each.minor && each.minor - line.minor <= shortTolerance(each.minor, line.currency));
  return [
    { rule: '1', kind: 'auto', options: options(single.filter((each) => each.minor === line.minor)) },
    { rule: '2', kind: 'auto', options: options(short) },
    { rule: '3', kind: 'suggest', options: options([...named, ...returned]) },
  ];
}

function moneyOut(line: MatchLine, { payouts }: Expected): Finding[] {
  if (line.isCharge || line.endToEndId === null) return [];
  const named = payouts
    .filter((each) => !each.settled && each.currency === line.currency && each.endToEndId === line.endToEndId)
    .map(({ id, minor }) => ({ type: 'payout' as const, id, minor: -minor }));
  return [
    { rule: '1', kind: 'auto', options: options(named.filter((each) => each.minor === line.minor)) },
    { rule: '3', kind: 'suggest', options: options(named) },
  ];
}

const options = (candidates: Candidate[]): Guess[] => candidates.map((each) => ({ candidates: [each], score: 1 }));
