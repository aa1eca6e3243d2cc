import { sameEndToEndId } from '#platform/kernel';
import type { Candidate, Expected, Finding, Guess, MatchLine } from './candidates.js';
import { shortTolerance } from '../targets/limits.js';

/** Rules 1, 2 and 3: the line names its target by a reference of ours. */
export function referenceRules(line: MatchLine, expected: Expected): Finding[] {
  return line.minor > 0n ? moneyIn(line, expected) : moneyOut(line, expected);
}

function moneyIn(line: MatchLine, { instalments, capital, payouts, tolerances }: Expected): Finding[] {
  const ours = <T extends { reference: string; currency: string }>(all: readonly T[]): T[] =>
    all.filter((each) => each.currency === line.currency && line.references.includes(each.reference));
  const named: Candidate[] = [
    ...ours(instalments).map(({ id, open }) => ({ type: 'instalment' as const, id, minor: open })),
    ...ours(capital).map(({ id, minor }) => ({ type: 'capital' as const, id, minor })),
  ];
  const returned = payouts
    .filter((each) => each.currency === line.currency && sameEndToEndId(each.endToEndId, line.endToEndId))
    .map(({ id, minor }) => ({ type: 'payout_return' as const, id, minor }));
  // Somebody who names two instalments pays both or is mistaken: a person looks.
  const single = named.length === 1 ? named : [];
  const tolerated = (id: string | null): bigint =>
    shortTolerance(
      instalments.find((each) => each.id === id)!,
      tolerances,
    );
  const short = single.filter(
    (each) => each.type === 'instalment' && line.minor < each.minor && each.minor - line.minor <= tolerated(each.id),
  );
  return [
    { rule: '1', kind: 'auto', options: options(single.filter((each) => each.minor === line.minor)) },
    { rule: '2', kind: 'auto', options: options(short) },
    { rule: '3', kind: 'suggest', options: options([...named, ...returned]) },
  ];
}

function moneyOut(line: MatchLine, { payouts }: Expected): Finding[] {
  if (line.isCharge || line.endToEndId === null) return [];
  const named = payouts
    .filter(
      (each) => !each.settled && each.currency === line.currency && sameEndToEndId(each.endToEndId, line.endToEndId),
    )
    .map(({ id, minor }) => ({ type: 'payout' as const, id, minor: -minor }));
  return [
    { rule: '1', kind: 'auto', options: options(named.filter((each) => each.minor === line.minor)) },
    { rule: '3', kind: 'suggest', options: options(named) },
  ];
}

const options = (candidates: Candidate[]): Guess[] => candidates.map((each) => ({ candidates: [each], score: 1 }));
