import type Stripe from 'stripe';

/** How a payment stands at Stripe at this moment; amounts in minor units. */
export interface CurrentPayment {
  kind: 'payment';
  intentId: string;
  status: Stripe.PaymentIntent.Status;
  currency: string;
  received: number;
  /** Our attempt, from the intent's metadata; null when the payment is none of ours. */
  attemptId: string | null;
  /** Null until the charge is settled: it comes after the success. */
  fee: { transactionId: string; amount: number; currency: string } | null;
}

export interface CurrentPayout {
  kind: 'payout';
  payoutId: string;
  status: string;
  currency: string;
  amount: number;
}

export interface CurrentSession {
  kind: 'session';
  sessionId: string;
  attemptId: string | null;
  expired: boolean;
}

export type Current = CurrentPayment | CurrentPayout | CurrentSession;

/** Events say only that something changed, early, late and twice: what counts is how the object stands when it is asked. */
export async function fetchCurrent(stripe: Stripe, type: string, object: { id: string; payment_intent?: unknown }): Promise<Current | null> {
  const [subject] = type.split('.');
  if (subject === 'payout') return fetchPayout(stripe, object.id);
  if (subject === 'payment_intent') return fetchPayment(stripe, object.id);
  if (subject === 'charge') return typeof object.payment_intent === 'string' ? fetchPayment(stripe, object.payment_intent) : null;
  return subject === 'checkout' ? fetchSession(stripe, object.id) : null;
}

export async function fetchPayment(stripe: Stripe, id: string): Promise<CurrentPayment> {
  const intent = await stripe.paymentIntents.retrieve(id, { expand: ['latest_charge.balance_transaction'] });
  const charge = typeof intent.latest_charge === 'string' ? null : intent.latest_charge;
  const transaction = charge && typeof charge.balance_transaction !== 'string' ? charge.balance_transaction : null;
  return {
    kind: 'payment', intentId: intent.id, status: intent.status, currency: intent.currency, received: intent.amount_received, attemptId: intent.metadata.attempt ?? null,
    fee: transaction && { transactionId: transaction.id, amount: transaction.fee, currency: transaction.currency },
  };
}

async function fetchPayout(stripe: Stripe, id: string): Promise<CurrentPayout> {
  const payout = await stripe.payouts.retrieve(id);
  return { kind: 'payout', payoutId: payout.id, status: payout.status, currency: payout.currency, amount: payout.amount };
}

/** A paid session is a payment: its intent tells. */
export async function fetchSession(stripe: Stripe, id: string): Promise<Current> {
  const session = await stripe.checkout.sessions.retrieve(id);
  if (typeof session.payment_intent === 'string' && session.payment_status === 'paid') return fetchPayment(stripe, session.payment_intent);
  return { kind: 'session', sessionId: session.id, attemptId: session.client_reference_id, expired: session.status === 'expired' };
}
