import type { Reader } from '#platform/database';

/** A payout of Stripe that is in transit to the bank; minor units. */
export interface StripePayout {
  id: string;
  minor: string;
  currency: string;
}

export const findStripePayouts = (reader: Reader, programmeId: string): Promise<StripePayout[]> =>
  reader.sql<StripePayout>(
    `select t.reference as id, e.amount_minor::text as minor, a.currency
       from finance.ledger_transaction t
       join finance.entry e on e.transaction_id = t.id
       join finance.account a on a.id = e.account_id and a.class = 'psp:stripe_in_transit'
      where t.kind = 'stripe_payout_created' and t.programme_id = $1
        and not exists (select from finance.ledger_transaction f
                         where f.kind = 'stripe_payout_failed' and f.reference = t.reference)
        and not exists (select from finance.match m
                         where m.target = 'stripe_payout' and m.target_id = t.reference and m.undone_at is null)`,
    [programmeId],
  );
