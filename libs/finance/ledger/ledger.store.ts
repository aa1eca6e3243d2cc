import type { Reader, PlatformTx } from '#platform/database';
import { accountOf, type AccountKey } from './accounts.js';
import type { Entry, Posting } from './postings/posting.js';

export interface Posted {
  /** The ledger transaction's id (UUIDv7). */
  readonly id: string;
  /** It was there before: nothing was written. */
  readonly replayed: boolean;
}

/** The database's own function writes a posting, and fails when the ledger would not hold. */
export async function writePosting(tx: PlatformTx, programmeId: string, posting: Posting): Promise<Posted> {
  const { kind, source, reference, entries, occurredAt, day, reverses, note } = posting;
  const [posted] = await tx.sql<Posted>('select id, replayed from finance.post($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    ...[programmeId, kind, source, reference, JSON.stringify(rowsOf(entries))],
    ...[occurredAt ?? null, day ?? null, reverses ?? null, note ?? null],
  ]);
  return posted!;
}

/** Many in one statement; the failure of one is the failure of all, and its detail names the reference. */
export async function writePostings(tx: PlatformTx, programmeId: string, postings: readonly Posting[]): Promise<void> {
  const rows = postings.map(({ kind, source, reference, entries, occurredAt, day, reverses, note }) => ({
    kind,
    source,
    reference,
    entries: rowsOf(entries),
    occurred: occurredAt ?? null,
    day: day ?? null,
    reverses: reverses ?? null,
    note: note ?? null,
  }));
  await tx.sql('select finance.post_block($1, $2::jsonb)', [programmeId, JSON.stringify(rows)]);
}

const rowsOf = (entries: readonly Entry[]) =>
  entries.map(({ account, amount, orderId }) => ({
    class: account.class,
    party: account.party ?? undefined,
    currency: amount.currency,
    amount: amount.minor.toString(),
    order: orderId,
  }));

/** What was posted of this event, if anything; ask before deriving a posting from balances that it has moved. */
export async function findPosted(
  reader: Reader,
  { kind, source, reference }: Pick<Posting, 'kind' | 'source' | 'reference'>,
): Promise<string | undefined> {
  const [row] = await reader.sql<{ id: string }>(
    'select id from finance.ledger_transaction where kind = $1 and source = $2 and reference = $3',
    [kind, source, reference],
  );
  return row?.id;
}

/** How a statement's line was booked, if it was: under one kind and once. */
export async function findBookedLine(reader: Reader, line: string): Promise<{ id: string; kind: string } | undefined> {
  const [row] = await reader.sql<{ id: string; kind: string }>(
    `select id, kind from finance.ledger_transaction where source = 'statement' and reference = $1`,
    [line],
  );
  return row;
}

/** Of which programme a ledger transaction is, and what it is made of; no entries when there is none. */
export async function findEntriesOf(
  reader: Reader,
  id: string,
): Promise<{ programmeId: string | null; entries: Entry[] }> {
  const rows = await reader.sql<AccountKey & { programmeId: string; amount: string; orderId: string | null }>(
    `select e.programme_id as "programmeId", a.class, a.party, a.currency, e.amount_minor::text as amount,
            e.order_id as "orderId"
       from finance.entry e
       join finance.account a on a.id = e.account_id
      where e.transaction_id = $1
      order by e.position`,
    [id],
  );
  const entries = rows.map((row) => ({
    account: accountOf(row),
    amount: { minor: BigInt(row.amount), currency: row.currency },
    ...(row.orderId && { orderId: row.orderId }),
  }));
  return { programmeId: rows[0]?.programmeId ?? null, entries };
}
