import { sameEndToEndId } from '#platform/kernel';
import type { Expected, Finding, Guess, MatchLine } from './candidates.js';
import { limitsOf } from '../targets/limits.js';

/** Rules 1 and 3 for Stripe's payouts and rule 2b for the bank's own charges. */
export const bankRules = (line: MatchLine, expected: Expected): Finding[] => [
  ...stripePayouts(line, expected),
  charges(line, expected),
];

/** By the payout's id, which the line must name, and the exact amount; when less has come a person says why. */
function stripePayouts(line: MatchLine, { stripePayouts: all }: Expected): Finding[] {
  const said = words(`${line.endToEndId ?? ''} ${line.remittance}`);
  const named = line.minor > 0n ? all.filter((each) => each.currency === line.currency && said.has(each.id)) : [];
  const options = (some: typeof named): Guess[] =>
    some.map(({ id, minor }) => ({ candidates: [{ type: 'stripe_payout', id, minor }], score: 1 }));
  return [
    { rule: '1', kind: 'auto', options: options(named.filter((each) => each.minor === line.minor)) },
    { rule: '3', kind: 'suggest', options: options(named.filter((each) => each.minor > line.minor)) },
  ];
}

const words = (text: string): Set<string> => new Set(text.split(/[^\w]+/));

/** A charge is what the bank says is one, by its code. One that carries a payout's EndToEndId is that payout's. */
function charges(line: MatchLine, { payouts, tolerances }: Expected): Finding {
  const named = payouts.filter((each) => sameEndToEndId(each.endToEndId, line.endToEndId));
  const payout = named.find((each) => each.settled) ?? named[0];
  const found = line.isCharge && line.minor < 0n && -line.minor <= limitsOf(line.currency, tolerances).charge;
  return {
    rule: '2b',
    kind: 'auto',
    options: found ? [{ candidates: [{ type: 'charge', id: payout?.id ?? null, minor: line.minor }], score: 1 }] : [],
  };
}
