import type { Reader } from '#platform/database';
import { findOpenInstalments } from '#finance/payments';
import { findSentPayouts } from '#finance/settlement';
import type { NamedExpected } from './candidates.js';
import { findReversed } from '../reversals/reversals.store.js';

/** Everything that a line could be: open instalments, our payouts, Stripe's payouts in transit, announced capital. */
export async function findExpected(reader: Reader): Promise<NamedExpected> {
  const instalments = await findOpenInstalments(reader);
  const payouts = await findSentPayouts(reader);
  const stripePayouts = await reader.sql<{ id: string; minor: string; currency: string }>(
    `select t.reference as id, e.amount_minor::text as minor, a.currency
       from finance.ledger_transaction t join finance.entry e on e.transaction_id = t.id join finance.account a on a.name = e.account and a.class = 'psp:stripe_in_transit'
      where t.kind = 'stripe_payout_created'
        and not exists (select from finance.ledger_transaction f where f.kind = 'stripe_payout_failed' and f.reference = t.reference)
        and not exists (select from finance.match m where m.target = 'stripe_payout' and m.target_id = t.reference and m.undone_at is null)`);
  const capital = await reader.sql<{ id: string; reference: string; minor: string; currency: string }>(
    `select id, reference, amount_minor::text as minor, currency from finance.expected_capital c
      where not exists (select from finance.match m where m.target = 'capital' and m.target_id = c.id::text and m.undone_at is null)`);
  return {
    instalments: instalments.map((row) => ({ ...row, open: BigInt(row.open), amount: BigInt(row.amount), charged: BigInt(row.charged) })),
    payouts: payouts.map((row) => ({ ...row, minor: BigInt(row.minor) })),
    stripePayouts: stripePayouts.map((row) => ({ ...row, minor: BigInt(row.minor) })),
    capital: capital.map((row) => ({ ...row, minor: BigInt(row.minor) })),
    reversed: await findReversed(reader),
  };
}
