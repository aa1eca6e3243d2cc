import { unmatch } from '#finance/ledger';
import type { PlatformTx } from '#platform/database';
import { Refusal, refuse } from '#platform/kernel';
import type { ImportedLine } from '../lines/line.entity.js';
import { tolerancesOn } from '../targets/expected.store.js';
import { allTargets, targetOf } from '../targets/targets.js';
import { limitsOf, type Tolerances } from '../targets/limits.js';
import { findPostedMatch, findMatches, undoMatches, type LiveMatch } from '../matching/matches.store.js';
import { netReversals, part } from '../reversals/net.js';
import { findNettings } from '../reversals/nettings.store.js';
import { isGoing } from '../reversals/reversals.store.js';
import { settleProposal } from './proposals.store.js';
import { findTakeBack, proposeTakeBack } from './take-back.store.js';

interface Said {
  personId: string;
  reason: string;
}

/**
 * What a locked line is matched to is taken back, by one person or, above the limit, by two: MatchingService.unmatch.
 * As the platform.
 */
export async function takeMatchBack(
  tx: PlatformTx,
  line: ImportedLine,
  said: Said,
): Promise<{ outcome: 'TAKEN_BACK' | 'PROPOSED' }> {
  const at = await tx.now();
  const parts = await findMatches(tx, line.id);
  if (parts.some(({ target }) => targetOf(target).takeBack === null))
    refuse('MATCH_IN_USE', {
      field: 'lineId',
      message: 'A payout that the bank has carried out is not taken back here.',
    });
  if (parts.length === 0) refuse('ILLEGAL_STEP', { field: 'lineId', message: 'This line is matched to nothing.' });
  const tolerances = await tolerancesOn(tx, line.bankAccountId);
  if (isLarge(line, tolerances) && !(await isSecond(tx, line.id, said, at))) return { outcome: 'PROPOSED' };
  await lockTargets(
    tx,
    parts.map(({ target, targetId }) => ({ type: target, id: targetId })),
  );
  await undoMatches(tx, line.id, said, at);
  const gone = await isGoing(tx, line.id);
  for (const each of [...parts].reverse()) await takeBack(tx, line, each, { ...said, gone }, at);
  await settleProposal(tx, line.id, said.personId, at);
  await netReversals(tx, at);
  return { outcome: 'TAKEN_BACK' };
}

/** Holds what a line is for still: by kind and in the order of ids, as everybody does. */
export async function lockTargets(
  tx: PlatformTx,
  chosen: readonly { type: string; id: string | null }[],
): Promise<void> {
  for (const [type, target] of allTargets) {
    const ids = chosen.flatMap((each) => (each.type === type && each.id !== null ? [each.id] : []));
    if (ids.length > 0) await target.lock?.(tx, ids);
  }
}

/**
 * Two lines that were set against each other have nothing to do with each other, a person says: both wait again. As the
 * platform.
 */
export async function partLine(tx: PlatformTx, line: ImportedLine, said: Said): Promise<void> {
  const netted = await findNettings(tx, line.id);
  if (netted.length === 0) refuse('ILLEGAL_STEP', { field: 'lineId', message: 'This line is set against no other.' });
  // Or a line would be worth more than it explains.
  if (netted.some(({ free }) => !free))
    refuse('ILLEGAL_STEP', {
      field: 'lineId',
      message: 'The line that it was set against is matched. Take that match back first.',
    });
  const at = await tx.now();
  for (const { id } of netted) await part(tx, { id }, said, at);
  await netReversals(tx, at);
}

/** Above this two people take back, as two people match. */
const isLarge = ({ amountMinor, currency }: ImportedLine, tolerances: Tolerances): boolean =>
  BigInt(amountMinor.replace('-', '')) > limitsOf(currency, tolerances).alone;

/** Whether another person has proposed to take it back; else it is proposed now. */
async function isSecond(tx: PlatformTx, lineId: string, said: Said, at: Date): Promise<boolean> {
  const known = await findTakeBack(tx, lineId);
  if (known && known.proposedBy !== said.personId) return true;
  if (known)
    refuse('NEEDS_ANOTHER_PERSON', {
      field: 'lineId',
      message: 'You have proposed this: an amount of this size is taken back by another person of finance too.',
      proposedBy: known.name,
    });
  await proposeTakeBack(tx, lineId, said, at);
  return false;
}

async function takeBack(
  tx: PlatformTx,
  line: ImportedLine,
  match: LiveMatch,
  { reason, gone }: Said & { gone: boolean },
  at: Date,
): Promise<void> {
  const { id, target, targetId } = match;
  const nowAt = await targetOf(target).takeBack!(tx, { match: id, targetId, gone }, at);
  await unmatch(tx, await findPostedMatch(tx, match.id, line.fingerprint), reason, nowAt).catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.code !== 'BALANCE_TOO_LOW') throw error;
    return refuse('MATCH_IN_USE', {
      field: 'lineId',
      message: `What this payment brought is used already: ${String(error.details.account)} would go below zero.`,
      orderNumber: match.orderNumber,
      account: error.details.account,
    });
  });
}
