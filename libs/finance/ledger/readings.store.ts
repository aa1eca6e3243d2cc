import type { Reader } from '#platform/database';
import type { Currency, Money } from '#platform/money';
import { accountOf, type Account, type AccountClass, type AccountKey } from './accounts.js';

/** Amounts in minor units. `posted` is signed, + debit; `natural` is positive on the account's normal side. */
export interface Balance {
  readonly account: Account;
  readonly posted: Money;
  readonly natural: Money;
  /** How many entries the account has. */
  readonly version: number;
}

/** An account that never had an entry stands at zero. */
export async function balanceOf(reader: Reader, programmeId: string, account: Account): Promise<Balance> {
  const [row] = await reader.sql<{ posted: string; version: string }>(
    `select b.posted::text, b.version::text
       from finance.account a join finance.balance b on b.account_id = a.id
      where a.programme_id = $1 and a.name = $2`,
    [programmeId, account.name],
  );
  return balance(account, row?.posted ?? '0', row?.version ?? '0');
}

/** Which of a programme's accounts, and as they stood at the end of which day (now without one). */
export interface BalancesAsked {
  /** Their names begin with it; all without one. */
  prefix?: string;
  /** Of the programme's zone, like "2026-11-28". What belongs to later days is left out, whenever it was recorded. */
  asOf?: string | null;
}

/** A programme's accounts that have entries, or are a bank's, by name. */
export async function balances(
  reader: Reader,
  programmeId: string,
  { prefix = '', asOf = null }: BalancesAsked = {},
): Promise<Balance[]> {
  const rows = await reader.sql<AccountKey & { posted: string; version: string }>(
    asOf === null ? NOW : CUT_OFF,
    asOf === null ? [programmeId, prefix] : [programmeId, prefix, asOf],
  );
  return rows.map((row) => balance(accountOf(row), row.posted, row.version));
}

const NOW = `
  select a.class, a.party, a.currency, b.posted::text, b.version::text
    from finance.account a join finance.balance b on b.account_id = a.id
   where a.programme_id = $1 and a.name ^@ $2
   order by a.name`;

/** What is of later days is few where the day is a recent one: it is taken off what stands now. */
const CUT_OFF = `
  with later as (
    select account_id, sum(amount_minor) as moved, count(*) as entries
      from finance.entry
     where programme_id = $1 and day > $3::date
     group by account_id)
  select a.class, a.party, a.currency, (b.posted - coalesce(l.moved, 0))::text as posted,
         (b.version - coalesce(l.entries, 0))::text as version
    from finance.account a
    join finance.balance b on b.account_id = a.id
    left join later l on l.account_id = a.id
   where a.programme_id = $1 and a.name ^@ $2 and b.version > coalesce(l.entries, 0)
   order by a.name`;

function balance(account: Account, posted: string, version: string): Balance {
  const minor = BigInt(posted);
  const { currency, normal } = account;
  return {
    account,
    posted: { minor, currency },
    natural: { minor: normal === 'debit' ? minor : -minor, currency },
    version: Number(version),
  };
}

/** The bank's booking date, Stripe's `created`, who posted it, or nobody: then it is the day of recording. */
export const daySources = ['statement', 'stripe', 'named', 'recorded'] as const;
export type DaySource = (typeof daySources)[number];

/** One line of an account's history. Moments are UTC. */
export interface AccountEntry {
  readonly account: Account;
  readonly transactionId: string;
  readonly kind: string;
  readonly source: string;
  readonly reference: string;
  readonly orderId: string | null;
  readonly amount: Money;
  readonly balanceAfter: Money;
  /** 1, 2, 3 ... without gaps within the account. */
  readonly version: number;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  /** The day that it belongs to, like "2026-11-28", and who says so. */
  readonly day: string;
  readonly daySource: DaySource;
  readonly reverses: string | null;
  readonly note: string | null;
}

