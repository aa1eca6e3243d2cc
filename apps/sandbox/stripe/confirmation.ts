import type Stripe from 'stripe';
import { schedule } from './agenda.js';
import { createCharge } from './charges.js';
import { invalid } from './errors.js';
import { emit } from './events.js';
import { cardOf, findPaymentMethod } from './payment-methods.js';
import type { StripeState } from './state.js';

/** Tries the card: the intent succeeds, is declined, or waits for its owner's confirmation. */
export function confirmIntent(
  state: StripeState,
  intent: Stripe.PaymentIntent,
  methodId: string | undefined,
  returnUrl: string | null,
  confirmed = false,
): Stripe.PaymentIntent {
  const id = methodId ?? (intent.payment_method as string | null);
  if (!id)
    throw invalid(
      "You cannot confirm this PaymentIntent because it's missing a payment method.",
      'payment_method',
      'payment_intent_unexpected_state',
    );
  const method = findPaymentMethod(state, id, 'payment_method');
  const card = cardOf(state, method.id);
  if (card.confirms && !confirmed) return askToConfirm(state, intent, method, returnUrl);
  const charge = createCharge(state, intent, method, card);
  return card.decline ? decline(state, intent, method, charge, card.decline) : succeed(state, intent, method, charge);
}

function succeed(
  state: StripeState,
  before: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  charge: Stripe.Charge,
): Stripe.PaymentIntent {
  const intent = state.intents.put(before.id, {
    ...before,
    status: 'succeeded',
    amount_received: before.amount,
    last_payment_error: null,
    latest_charge: charge.id,
    next_action: null,
    payment_method: method.id,
  });
  emit(state, 'charge.succeeded', charge);
  emit(state, 'payment_intent.succeeded', intent);
  schedule(state, 'settle', charge.id, state.settings.settleMs);
  return intent;
}

type Decline = { code: string; decline_code?: string; message: string };

function decline(
  state: StripeState,
  before: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  charge: Stripe.Charge,
  reason: Decline,
): Stripe.PaymentIntent {
  const intent = failed(state, before, { ...reason, charge: charge.id, payment_method: method }, charge.id);
  emit(state, 'charge.failed', charge);
  emit(state, 'payment_intent.payment_failed', intent);
  return intent;
}

function failed(
  state: StripeState,
  before: Stripe.PaymentIntent,
  reason: object,
  charge: string | null,
): Stripe.PaymentIntent {
  const error = { ...reason, type: 'card_error' } as Stripe.PaymentIntent.LastPaymentError;
  if (error.code) error.doc_url = `https://stripe.com/docs/error-codes/${error.code.replaceAll('_', '-')}`;
  return state.intents.put(before.id, {
    ...before,
    status: 'requires_payment_method',
    last_payment_error: error,
    latest_charge: charge ?? before.latest_charge,
    next_action: null,
    payment_method: null,
  });
}

function askToConfirm(
  state: StripeState,
  before: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  returnUrl: string | null,
): Stripe.PaymentIntent {
  const url = `${state.origin}${state.home}/confirm/${before.id}`;
  const intent = state.intents.put(before.id, {
    ...before,
    status: 'requires_action',
    next_action: { type: 'redirect_to_url', redirect_to_url: { return_url: returnUrl, url } },
    payment_method: method.id,
  });
  emit(state, 'payment_intent.requires_action', intent);
  return intent;
}

/** The owner's answer to the 3DS question. */
export function answerConfirmation(
  state: StripeState,
  intent: Stripe.PaymentIntent,
  agreed: boolean,
): Stripe.PaymentIntent {
  if (intent.status !== 'requires_action') return intent;
  if (agreed) return confirmIntent(state, intent, intent.payment_method as string, null, true);
  const method = findPaymentMethod(state, intent.payment_method as string, 'payment_method');
  const next = failed(
    state,
    intent,
    {
      code: 'payment_intent_authentication_failure',
      message: 'The provided PaymentMethod has failed authentication.',
      payment_method: method,
    },
    null,
  );
  emit(state, 'payment_intent.payment_failed', next);
  return next;
}
