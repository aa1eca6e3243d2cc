import type { PlatformTx, Reader } from '#platform/database';
import type { Currency, Money } from '#platform/money';
import { accountFor, type BankBook, type Opening, type Purpose } from './bank-account.js';

/** A bank account of a programme: an account of the ledger under the same id. `bigint` arrives as a string. */
export interface BankAccount {
  readonly id: string;
  readonly programmeId: string;
  readonly book: BankBook;
  readonly currency: Currency;
  readonly number: string;
  readonly bank: string;
  readonly owner: string | null;
  readonly bic: string | null;
  readonly defaultFor: readonly Purpose[];
  readonly openingMinor: string;
  readonly openedOn: string | null;
}

const COLUMNS = `b.id, b.programme_id as "programmeId", b.book, b.currency, b.number, b.bank, b.owner, b.bic,
       b.default_for as "defaultFor", b.opening_minor::text as "openingMinor",
       to_char(b.opened_on, 'YYYY-MM-DD') as "openedOn"`;

/** A programme's, by number. */
export const findBankAccounts = (reader: Reader, programmeId: string): Promise<BankAccount[]> =>
  reader.sql<BankAccount>(`select ${COLUMNS} from finance.bank_account b where b.programme_id = $1 order by b.number`, [
    programmeId,
  ]);

/** The platform's accounts of one currency. */
const findOfCurrency = (reader: Reader, programmeId: string, currency: string): Promise<BankAccount[]> =>
  reader.sql<BankAccount>(
    `select ${COLUMNS} from finance.bank_account b
      where b.programme_id = $1 and b.currency = $2 and b.book = 'platform' order by b.number`,
    [programmeId, currency],
  );

/** The account that payouts in this currency leave from. */
export const findPayingAccount = async (
  reader: Reader,
  programmeId: string,
  currency: string,
): Promise<BankAccount | undefined> => accountFor(await findOfCurrency(reader, programmeId, currency), 'payouts');

/** The same, locked: approvals and statements of it come one after the other. */
export async function lockPayingAccount(
  tx: PlatformTx,
  programmeId: string,
  currency: string,
): Promise<BankAccount | undefined> {
  const account = await findPayingAccount(tx, programmeId, currency);
  if (account) await tx.sql('select from finance.bank_account where id = $1 for update', [account.id]);
  return account;
}

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
 * The account that takes wires for each of these orders: its programme's for receipts in its currency. An order without
 * one has no row.
 */
export async function findBankDetails(
  reader: Reader,
  orderIds: readonly string[],
): Promise<(BankDetails & { id: string })[]> {
  const rows = await reader.sql<{ orderId: string; accounts: BankAccount[] }>(
    `select o.id as "orderId", (
              select coalesce(jsonb_agg(jsonb_build_object(
                       'owner', b.owner, 'bank', b.bank, 'bic', b.bic, 'number', b.number, 'defaultFor', b.default_for)
                     order by b.number), '[]')
                from finance.bank_account b
               where b.programme_id = o.programme_id and b.currency = o.currency and b.book = 'platform') as accounts
       from trade.order o
      where o.id = any($1)
      order by o.id`,
    [orderIds],
  );
  return rows.flatMap(({ orderId, accounts }) => {
    const found = accountFor(accounts, 'receipts');
    return found
      ? [{ id: orderId, beneficiary: found.owner!, bank: found.bank, bic: found.bic!, account: found.number }]
      : [];
  });
}

/**
 * Opens one; whether the programme has none of this number yet. The first of its book and currency is taken for
 * everything until somebody says otherwise.
 */
export async function keepBankAccount(
  tx: PlatformTx,
  {
    id,
    programmeId,
    balance,
    ...opening
  }: Omit<Opening, 'balance'> & {
    id: string;
    programmeId: string;
    balance: Money;
  },
): Promise<boolean> {
  const kept = await tx.sql(
    `insert into finance.bank_account (
       id, programme_id, number, bank, currency, owner, bic, book, opening_minor, opened_on, default_for)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
            case when exists (select from finance.bank_account b
                               where b.programme_id = $2 and b.currency = $5 and b.book = $8)
                 then '{}'::text[] else array['receipts', 'payouts'] end
     on conflict (programme_id, number) do nothing
     returning 1`,
    [
      ...[id, programmeId, opening.number, opening.bank, opening.currency, opening.owner, opening.bic, opening.book],
      ...[balance.minor.toString(), opening.openedOn],
    ],
  );
  return kept.length > 0;
}

/** This one is taken for the purpose from now on, and no other of its book and currency. */
export async function chooseBankAccount(tx: PlatformTx, account: BankAccount, purpose: Purpose): Promise<void> {
  await tx.sql(
    `update finance.bank_account set default_for = array_remove(default_for, $4)
      where programme_id = $1 and currency = $2 and book = $3 and $4 = any(default_for)`,
    [account.programmeId, account.currency, account.book, purpose],
  );
  await tx.sql('update finance.bank_account set default_for = default_for || $2::text where id = $1', [
    account.id,
    purpose,
  ]);
}