/** Newest first, at most `size`; the next page begins before the last version of this one. */
export const entriesOf = (
  reader: Reader,
  programmeId: string,
  account: Account,
  { size, before }: { size: number; before?: number },
): Promise<AccountEntry[]> =>
  findEntries(
    reader,
    `e.account_id = (select id from finance.account where programme_id = $1 and name = $2)
       and ($3::bigint is null or e.account_version < $3)
     order by e.account_version desc limit $4`,
    [programmeId, account.name, before ?? null, size],
  );

/** Everything that was posted for an order, in the order of its posting. */
export const entriesOfOrder = (reader: Reader, orderId: string): Promise<AccountEntry[]> =>
  findEntries(reader, 'e.order_id = $1 order by t.recorded_at, t.id, e.position', [orderId]);

/** One ledger transaction's entries. */
export const entriesOfTransaction = (reader: Reader, id: string): Promise<AccountEntry[]> =>
  findEntries(reader, 'e.transaction_id = $1 order by e.position', [id]);

/** What the platform earned by an order less what it spent on it. */
export async function marginOf(reader: Reader, orderId: string, currency: Currency): Promise<Money> {
  const [row] = await reader.sql<{ margin: string }>(
    `select coalesce(-sum(e.amount_minor), 0)::text as margin
       from finance.entry e join finance.account a on a.id = e.account_id join finance.chart c on c.class = a.class
      where e.order_id = $1 and a.currency = $2 and c.book = 'platform' and c.kind in ('income', 'expense')`,
    [orderId, currency],
  );
  return { minor: BigInt(row!.margin), currency };
}

/** What an order brought in (+) or cost (-) by one class of the platform's income or expense. */
export interface MarginPart {
  readonly orderId: string;
  readonly class: AccountClass;
  readonly amount: Money;
}

/** The parts of several orders' margins, each order's income first; together they are `marginOf`. */
export async function marginPartsOf(reader: Reader, orderIds: readonly string[]): Promise<MarginPart[]> {
  const rows = await reader.sql<{ orderId: string; class: AccountClass; currency: Currency; minor: string }>(
    `select e.order_id as "orderId", a.class, a.currency, (-sum(e.amount_minor))::text as minor
       from finance.entry e join finance.account a on a.id = e.account_id join finance.chart c on c.class = a.class
      where e.order_id = any($1) and c.book = 'platform' and c.kind in ('income', 'expense')
      group by e.order_id, a.class, a.currency, c.kind order by e.order_id, c.kind desc, a.class desc`,
    [orderIds],
  );
  return rows.map(({ orderId, class: of, currency, minor }) => ({
    orderId,
    class: of,
    amount: { minor: BigInt(minor), currency },
  }));
}

type EntryRow = AccountKey &
  Omit<AccountEntry, 'account' | 'amount' | 'balanceAfter' | 'version'> & {
    amount: string;
    balanceAfter: string;
    version: string;
  };

async function findEntries(reader: Reader, where: string, values: readonly unknown[]): Promise<AccountEntry[]> {
  const rows = await reader.sql<EntryRow>(
    `select a.class, a.party, a.currency,
            e.transaction_id as "transactionId", t.kind, t.source, t.reference, e.order_id as "orderId",
            e.amount_minor::text as amount, e.balance_after::text as "balanceAfter", e.account_version::text as version,
            t.occurred_at as "occurredAt", t.recorded_at as "recordedAt",
            to_char(e.day, 'YYYY-MM-DD') as day, t.day_source as "daySource", t.reverses, t.note
       from finance.entry e
       join finance.account a on a.id = e.account_id
       join finance.ledger_transaction t on t.id = e.transaction_id
      where ${where}`,
    values,
  );
  return rows.map(({ class: of, party, currency, amount, balanceAfter, version, ...rest }) => ({
    ...rest,
    account: accountOf({ class: of, party, currency }),
    amount: { minor: BigInt(amount), currency },
    balanceAfter: { minor: BigInt(balanceAfter), currency },
    version: Number(version),
  }));
}
