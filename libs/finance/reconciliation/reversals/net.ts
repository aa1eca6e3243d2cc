import { findPosted, linesNetted, post, unmatch } from '#finance/ledger';
import type { Reader, PlatformTx } from '#platform/database';
import { newId } from '#platform/kernel';
import { money } from '#platform/money';
import { booksOfLine, lockLines } from '../lines/lines.store.js';
import { endWaiting, findStanding } from '../lines/waiting.store.js';
import { insertNetting, undoNetting } from './nettings.store.js';
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
 * what was set before is undone. A line that pays something stays as it is until a person takes its match back. Safe
 * to repeat.
 */
export async function netReversals(tx: PlatformTx, at: Date): Promise<void> {
  const seen = await findChanges(tx);
  const ids = [
    ...new Set([...seen.undo, ...seen.book].flatMap(({ reversalId, lineId }) => [reversalId, lineId])),
  ].sort();
  if (ids.length === 0) return;
  await lockLines(tx, ids);
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

async function net(tx: PlatformTx, { reversalId, lineId, minor }: Netting, at: Date): Promise<void> {
  const { currency, programmeId } = await booksOfLine(tx, lineId);
  const id = newId();
  await insertNetting(tx, { id, reversalId, lineId, minor }, at);
  await post(tx, programmeId, linesNetted({ netting: id, amount: money(minor, currency) }));
  const standing = await findStanding(tx, [reversalId, lineId]);
  for (const each of [reversalId, lineId]) if (standing.get(each) === 0n) await endWaiting(tx, each, null, at);
}

/** Takes a netting back; by a person it stays so. */
export async function part(
  tx: PlatformTx,
  { id }: Pick<Booked, 'id'>,
  { personId, reason }: { personId: string | null; reason: string | null },
  at: Date,
): Promise<void> {
  const posted = await findPosted(tx, linesNettedAs(id));
  if (!posted) throw new Error(`netting ${id} has no posting`);
  await undoNetting(tx, id, { personId, reason }, at);
  await unmatch(tx, posted, reason ?? 'The bank took back that it took back');
}

const linesNettedAs = (id: string) => ({ kind: 'lines_netted', source: 'platform' as const, reference: id });
