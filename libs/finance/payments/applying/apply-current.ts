import { cardSucceeded, feeKnown, post, stripePayoutCreated, stripePayoutFailed } from '#finance/ledger';
import type { PlatformTx } from '#platform/database';
import { isId, passes, Refusal } from '#platform/kernel';
import { lockInstalment } from '#trade/orders';
import type { Money } from '#platform/money';
import type { PaymentAttempt } from '../attempts/attempt.entity.js';
import { attemptSteps } from '../attempts/attempt.states.js';
import { findAttempt, getAttempt, moveAttempt } from '../attempts/attempts.store.js';
import { isTaken } from '../receipts/receipts.store.js';
import { takeReceipt } from '../receipts/receive.js';
import type { Current, CurrentPayment, CurrentPayout, CurrentSession } from '../stripe/current.js';
import { fromStripe } from '../stripe/units.js';
import { beginApplying, undoApplying } from './applying.store.js';
import { hasLanded } from './landed.store.js';
import { restoreAttempt } from './restore-attempt.js';
import type { Quarantine } from './quarantine.js';

export interface Applying {
  /** At whose account Stripe says it: nothing of another programme is touched by it. */
  readonly programmeId: string;
  /** A person has said that an attempt that our books have lost shall be taken from what Stripe knows of it. */
  readonly restore?: boolean;
}

/**
 * Brings our books to what Stripe says now; again, in any order and after any loss it comes to the same. Why it waits
 * for a person instead, when it does: then nothing of it is booked. Our own rules' no is such a why, so that no job is
 * tried for ever.
 */
export async function applyCurrent(
  tx: PlatformTx,
  current: Current,
  applying: Applying,
): Promise<Quarantine | undefined> {
  const announced: (() => void)[] = [];
  tx.about(applying);
  await beginApplying(tx);
  try {
    const quarantine = await apply(
      { ...tx, emit: (name, payload) => void announced.push(() => tx.emit(name, payload)) },
      current,
      applying,
    );
    for (const announce of announced) announce();
    return quarantine;
  } catch (error) {
    if (passes(error) || !(error instanceof Refusal)) throw error;
    await undoApplying(tx);
    return { reason: 'REFUSED', detail: `${error.code}: ${error.message}` };
  }
}

function apply(tx: PlatformTx, current: Current, applying: Applying): Promise<Quarantine | undefined> {
  switch (current.kind) {
    case 'payment':
      return applyPayment(tx, current, applying);
    case 'payout':
      return applyPayout(tx, current, applying);
    case 'session':
      return applySession(tx, current, applying);
    case 'nothing':
      return Promise.resolve(current);
  }
}

async function applyPayment(
  tx: PlatformTx,
  payment: CurrentPayment,
  { programmeId, restore = false }: Applying,
): Promise<Quarantine | undefined> {
  if (payment.status !== 'succeeded') return undefined;
  if (payment.attemptId === null) return { reason: 'UNASKED_PAYMENT' };
  const received = fromStripe(payment.received, payment.currency);
  if (!received) return { reason: 'OTHER_CURRENCY', detail: `${payment.received} ${payment.currency}` };
  if (received.minor <= 0n)
    return { reason: 'MONEY_MOVED', detail: `a payment of ${payment.received} ${payment.currency}` };
  const gone = (await isTaken(tx, payment.intentId)) ? undefined : await wentBack(tx, payment, programmeId);
  if (gone) return gone;
  const attempt =
    (await findOwn(tx, programmeId, payment.attemptId)) ??
    (restore ? await restoreAttempt(tx, programmeId, payment, received) : null);
  if (!attempt) return { reason: 'UNKNOWN_ATTEMPT', detail: payment.attemptId.slice(0, 100) };
  if (received.currency !== attempt.currency)
    return { reason: 'OTHER_CURRENCY', detail: `${payment.currency} for an order in ${attempt.currency}` };
  await succeed(tx, attempt, payment, received);
  return payment.fee ? applyFee(tx, programmeId, attempt.orderId, payment.fee) : undefined;
}

/**
 * Money that went back, or is disputed, before our books showed it pays nothing by itself: a person decides. When all
 * of it went back, its attempt is over, so that the instalment can be paid by another.
 */
