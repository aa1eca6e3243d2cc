import { cardSucceeded, feeKnown, post, stripePayoutCreated, stripePayoutFailed } from '#finance/ledger';
import type { Tx } from '#platform/database';
import { isId } from '#platform/kernel';
import { isCurrency, money, type Money } from '#platform/money';
import { lockInstalment } from '#trade/orders';
import type { PaymentAttempt } from '../attempts/attempt.entity.js';
import { attemptSteps } from '../attempts/attempt.states.js';
import { getAttempt, moveAttempt } from '../attempts/attempts.store.js';
import { takeReceipt } from '../receipts/receive.js';
import type { Current, CurrentPayment, CurrentPayout, CurrentSession } from '../stripe/current.js';

/** Brings our books to what Stripe says now; again, in any order and after any loss it comes to the same. A reason when it is none of ours. */
export async function applyCurrent(tx: Tx, current: Current): Promise<string | undefined> {
  switch (current.kind) {
    case 'payment':
      return applyPayment(tx, current);
    case 'payout':
      return applyPayout(tx, current);
    case 'session':
      return applySession(tx, current);
  }
}

async function applyPayment(tx: Tx, payment: CurrentPayment): Promise<string | undefined> {
  if (payment.status !== 'succeeded') return undefined;
  if (!isId(payment.attemptId)) return 'a payment that none of our attempts has asked for';
  const received = amountOf(payment.received, payment.currency);
  const attempt = await getAttempt(tx, payment.attemptId);
  if (!received || received.currency !== attempt.currency) return `a payment in ${payment.currency} for an order in ${attempt.currency}`;
  await succeed(tx, attempt, payment.intentId, received);
  const fee = payment.fee && amountOf(payment.fee.amount, payment.fee.currency);
  if (fee && fee.minor > 0n) await post(tx, feeKnown({ transaction: payment.fee!.transactionId, orderId: attempt.orderId, fee }));
  return undefined;
}

async function succeed(tx: Tx, attempt: PaymentAttempt, intent: string, received: Money): Promise<void> {
  const locked = await lockInstalment(tx, attempt.instalmentId);
  const at = await tx.now();
  const taken = await takeReceipt(tx, locked, { source: 'stripe', reference: intent, amount: received }, at);
  if (!taken) return;
  const { state } = await getAttempt(tx, attempt.id);
  await moveAttempt(tx, attempt.id, { state: attemptSteps.next(state, 'succeed'), intentId: intent }, at);
  await post(tx, cardSucceeded({ intent, orderId: attempt.orderId, buyerId: attempt.buyerId, received, due: taken.due }));
}

/** A payout is on its way from the first we hear of it; it has landed when the bank's statement says so. */
async function applyPayout(tx: Tx, { payoutId, status, amount: minor, currency }: CurrentPayout): Promise<string | undefined> {
  const amount = amountOf(minor, currency);
  if (!amount) return `a payout in ${currency}`;
  await post(tx, stripePayoutCreated({ payout: payoutId, amount }));
  if (status === 'failed' || status === 'canceled') await post(tx, stripePayoutFailed({ payout: payoutId, amount }));
  return undefined;
}

async function applySession(tx: Tx, { attemptId, expired }: CurrentSession): Promise<string | undefined> {
  if (!isId(attemptId)) return 'a session that none of our attempts has asked for';
  const { state } = await getAttempt(tx, attemptId);
  if (expired && attemptSteps.allows(state, 'expire')) await moveAttempt(tx, attemptId, { state: attemptSteps.next(state, 'expire') }, await tx.now());
  return undefined;
}

function amountOf(minor: number, currency: string): Money | undefined {
  const code = currency.toUpperCase();
  return isCurrency(code) ? money(minor, code) : undefined;
}
