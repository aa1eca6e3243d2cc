import type { Reader, PlatformTx } from '#platform/database';
import { refuse } from '#platform/kernel';
import { findEntriesOf, writePosting, writePostings, type Posted } from './ledger.store.js';
import { reversal, unmatched, type NowAt } from './postings/corrections.js';
import { checked, type Entry, type Posting } from './postings/posting.js';

/**
 * Writes one posting into a programme's books. The same kind, source and reference again is a no-op that returns the
 * first. It locks its accounts until the commit: post late.
 * Refuses with OUT_OF_BALANCE, REFERENCE_REUSED { kind, source, reference } and
 * BALANCE_TOO_LOW { account, balance, amount } (minor units, signed, + debit).
 */
export async function post(tx: PlatformTx, programmeId: string, posting: Posting): Promise<Posted> {
  return writePosting(tx, programmeId, checked(posting)).catch((error: unknown) => refuseKnown(error, posting));
}

/**
 * Writes many postings in one round trip, one after the other, each as `post` does; none when one is refused. A few
 * hundred at once: a statement may not run for ever.
 */
export async function postAll(tx: PlatformTx, programmeId: string, postings: readonly Posting[]): Promise<void> {
  if (postings.length === 0) return;
  await writePostings(tx, programmeId, postings.map(checked)).catch((error: unknown) => {
    const { detail } = error as { detail?: string };
    return refuseKnown(error, postings.find(({ reference }) => detail?.includes(reference)) ?? postings[0]!);
  });
}

/** Every entry of a transaction the other way round; again is a no-op. */
export async function reverse(tx: PlatformTx, id: string, reason: string): Promise<Posted> {
  const { programmeId, entries } = await toUndo(tx, id);
  return post(tx, programmeId, reversal({ id, reason, entries }));
}

/** A wrong match undone: what it moved at the bank waits in suspense. `nowAt`: where else its money is by now. */
export async function unmatch(tx: PlatformTx, id: string, reason: string, nowAt?: NowAt): Promise<Posted> {
  const { programmeId, entries } = await toUndo(tx, id);
  return post(tx, programmeId, unmatched({ id, reason, entries, ...(nowAt && { nowAt }) }));
}

async function toUndo(reader: Reader, id: string): Promise<{ programmeId: string; entries: Entry[] }> {
  const { programmeId, entries } = await findEntriesOf(reader, id);
  if (programmeId === null) return refuse('NOT_FOUND', { message: `There is no ledger transaction ${id}.` });
  return { programmeId, entries };
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
