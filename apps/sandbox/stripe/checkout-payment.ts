import type Stripe from 'stripe';
import { cardByNumber } from './cards.js';
import { answerConfirmation, confirmIntent } from './confirmation.js';
import { invalid } from './errors.js';
import { emit } from './events.js';
import { createIntent } from './payment-intents.js';
import { createPaymentMethod, emptyAddress, type Payer } from './payment-methods.js';
import { need, type SessionDetails, type StripeState } from './state.js';

export interface PageResult {
  status: 'confirm' | 'declined' | 'paid';
  session: Stripe.Checkout.Session;
  intent: Stripe.PaymentIntent;
  /** Where the payer goes next; of a declined payment none: the page asks again. */
  url: string | null;
  message: string | null;
}

/** What the hosted page does with a card. */
export function payOnPage(state: StripeState, id: string, typed: string, payer: Payer): PageResult {
  const session = openSession(state, id);
  const card = cardByNumber(typed);
  const details = need(state.sessionDetails, 'checkout.session', id);
  const intent = session.payment_intent
    ? need(state.intents, 'payment_intent', session.payment_intent as string)
    : firstIntent(state, session, details, payer);
  const email = payer.email ?? session.customer_email;
  const method = createPaymentMethod(state, card, { ...payer, email }, session.customer as string | null);
  const tried = confirmIntent(state, intent, method.id, session.success_url);
  const known = state.sessions.put(id, {
    ...session,
    payment_intent: tried.id,
    customer_details: customerDetails(payer.name, email),
  });
  return result(state, known, tried);
}

/** The answer to the 3DS question. */
export function answerOnPage(state: StripeState, id: string, agreed: boolean): PageResult {
  const session = openSession(state, id);
  if (!session.payment_intent) throw invalid('This session has nothing to confirm');
  const intent = answerConfirmation(
    state,
    need(state.intents, 'payment_intent', session.payment_intent as string),
    agreed,
  );
  return result(state, session, intent);
}

function openSession(state: StripeState, id: string): Stripe.Checkout.Session {
  const session = need(state.sessions, 'checkout.session', id);
  if (session.status !== 'open')
    throw invalid(`This Checkout Session is ${session.status ?? 'closed'}.`, undefined, 'checkout_session_not_open');
  return session;
}

function result(state: StripeState, session: Stripe.Checkout.Session, intent: Stripe.PaymentIntent): PageResult {
  if (intent.status === 'requires_action')
    return { status: 'confirm', session, intent, url: `${state.home}/pay/${session.id}/confirm`, message: null };
  if (intent.status !== 'succeeded')
    return { status: 'declined', session, intent, url: null, message: intent.last_payment_error?.message ?? null };
  const done = state.sessions.put(session.id, { ...session, status: 'complete', payment_status: 'paid', url: null });
  emit(state, 'checkout.session.completed', done);
  return {
    status: 'paid',
    session: done,
    intent,
    url: done.success_url!.replaceAll('{CHECKOUT_SESSION_ID}', done.id),
    message: null,
  };
}

/** As at Stripe, the intent is made when the payer first tries to pay. */
function firstIntent(
  state: StripeState,
  session: Stripe.Checkout.Session,
  details: SessionDetails,
  payer: Payer,
): Stripe.PaymentIntent {
  return createIntent(state, {
    amount: session.amount_total!,
    currency: session.currency!,
    allowed: session.allowed_payment_method_types as 'card'[] | null,
    customer: session.customer as string | null,
    description: details.intentDescription,
    metadata: details.intentMetadata,
    receipt_email: payer.email,
    statement_descriptor_suffix: details.statementSuffix,
  });
}

const customerDetails = (name: string | null, email: string | null): Stripe.Checkout.Session.CustomerDetails => ({
  address: emptyAddress,
  business_name: null,
  email,
  individual_name: null,
  name,
  phone: null,
  tax_exempt: 'none',
  tax_ids: [],
});
