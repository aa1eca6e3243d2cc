import type Stripe from 'stripe';
import { cardByNumber, cardByToken, type TestCard } from './cards.js';
import { missing } from './errors.js';
import { newId } from './ids.js';
import { hash } from './params.js';
import { route } from './routes.js';
import { need, type StripeState } from './state.js';

export interface Payer {
  name: string | null;
  email: string | null;
}

export function createPaymentMethod(
  state: StripeState,
  card: TestCard,
  payer: Payer,
  customer: string | null = null,
): Stripe.PaymentMethod {
  const id = newId('pm');
  state.cards.put(id, { number: card.number });
  return state.paymentMethods.put(id, {
    id,
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: { address: emptyAddress, email: payer.email, name: payer.name, phone: null, tax_id: null },
    card: {
      brand: card.brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country: 'US',
      display_brand: card.brand,
      exp_month: 12,
      exp_year: expiryYear(state),
      fingerprint: fingerprint(card),
      funding: 'credit',
      generated_from: null,
      last4: card.number.slice(-4),
      networks: { available: [card.brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    created: state.seconds,
    customer,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: 'card',
  });
}

/** A payment method by its id, or a new one from a name such as `pm_card_visa`. */
export function findPaymentMethod(state: StripeState, id: string, param: string): Stripe.PaymentMethod {
  const card = cardByToken(id);
  const known = card ? createPaymentMethod(state, card, { name: null, email: null }) : state.paymentMethods.get(id);
  if (!known) throw missing('PaymentMethod', id, param);
  return known;
}

export const cardOf = (state: StripeState, method: string): TestCard =>
  cardByNumber(need(state.cards, 'PaymentMethod', method).number);

export const emptyAddress: Stripe.Address = {
  city: null,
  country: null,
  line1: null,
  line2: null,
  postal_code: null,
  state: null,
};

export const expiryYear = (state: StripeState): number => new Date(state.now).getUTCFullYear() + 3;

export const fingerprint = (card: TestCard): string => `SANDBOX${card.number.slice(-8)}`;

export const paymentMethodRoutes = [
  route('GET', '/payment_methods/:id', hash({}), (state, _params, id) =>
    need(state.paymentMethods, 'PaymentMethod', id),
  ),
];
