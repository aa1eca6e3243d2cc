import { stripePayoutLanded } from '#finance/ledger';
import { money } from '#platform/money';
import type { MatchLine } from '../lines/match-line.js';
import { compared, outcome, refuseInexact } from './exact.js';
import { options, type Finding } from './findings.js';
import { limitsOf } from './limits.js';
import type { Expected, OpenItem } from './open-items.js';
import { STRIPE_PAYOUT_LANDED } from './causes.store.js';
import { findStripePayouts, type StripePayout } from './stripe-payouts.store.js';
import { labelled, sideOf, type Target } from './target.js';

export interface StripePayoutItem extends OpenItem {
  /** Stripe's own. */
  readonly id: string;
}

/** A payout of Stripe that is in transit to the bank. */
export const stripePayout: Target<StripePayoutItem> = {
  side: 'IN',
  row: null,
  listed: true,
  bearsFee: true,
  proof: {
    kind: 'stripe_payout_landed',
    says: STRIPE_PAYOUT_LANDED,
  },
  findOpen: async (reader, programmeId) =>
    (await findStripePayouts(reader, programmeId)).map(({ minor, ...row }) =>
      stripePayoutItem({ ...row, minor: BigInt(minor) }),
    ),
  candidates: named,
  choose: (_line, { items }, id) => items.get('stripe_payout', id) as StripePayoutItem | undefined,
  /** Less came, and that is named as what it is; how much of it is one person's word `secondBecause` says. */
  check(part, judging) {
    if (!(part.withFee && compared(part, judging).difference < 0n)) refuseInexact(part, judging);
  },
  secondBecause: ({ candidate, amount, withFee }, tolerances) =>
    withFee && candidate.minor - amount.minor > limitsOf(amount.currency, tolerances).charge ? 'CHARGE' : null,
  /** Nothing of it stays open: what is short of it was kept by a bank. */
  postings({ candidate, amount, withFee }, cause) {
    const short = candidate.minor - amount.minor;
    const charge = money(withFee && short > 0n ? short : 0n, amount.currency);
    return outcome(amount, [stripePayoutLanded({ ...sideOf(cause), amount, charge })], { fee: charge });
  },
  takeBack: async () => undefined,
  label: ({ id }) => labelled({ reference: id }),
};

export const stripePayoutItem = (row: Omit<StripePayout, 'minor'> & { minor: bigint }): StripePayoutItem => ({
  ...row,
  type: 'stripe_payout',
  keys: { word: row.id },
});

/** By the payout's id, which the line must name, and the exact amount; when less has come a person says why. */
function named(line: MatchLine, { items }: Expected): Finding[] {
  if (line.minor <= 0n) return [];
  const words = new Set(`${line.endToEndId ?? ''} ${line.remittance}`.split(/[^\w]+/));
  const own = [...words]
    .flatMap((word) => items.with('word', word))
    .filter((each) => each.type === 'stripe_payout' && each.currency === line.currency);
  return [
    { rule: 'REFERENCE_EXACT', kind: 'auto', options: options(own.filter((each) => each.minor === line.minor)) },
    {
      rule: 'REFERENCE_OTHER_AMOUNT',
      kind: 'suggest',
      options: options(own.filter((each) => each.minor > line.minor)),
    },
  ];
}
