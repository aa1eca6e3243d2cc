import type { Reader } from '#platform/database';
import { LIVE } from '../lines/waiting.store.js';
import { WORTH } from '../lines/worth.store.js';

/** Money that came in on a wire and that nobody has matched yet. */
export interface BeingChecked {
  instalmentId: string;
  /** Minor units of `currency`, what the bank has not taken back. */
  minor: string;
  currency: string;
  /** When the bank booked it (YYYY-MM-DD); null when the bank did not say. */
  day: string | null;
}

/**
 * What came in under an instalment's own reference and waits for the secretariat, the oldest first. A wire that names
 * another buyer's instalment too is nobody's to see before a person has parted it; one that names several of an order
 * stands under the first of them only. As the platform.
 */
export const findBeingChecked = (reader: Reader, instalmentIds: readonly string[]): Promise<BeingChecked[]> =>
  reader.sql<BeingChecked>(
    `select i.id as "instalmentId", ${WORTH}::text as minor, l.currency, coalesce(l.booked_on, l.value_on)::text as day
       from trade.instalment i join trade.order o on o.id = i.order_id
       join finance.statement_line l on l.creditor_references @> array[i.reference]
       join finance.bank_account b on b.id = l.bank_account_id and b.programme_id = o.programme_id
      where i.id = any($1) and l.amount_minor > 0 and not l.is_reversal and not ${LIVE} and ${WORTH} > 0
        and not exists (select from trade.instalment x
                         where x.reference = any(l.creditor_references) and x.buyer_id <> i.buyer_id)
        and not exists (select from trade.instalment x
                         where x.reference = any(l.creditor_references)
                           and x.order_id = i.order_id and x.position < i.position)
      order by day, l.id`,
    [instalmentIds],
  );