async function wentBack(tx: PlatformTx, payment: CurrentPayment, programmeId: string): Promise<Quarantine | undefined> {
  if (payment.disputed) return { reason: 'DISPUTE', detail: 'disputed before it was booked' };
  if (payment.refunded <= 0) return undefined;
  if (payment.refunded >= payment.received) await expire(tx, programmeId, payment.attemptId);
  const { refunded, received, currency } = payment;
  return { reason: 'REFUND', detail: `${refunded} of ${received} ${currency} went back before it was booked` };
}

async function succeed(
  tx: PlatformTx,
  attempt: PaymentAttempt,
  { intentId: intent, paidAt }: CurrentPayment,
  received: Money,
): Promise<void> {
  const locked = await lockInstalment(tx, attempt.instalmentId);
  const at = await tx.now();
  const taken = await takeReceipt(tx, locked, { source: 'stripe', reference: intent, amount: received }, at);
  if (!taken) return;
  const { state } = await getAttempt(tx, attempt.id);
  await moveAttempt(tx, attempt.id, { state: attemptSteps.next(state, 'succeed'), intentId: intent }, at);
  const { orderId, buyerId } = attempt;
  const paid = { intent, orderId, buyerId, received, due: taken.due, ...(paidAt && { at: paidAt }) };
  await post(tx, attempt.programmeId, cardSucceeded(paid));
}

async function applyFee(
  tx: PlatformTx,
  programmeId: string,
  orderId: string,
  { transactionId, amount, currency, at }: NonNullable<CurrentPayment['fee']>,
): Promise<Quarantine | undefined> {
  const fee = fromStripe(amount, currency);
  if (!fee) return { reason: 'OTHER_CURRENCY', detail: `a fee of ${amount} ${currency}` };
  if (fee.minor > 0n) await post(tx, programmeId, feeKnown({ transaction: transactionId, orderId, fee, at }));
  return undefined;
}

/**
 * A payout is on its way from the first we hear of it; it has landed when the bank's statement says so, and then it
 * can't be taken back here.
 */
async function applyPayout(
  tx: PlatformTx,
  { payoutId, status, amount: units, currency, createdAt }: CurrentPayout,
  { programmeId }: Applying,
): Promise<Quarantine | undefined> {
  const amount = fromStripe(units, currency);
  if (!amount) return { reason: 'OTHER_CURRENCY', detail: `a payout of ${units} ${currency}` };
  // Stripe takes back by the bank what its balance lacks, and pays out nothing: neither is money on its way to us.
  if (amount.minor <= 0n) return { reason: 'MONEY_MOVED', detail: `a payout of ${units} ${currency}` };
  await post(tx, programmeId, stripePayoutCreated({ payout: payoutId, amount, at: createdAt }));
  if (status !== 'failed' && status !== 'canceled') return undefined;
  if (await hasLanded(tx, payoutId)) return { reason: 'PAYOUT_FAILED_AFTER_LANDING', detail: payoutId };
  await post(tx, programmeId, stripePayoutFailed({ payout: payoutId, amount }));
  return undefined;
}

/** A page that was left unpaid moves no money: one of an attempt that we don't know is nothing to us. */
async function applySession(
  tx: PlatformTx,
  { attemptId, status }: CurrentSession,
  { programmeId }: Applying,
): Promise<undefined> {
  if (status === 'expired') await expire(tx, programmeId, attemptId);
}

/** One of another programme is as good as none: its account has said nothing. */
async function findOwn(tx: PlatformTx, programmeId: string, attemptId: string | null): Promise<PaymentAttempt | null> {
  const attempt = isId(attemptId) ? await findAttempt(tx, attemptId) : null;
  return attempt?.programmeId === programmeId ? attempt : null;
}

async function expire(tx: PlatformTx, programmeId: string, attemptId: string | null): Promise<void> {
  const attempt = await findOwn(tx, programmeId, attemptId);
  if (!attempt || !attemptSteps.allows(attempt.state, 'expire')) return;
  await moveAttempt(tx, attempt.id, { state: attemptSteps.next(attempt.state, 'expire') }, await tx.now());
}
