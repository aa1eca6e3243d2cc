import type { Reader, Tx } from '#platform/database';
import { refuse } from '#platform/kernel';
import { accountOf, type Account } from './accounts.js';
import { reversal, unmatched, type NowAt } from './postings/corrections.js';
import { checked, type Entry, type Posting } from './postings/posting.js';

export interface Posted {
  /** The ledger transaction's id (UUIDv7). */
  readonly id: string;
  /** It was there before: nothing was written. */
  readonly replayed: boolean;
}

/**
 * Writes one posting, as the platform's role (`tx.asSystem()` after the rule has checked the actor). The same kind,
 * source and reference again is a no-op that returns the first. It locks its accounts until the commit: post late.
 * Refuses with OUT_OF_BALANCE, REFERENCE_REUSED { kind, source, reference } and
 * BALANCE_TOO_LOW { account, balance, amount } (minor units, signed, + debit).
 */
export async function post(tx: Tx, posting: Posting): Promise<Posted> {
  const { kind, source, reference, entries, occurredAt, reverses, note } = checked(posting);
  const [posted] = await tx
    .sql<Posted>('select id, replayed from finance.post($1, $2, $3, $4, $5, $6, $7)', [
      kind,
      source,
      reference,
      JSON.stringify(rowsOf(entries)),
      occurredAt ?? null,
      reverses ?? null,
      note ?? null,
    ])
    .catch((error: unknown) => refuseKnown(error, posting));
  return posted!;
}

/**
 * Writes many postings in one round trip, one after the other, each as `post` does; none when one is refused. A few
 * hundred at once: a statement may not run for ever.
 */
export async function postAll(tx: Tx, postings: readonly Posting[]): Promise<void> {
  if (postings.length === 0) return;
  const rows = postings.map((each) => {
    const { kind, source, reference, entries, occurredAt, reverses, note } = checked(each);
    return {
      kind,
      source,
      reference,
      entries: rowsOf(entries),
      occurred: occurredAt ?? null,
      reverses: reverses ?? null,
      note: note ?? null,
    };
  });
  await tx
    .sql('select finance.post_block($1::jsonb)', [JSON.stringify(rows)])
    .catch((error: unknown) =>
      refuseKnown(
        error,
        postings.find(({ reference }) => (error as { detail?: string }).detail?.includes(reference)) ?? postings[0]!,
      ),
    );
}

const rowsOf = (entries: readonly Entry[]) =>
  entries.map(({ account, amount, orderId }) => ({
    account: account.name,
    currency: amount.currency,
    amount: amount.minor.toString(),
    order: orderId,
  }));

/** Every entry of a transaction the other way round; again is a no-op. */
export const reverse = async (tx: Tx, id: string, reason: string): Promise<Posted> =>
  post(tx, reversal({ id, reason, entries: await entriesToUndo(tx, id) }));

/** A wrong match undone: what it moved at the bank waits in suspense. `nowAt`: where else its money is by now. */
export const unmatch = async (tx: Tx, id: string, reason: string, nowAt?: NowAt): Promise<Posted> =>
  post(tx, unmatched({ id, reason, entries: await entriesToUndo(tx, id), ...(nowAt && { nowAt }) }));

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

async function entriesToUndo(reader: Reader, id: string): Promise<Entry[]> {
  const rows = await reader.sql<
    Pick<Account, 'name' | 'class' | 'currency'> & { amount: string; orderId: string | null }
  >(
    `select a.name, a.class, a.currency, e.amount_minor::text as amount, e.order_id as "orderId"
       from finance.entry e
       join finance.account a on a.name = e.account
      where e.transaction_id = $1
      order by e.position`,
    [id],
  );
  if (rows.length === 0) refuse('NOT_FOUND', { message: `There is no ledger transaction ${id}.` });
  return rows.map((row) => ({
    account: accountOf(row),
    amount: { minor: BigInt(row.amount), currency: row.currency },
    ...(row.orderId && { orderId: row.orderId }),
  }));
}

/** The database's own refusals in the platform's words; anything else is a bug and goes on as it is. */
function refuseKnown(error: unknown, { kind, source, reference }: Posting): never {
  const { code, detail, constraint } = error as { code?: string; detail?: string; constraint?: string };
  if (code === 'OV001')
    return refuse('REFERENCE_REUSED', {
      message: `${kind} ${reference} was posted before with other entries.`,
      kind,
      source,
      reference,
    });
  if (constraint === 'one_booking_per_line')
    return refuse('REFERENCE_REUSED', {
      message: `The statement line ${reference} was booked before in another way.`,
      kind,
      source,
      reference,
    });
  if (constraint === 'reversed_once')
    return refuse('REFERENCE_REUSED', {
      message: `${reference} was reversed before in another way.`,
      kind,
      source,
      reference,
    });
  if (code === 'OV002') {
    const { account, balance, amount } = JSON.parse(detail!) as { account: string; balance: string; amount: string };
    return refuse('BALANCE_TOO_LOW', {
      message: `${account} would go below zero.`,
      kind,
      reference,
      account,
      balance,
      amount,
    });
  }
  throw error;
}
