import { findPosted, linesNetted, post, unmatch } from '#finance/ledger';
import type { Reader, Tx } from '#platform/database';
import { newId } from '#platform/kernel';
import { money, type Currency } from '#platform/money';
import { endWaiting } from '../lines/waiting.store.js';
import { WORTH } from '../lines/worth.store.js';
import type { Netting } from './reversals.js';
import { findReversals, type Booked } from './reversals.store.js';

/**
 * What is to be done about nettings: those that stand and are planned no more, and those that are planned and whose
 * lines wait.
 */
interface Changes {
  undo: Booked[];
  book: Netting[];
}

/**
 * Lines that wait and what takes them back are set against each other; where the bank takes back that it took back,
 * what was set before is undone. A line that pays something stays as it is until a person takes its match back. As the
 * platform; safe to repeat.
 */
export async function netReversals(tx: Tx, at: Date): Promise<void> {
  const seen = await findChanges(tx);
  const ids = [
    ...new Set([...seen.undo, ...seen.book].flatMap(({ reversalId, lineId }) => [reversalId, lineId])),
  ].sort();
  if (ids.length === 0) return;
  await tx.sql('select from finance.statement_line where id = any($1) order by id for update', [ids]);
  const { undo } = await findChanges(tx); // under the locks: somebody may have been faster
  const isLocked = ({ reversalId, lineId }: Netting): boolean => ids.includes(reversalId) && ids.includes(lineId);
  for (const each of undo.filter(isLocked)) await part(tx, each, { personId: null, reason: null }, at);
  for (const each of (await findChanges(tx)).book.filter(isLocked)) await net(tx, each, at);
}

export async function findChanges(reader: Reader): Promise<Changes> {
  const { planned, booked } = await findReversals(reader);
  const [old, fresh] = [
    booked.filter((each) => !planned.some((other) => isSame(each, other))),
    planned.filter((each) => !booked.some((other) => isSame(each, other))),
  ];
  if (old.length + fresh.length === 0) return { undo: [], book: [] };
  const standing = await findStanding(reader, [
    ...new Set([...old, ...fresh].flatMap(({ reversalId, lineId }) => [reversalId, lineId])),
  ]);
  const waits = ({ reversalId, lineId }: Netting): boolean => standing.has(reversalId) && standing.has(lineId);
  const undo = old.filter(waits);
  const after = (id: string): bigint =>
    undo.reduce(
      (sum, each) => (each.reversalId === id || each.lineId === id ? sum + each.minor : sum),
      standing.get(id) ?? 0n,
    );
  return {
    undo,
    book: fresh.filter((each) => waits(each) && [each.reversalId, each.lineId].every((id) => after(id) >= each.minor)),
  };
}

const isSame = (one: Netting, other: Netting): boolean =>
  one.reversalId === other.reversalId && one.lineId === other.lineId && one.minor === other.minor;

async function net(tx: Tx, { reversalId, lineId, minor }: Netting, at: Date): Promise<void> {
  const [line] = await tx.sql<{ currency: Currency }>('select currency from finance.statement_line where id = $1', [
    lineId,
  ]);
  const id = newId();
  await tx.sql(
    'insert into finance.netting (id, reversal_id, line_id, amount_minor, decided_at) values ($1, $2, $3, $4, $5)',
    [id, reversalId, lineId, minor.toString(), at],
  );
  await post(tx, linesNetted({ netting: id, amount: money(minor, line!.currency) }));
  const standing = await findStanding(tx, [reversalId, lineId]);
  for (const each of [reversalId, lineId]) if (standing.get(each) === 0n) await endWaiting(tx, each, null, at);
}

/** Takes a netting back; by a person it stays so. */
export async function part(
  tx: Tx,
  { id }: Pick<Booked, 'id'>,
  { personId, reason }: { personId: string | null; reason: string | null },
  at: Date,
): Promise<void> {
  const posted = await findPosted(tx, linesNettedAs(id));
  if (!posted) throw new Error(`netting ${id} has no posting`);
  await tx.sql('update finance.netting set undone_at = $2, undone_by = $3, undo_reason = $4 where id = $1', [
    id,
    at,
    personId,
    reason,
  ]);
  await unmatch(tx, posted, reason ?? 'The bank took back that it took back');
}

const linesNettedAs = (id: string) => ({ kind: 'lines_netted', source: 'platform' as const, reference: id });

/** The nettings in which a line stands; `free` when the line on the other side is matched to nothing. */
export const findNettings = (reader: Reader, lineId: string): Promise<{ id: string; free: boolean }[]> =>
  reader.sql<{ id: string; free: boolean }>(
    `select n.id, not exists (select from finance.match m
                               where m.line_id in (n.line_id, n.reversal_id) and m.undone_at is null) as free
       from finance.netting n
      where (n.line_id = $1 or n.reversal_id = $1) and n.undone_at is null
      order by n.id`,
    [lineId],
  );

/** What lines that wait are worth, in minor units without a sign; one that is explained is not among them. */
async function findStanding(reader: Reader, ids: readonly string[]): Promise<Map<string, bigint>> {
  const rows = await reader.sql<{ id: string; worth: string }>(
    `select l.id, abs(${WORTH})::text as worth from finance.statement_line l
      where l.id = any($1) and not exists (select from finance.match m where m.line_id = l.id and m.undone_at is null)`,
    [ids],
  );
  return new Map(rows.map(({ id, worth }) => [id, BigInt(worth)]));
}
