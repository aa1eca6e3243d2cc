import { balanceOf, buyerCredit, disputeLosses, unmatch, type NowAt } from '#finance/ledger';
import { takeBackReceipt } from '#finance/payments';
import type { PlatformTx } from '#platform/database';
import { Refusal, refuse } from '#platform/kernel';
import { isShipped, lockInstalment, type LockedInstalment } from '#trade/orders';
import type { ImportedLine } from '../lines/line.entity.js';
import { tolerancesOn } from '../matching/expected.store.js';
import { limitsOf, type Tolerances } from '../targets/limits.js';
import { findExplaining, findMatches, undoMatches, type LiveMatch } from '../matching/matches.store.js';
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
 * What a locked line explains is taken back, by one person or, above the limit, by two; see MatchingService.unmatch. As
 * the platform.
 */
export async function takeMatchBack(
  tx: PlatformTx,
  line: ImportedLine,
  said: Said,
): Promise<{ outcome: 'TAKEN_BACK' | 'PROPOSED' }> {
  const at = await tx.now();
  const parts = await findMatches(tx, line.id);
  if (parts.some(({ target }) => target === 'payout' || target === 'payout_return'))
    refuse('MATCH_IN_USE', {
      field: 'lineId',
      message: 'A payout that the bank has carried out is not taken back here.',
    });
  if (parts.length === 0) refuse('ILLEGAL_STEP', { field: 'lineId', message: 'This line is matched to nothing.' });
  const tolerances = await tolerancesOn(tx, line.bankAccountId);
  if (isLarge(line, tolerances) && !(await isSecond(tx, line.id, said, at))) return { outcome: 'PROPOSED' };
  await lockOrders(
    tx,
    parts.filter(({ target }) => target === 'instalment').map(({ targetId }) => targetId!),
  );
  await undoMatches(tx, line.id, said, at);
  const gone = await isGoing(tx, line.id);
  for (const each of [...parts].reverse()) await takeBack(tx, line, each, { ...said, gone }, at);
  await settleProposal(tx, line.id, said.personId, at);
  await netReversals(tx, at);
  return { outcome: 'TAKEN_BACK' };
}

/** Always in the order of the instalments' ids, so that two splits never wait for each other in a circle. */
export async function lockOrders(tx: PlatformTx, instalmentIds: readonly string[]): Promise<void> {
  for (const id of [...instalmentIds].sort()) await lockInstalment(tx, id);
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
  const locked = match.target === 'instalment' ? await lockInstalment(tx, match.targetId!) : null;
  const nowAt = locked ? await whereItIs(tx, locked, gone) : undefined;
  if (locked) await takeBackReceipt(tx, locked, { match: match.id, gone }, at);
  await unmatch(tx, await findExplaining(tx, match.id, line.fingerprint), reason, nowAt).catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.code !== 'BALANCE_TOO_LOW') throw error;
    return refuse('MATCH_IN_USE', {
      field: 'lineId',
      message: `What this payment brought is used already: ${String(error.details.account)} would go below zero.`,
      orderNumber: match.orderNumber,
      account: error.details.account,
    });
  });
}

/**
 * What was held for an order is the buyer's credit once it is cancelled, and spent once the goods have left: what the
 * bank takes back then is the platform's loss, until it is made good. So is credit that is spent.
 */
async function whereItIs(
  tx: PlatformTx,
  { order: { programmeId, state, buyerId, currency } }: LockedInstalment,
  gone: boolean,
): Promise<NowAt> {
  const credit = buyerCredit(buyerId, currency);
  const there = (await balanceOf(tx, programmeId, credit)).natural.minor;
  return ({ account, amount }) => {
    if (account.class === 'held' && isShipped(state)) return disputeLosses(currency);
    const now = account.class === 'held' && state === 'CANCELLED' ? credit : account;
    return gone && now.name === credit.name && there < -amount.minor ? disputeLosses(currency) : now;
  };
}
