import type { Reader } from '#platform/database';

/** Where a wire goes, as an invoice and the order's page say it. */
export interface BankDetails {
  readonly beneficiary: string;
  /** The bank's name. */
  readonly bank: string;
  readonly bic: string;
  /** The account's number or IBAN. */
  readonly account: string;
}

/**
 * The account that takes wires for each of these orders: the first of its programme in its currency that names its
 * owner and its bank's BIC. An order without one has no row.
 */
export const findBankDetails = (
  reader: Reader,
  orderIds: readonly string[],
): Promise<(BankDetails & { id: string })[]> =>
  reader.sql<BankDetails & { id: string }>(
    `select distinct on (o.id) o.id, b.owner as beneficiary, b.bank, b.bic, b.number as account
       from trade.order o
       join finance.bank_account b
         on b.programme_id = o.programme_id
        and b.currency = o.currency
        and b.owner is not null
        and b.bic is not null
      where o.id = any($1)
      order by o.id, b.number`,
    [orderIds],
  );
