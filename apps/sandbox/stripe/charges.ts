import type Stripe from 'stripe';
import type { TestCard } from './cards.js';
import { newId } from './ids.js';
import { pageOf } from './lists.js';
import { hash, paging, range, text } from './params.js';
import { expiryYear, fingerprint } from './payment-methods.js';
import { route } from './routes.js';
import { need, type StripeState } from './state.js';

/** What the sandbox has no use for. */
const notPlayed = {
  application: null,
  application_fee: null,
  application_fee_amount: null,
  failure_balance_transaction: null,
  livemode: false,
  on_behalf_of: null,
  receipt_number: null,
  receipt_url: null,
  review: null,
  shipping: null,
  source: null,
  source_transfer: null,
  transfer_data: null,
  transfer_group: null,
} satisfies Partial<Stripe.Charge>;

/** The attempt to take an intent's amount from a card. Its balance transaction comes later. */
export function createCharge(
  state: StripeState,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  card: TestCard,
): Stripe.Charge {
  const id = newId('ch');
  const { decline } = card;
  return state.charges.put(id, {
    id,
    object: 'charge',
    ...notPlayed,
    amount: intent.amount,
    amount_captured: decline ? 0 : intent.amount,
    amount_refunded: 0,
    balance_transaction: null,
    billing_details: method.billing_details,
    calculated_statement_descriptor: 'SANDBOX',
    captured: !decline,
    created: state.seconds,
    currency: intent.currency,
    customer: intent.customer as string | null,
    description: intent.description,
    disputed: false,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    metadata: intent.metadata,
    outcome: outcomeOf(card),
    paid: !decline,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: { type: 'card', card: cardDetails(state, intent, card) },
    receipt_email: intent.receipt_email,
    refunded: false,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: decline ? 'failed' : 'succeeded',
  });
}

function outcomeOf({ decline }: TestCard): Stripe.Charge.Outcome {
  return {
    advice_code: decline ? 'try_again_later' : null,
    network_advice_code: null,
    network_decline_code: decline ? '05' : null,
    network_status: decline ? 'declined_by_network' : 'approved_by_network',
    reason: decline ? (decline.decline_code ?? decline.code) : null,
    risk_level: 'normal',
    risk_score: 12,
    seller_message: decline ? 'The bank did not return any further details with this decline.' : 'Payment complete.',
    type: decline ? 'issuer_declined' : 'authorized',
  };
}

function cardDetails(
  state: StripeState,
  intent: Stripe.PaymentIntent,
  card: TestCard,
): Stripe.Charge.PaymentMethodDetails.Card {
  return {
    amount_authorized: card.decline ? null : intent.amount,
    authorization_code: card.decline ? null : '123456',
    brand: card.brand,
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
    country: 'US',
    electronic_commerce_indicator: null,
    exp_month: 12,
    exp_year: expiryYear(state),
    fingerprint: fingerprint(card),
    funding: 'credit',
    installments: null,
    last4: card.number.slice(-4),
    mandate: null,
    network: card.brand,
    network_transaction_id: null,
    regulated_status: 'unregulated',
    three_d_secure: null,
    transaction_link_id: null,
    wallet: null,
  };
}

const listParams = hash({ ...paging, created: range, customer: text(), payment_intent: text() });

export const chargeRoutes = [
  route('GET', '/charges/:id', hash({}), (state, _params, id) => need(state.charges, 'charge', id)),
  route('GET', '/charges', listParams, (state, { created, customer, payment_intent: intent, ...page }) => {
    const rows = state.charges
      .all()
      .filter(
        (charge) =>
          (created?.(charge.created) ?? true) &&
          (!customer || charge.customer === customer) &&
          (!intent || charge.payment_intent === intent),
      );
    return pageOf(rows, page, '/v1/charges', 'charge');
  }),
];
