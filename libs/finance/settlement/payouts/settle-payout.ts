import type { PlatformTx } from '#platform/database';
import { refuse } from '#platform/kernel';
import { money, toDecimal, type Money } from '#platform/money';
import type { Payout } from '../batches/batch.entity.js';
import { payoutSteps } from '../batches/batch.states.js';
import { findPayout, lockBatch, movePayout } from '../batches/batches.store.js';
import { moveSettlements } from '../release/settlements.store.js';
import { finishBatch } from './apply-answer.js';

/** A statement's line about a payout, and how much it says. */
export interface PayoutOnStatement {
  readonly payoutId: string;
  readonly amount: Money;
}

/**
 * The payout stands on the statement: it has left the bank, and its cooperative is paid. The posting, `payoutSettled`,
 * is the caller's.
 */
export async function settlePayout(tx: PlatformTx, { payoutId, amount }: PayoutOnStatement, at: Date): Promise<void> {
  const payout = await lockPayout(tx, payoutId, amount);
  const state = payoutSteps.next(payout.state, 'settle');
  await movePayout(tx, payoutId, { state, settledAt: at }, at);
  await moveSettlements(tx, payoutId, 'pay', at);
  await finishBatch(tx, { id: payout.batchId }, at);
  tx.emit('payout.settled', { payoutId });
}

/**
 * The beneficiary's bank sent a settled payout back: the cooperative is owed it again. The posting, `payoutRejected`,
 * is the caller's.
 */
export async function returnPayout(tx: PlatformTx, { payoutId, amount }: PayoutOnStatement, at: Date): Promise<void> {
  const payout = await lockPayout(tx, payoutId, amount);
  await movePayout(tx, payoutId, { state: payoutSteps.next(payout.state, 'giveBack') }, at);
  await moveSettlements(tx, payoutId, 'giveBack', at);
}

/** The batch is the lock of its payouts. A line of another amount is not this payout, whoever says so. */
async function lockPayout(tx: PlatformTx, id: string, amount: Money): Promise<Payout> {
  const { batchId } = (await findPayout(tx, id)) ?? refuse('NOT_FOUND', { message: 'There is no such payout.' });
  await lockBatch(tx, batchId);
  const payout = (await findPayout(tx, id))!;
  const sent = money(payout.amountMinor, payout.currency);
  if (sent.minor !== amount.minor || sent.currency !== amount.currency) {
    const [line, paid] = [toDecimal(amount), toDecimal(sent)];
    refuse('AMOUNT_DIFFERS', {
      line,
      payout: paid,
      currency: amount.currency,
      message:
        `The line is of ${line} ${amount.currency}, the payout of ${paid} ${sent.currency}. ` +
        'Ask the bank for a correction.',
    });
  }
  return payout;
}
