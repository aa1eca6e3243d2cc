import type { Reader } from '#platform/database';
import { getProgramme } from '#trade/identity';
import { findReversed } from '../reversals/reversals.store.js';
import type { Tolerances } from './limits.js';
import { OpenItems, type Expected } from './open-items.js';
import { allTargets } from './targets.js';

/** Everything that a line of a programme's account could be. */
export async function findExpected(reader: Reader, programmeId: string): Promise<Expected> {
  const items = new OpenItems();
  for (const [, target] of allTargets) for (const item of await target.findOpen(reader, programmeId)) items.add(item);
  return {
    programmeId,
    tolerances: await getProgramme(reader, programmeId),
    items,
    reversed: await findReversed(reader),
  };
}

/** Whose account it is. */
async function programmeOfAccount(reader: Reader, bankAccountId: string): Promise<string> {
  const [row] = await reader.sql<{ programmeId: string }>(
    'select programme_id as "programmeId" from finance.bank_account where id = $1',
    [bankAccountId],
  );
  return row!.programmeId;
}

/** What the line of this account could be. */
export const findExpectedOn = async (reader: Reader, bankAccountId: string): Promise<Expected> =>
  findExpected(reader, await programmeOfAccount(reader, bankAccountId));

/** What the programme of this account tolerates. */
export const tolerancesOn = async (reader: Reader, bankAccountId: string): Promise<Tolerances> =>
  getProgramme(reader, await programmeOfAccount(reader, bankAccountId));
