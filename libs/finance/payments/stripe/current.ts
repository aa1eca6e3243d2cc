import Stripe from 'stripe';

/** How a payment stands at Stripe at this moment; amounts in Stripe's units. */
export interface CurrentPayment {
  kind: 'payment';
  intentId: string;
  status: Stripe.PaymentIntent.Status;
  currency: string;
  received: number;
  /** Our attempt and its instalment, from the intent's metadata; null when the payment is none of ours. */
  attemptId: string | null;
  instalmentId: string | null;
  /**
   * What went back to the card of it since, wholly or in part; and whether the buyer's bank disputes it, or has, with
   * money that did not come back.
   */
  refunded: number;
  disputed: boolean;
  /** When it was paid; null while Stripe knows no charge of it. */
  paidAt: Date | null;
  /** Null until the charge is settled: it comes after the success. */
  fee: { transactionId: string; amount: number; currency: string; at: Date } | null;
}

export interface CurrentPayout {
  kind: 'payout';
  payoutId: string;
  status: string;
  currency: string;
  amount: number;
  createdAt: Date;
}

/** A payment page on which nothing was paid (yet). Complete: it was used, and the payment is on its way. */
export interface CurrentSession {
  kind: 'session';
  sessionId: string;
  attemptId: string | null;
  status: Stripe.Checkout.Session.Status | null;
  url: string | null;
}

/** What an event is about can't be asked for. */
export interface CurrentNothing {
  kind: 'nothing';
  reason: 'UNASKED_PAYMENT' | 'NOT_AT_STRIPE';
  detail?: string;
}

export type Current = CurrentPayment | CurrentPayout | CurrentSession | CurrentNothing;

/**
 * Events say only that something changed, early, late and twice: what counts is how the object stands when it is asked.
 * Throws while Stripe can't be asked.
 */
export async function fetchCurrent(
  stripe: Stripe,
  type: string,
  object: { id?: string; payment_intent?: unknown },
  patience?: Stripe.RequestOptions,
): Promise<Current> {
  const [subject] = type.split('.');
  if (!object.id) return { kind: 'nothing', reason: 'NOT_AT_STRIPE' };
  try {
    if (subject === 'payout') return await fetchPayout(stripe, object.id, patience);
    if (subject === 'checkout') return await fetchSession(stripe, object.id, patience);
    if (subject === 'payment_intent') return await fetchPayment(stripe, object.id, patience);
    // Our pages pay by intents only: a charge without one was made by somebody at Stripe.
    return typeof object.payment_intent === 'string'
      ? await fetchPayment(stripe, object.payment_intent, patience)
      : { kind: 'nothing', reason: 'UNASKED_PAYMENT' };
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError)
      return { kind: 'nothing', reason: 'NOT_AT_STRIPE', detail: error.message };
    throw error;
  }
}

export async function fetchPayment(
  stripe: Stripe,
  id: string,
  patience?: Stripe.RequestOptions,
): Promise<CurrentPayment> {
  const intent = await stripe.paymentIntents.retrieve(id, { expand: ['latest_charge.balance_transaction'] }, patience);
  const charge = typeof intent.latest_charge === 'string' ? null : intent.latest_charge;
  const transaction = charge && typeof charge.balance_transaction !== 'string' ? charge.balance_transaction : null;
  return {
    kind: 'payment',
    intentId: intent.id,
    status: intent.status,
    currency: intent.currency,
    received: intent.amount_received,
    attemptId: intent.metadata['attempt'] ?? null,
    instalmentId: intent.metadata['instalment'] ?? null,
    refunded: charge?.amount_refunded ?? 0,
    disputed: charge?.disputed === true && (await isDisputed(stripe, intent.id, patience)),
    paidAt: charge && momentOf(charge.created),
    fee: transaction && {
      transactionId: transaction.id,
      amount: transaction.fee,
      currency: transaction.currency,
      at: momentOf(transaction.created),
    },
  };
}

/** Stripe counts seconds since 1970. */
const momentOf = (created: number): Date => new Date(created * 1000);

/** A charge stays marked for good. One whose disputes are all over, and took nothing in the end, is as good as any. */
async function isDisputed(stripe: Stripe, intentId: string, patience?: Stripe.RequestOptions): Promise<boolean> {
  const { data, has_more: more } = await stripe.disputes.list({ payment_intent: intentId, limit: 100 }, patience);
  const isOver = ({ status, balance_transactions: moved }: Stripe.Dispute): boolean =>
    (status === 'won' || status === 'warning_closed') && moved.reduce((sum, { net }) => sum + net, 0) === 0;
  return more || data.length === 0 || !data.every(isOver);
}

async function fetchPayout(stripe: Stripe, id: string, patience?: Stripe.RequestOptions): Promise<CurrentPayout> {
  const payout = await stripe.payouts.retrieve(id, {}, patience);
  return {
    kind: 'payout',
    payoutId: payout.id,
    status: payout.status,
    currency: payout.currency,
    amount: payout.amount,
    createdAt: momentOf(payout.created),
  };
}

/** A paid session is a payment: its intent tells. One that Stripe doesn't know is nothing to wait for. */
export async function fetchSession(
  stripe: Stripe,
  id: string,
  patience?: Stripe.RequestOptions,
): Promise<CurrentPayment | CurrentSession | CurrentNothing> {
  const session = await stripe.checkout.sessions.retrieve(id, {}, patience).catch((error: unknown) => {
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_missing') return error;
    throw error;
  });
  if (session instanceof Error) return { kind: 'nothing', reason: 'NOT_AT_STRIPE', detail: session.message };
  if (typeof session.payment_intent === 'string' && session.payment_status === 'paid')
    return fetchPayment(stripe, session.payment_intent, patience);
  return {
    kind: 'session',
    sessionId: session.id,
    attemptId: session.client_reference_id,
    status: session.status,
    url: session.url,
  };
}
