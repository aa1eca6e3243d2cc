import type Stripe from 'stripe';
import {
  chargeAmount,
  currency,
  flag,
  hash,
  list,
  mergeMetadata,
  metadata,
  oneOf,
  paging,
  range,
  required,
  text,
} from './params.js';
import { confirmIntent } from './confirmation.js';
import { invalid, StripeError } from './errors.js';
import { emit } from './events.js';
import { newId } from './ids.js';
import { pageOf } from './lists.js';
import { route } from './routes.js';
import { need, type StripeState } from './state.js';

const automatic = hash({ enabled: required(flag), allow_redirects: oneOf('always', 'never') });
/** Manual capture is not played here: it lives seven days, too short for an export order. */
const captureMethod = oneOf('automatic', 'automatic_async');
const shared = {
  allowed_payment_method_types: list(oneOf('card')),
  customer: text(),
  description: text(1000),
  metadata,
  payment_method: text(),
  receipt_email: text(),
  statement_descriptor: text(22),
  statement_descriptor_suffix: text(22),
};
const createParams = hash({
  ...shared,
  amount: required(chargeAmount),
  currency: required(currency),
  automatic_payment_methods: automatic,
  capture_method: captureMethod,
  confirm: flag,
  off_session: flag,
  return_url: text(),
});
const updateParams = hash({ ...shared, amount: chargeAmount, currency });
const confirmParams = hash({
  payment_method: text(),
  receipt_email: text(),
  return_url: text(),
  off_session: flag,
  capture_method: captureMethod,
});
const cancelParams = hash({
  cancellation_reason: oneOf('abandoned', 'duplicate', 'fraudulent', 'requested_by_customer'),
});

export type NewIntent = Partial<
  Pick<
    Stripe.PaymentIntent,
    'customer' | 'description' | 'metadata' | 'receipt_email' | 'statement_descriptor' | 'statement_descriptor_suffix'
  >
> & {
  amount: number;
  currency: string;
  allowed?: 'card'[] | null;
};

/** What the sandbox has no use for. */
const notPlayed = {
  application: null,
  application_fee_amount: null,
  customer_account: null,
  excluded_payment_method_types: null,
  livemode: false,
  managed_payments: null,
  on_behalf_of: null,
  payment_method_configuration_details: null,
  payment_record: null,
  processing: null,
  review: null,
  setup_future_usage: null,
  shipping: null,
  source: null,
  transfer_data: null,
  transfer_group: null,
} satisfies Partial<Stripe.PaymentIntent>;

export function createIntent(state: StripeState, { allowed, ...given }: NewIntent): Stripe.PaymentIntent {
  const id = newId('pi');
  const intent = state.intents.put(id, {
    id,
    object: 'payment_intent',
    ...notPlayed,
    allowed_payment_method_types: allowed ?? null,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    automatic_payment_methods: allowed ? null : { allow_redirects: 'always', enabled: true },
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: `${id}_secret_${newId('s').slice(2)}`,
    confirmation_method: 'automatic',
    created: state.seconds,
    customer: null,
    description: null,
    last_payment_error: null,
    latest_charge: null,
    metadata: {},
    next_action: null,
    payment_method: null,
    payment_method_options: {
      card: { installments: null, mandate_options: null, network: null, request_three_d_secure: 'automatic' },
    },
    payment_method_types: ['card'],
    receipt_email: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    ...given,
  });
  emit(state, 'payment_intent.created', intent);
  return intent;
}

function create(state: StripeState, params: ReturnType<typeof createParams>): Stripe.PaymentIntent {
  const {
    confirm,
    off_session: _off,
    return_url: returnUrl,
    payment_method: method,
    automatic_payment_methods: _automatic,
    capture_method: _capture,
    allowed_payment_method_types: allowed,
    metadata: given,
    ...rest
  } = params;
  if (rest.customer) need(state.customers, 'customer', rest.customer, 'customer');
  const intent = createIntent(state, { ...rest, allowed: allowed ?? null, metadata: mergeMetadata({}, given) });
  if (!confirm) return method ? withMethod(state, intent, method) : intent;
  return answered(state, confirmIntent(state, intent, method, returnUrl ?? null));
}

/** A decline is answered as an error with the intent in it; what it wrote stays. */
function answered(state: StripeState, intent: Stripe.PaymentIntent): Stripe.PaymentIntent {
  const error = intent.last_payment_error;
  if (intent.status !== 'requires_payment_method' || !error) return intent;
  const { type: _type, payment_method: method, ...rest } = error;
  throw new StripeError(
    402,
    { ...rest, type: 'card_error', message: error.message ?? '', payment_method: method, payment_intent: intent },
    true,
  );
}

const withMethod = (state: StripeState, intent: Stripe.PaymentIntent, method: string): Stripe.PaymentIntent =>
  state.intents.put(intent.id, { ...intent, payment_method: method, status: 'requires_confirmation' });

function update(state: StripeState, params: ReturnType<typeof updateParams>, id: string): Stripe.PaymentIntent {
  const before = need(state.intents, 'payment_intent', id);
  const { metadata: change, payment_method: method, allowed_payment_method_types: allowed, ...rest } = params;
  if (['canceled', 'succeeded'].includes(before.status) && (rest.amount || rest.currency))
    throw unexpected(before, 'updated');
  const next = {
    ...before,
    ...rest,
    allowed_payment_method_types: allowed ?? before.allowed_payment_method_types,
    metadata: mergeMetadata(before.metadata, change),
  };
  state.intents.put(id, next);
  return method ? withMethod(state, next, method) : next;
}

function confirm(state: StripeState, params: ReturnType<typeof confirmParams>, id: string): Stripe.PaymentIntent {
  const intent = need(state.intents, 'payment_intent', id);
  if (['canceled', 'succeeded'].includes(intent.status)) throw unexpected(intent, 'confirmed');
  return answered(state, confirmIntent(state, intent, params.payment_method, params.return_url ?? null));
}

function cancel(
  state: StripeState,
  { cancellation_reason: reason }: ReturnType<typeof cancelParams>,
  id: string,
): Stripe.PaymentIntent {
  const before = need(state.intents, 'payment_intent', id);
  if (['canceled', 'succeeded'].includes(before.status)) throw unexpected(before, 'canceled');
  const intent = state.intents.put(id, {
    ...before,
    status: 'canceled',
    canceled_at: state.seconds,
    cancellation_reason: reason ?? null,
    next_action: null,
  });
  emit(state, 'payment_intent.canceled', intent);
  return intent;
}

const unexpected = (intent: Stripe.PaymentIntent, verb: string): StripeError =>
  invalid(
    `This PaymentIntent could not be ${verb} because it has a status of ${intent.status}.`,
    undefined,
    'payment_intent_unexpected_state',
  );

const listParams = hash({ ...paging, created: range, customer: text() });

export const paymentIntentRoutes = [
  route('POST', '/payment_intents', createParams, create),
  route('GET', '/payment_intents/:id', hash({ client_secret: text() }), (state, _params, id) =>
    need(state.intents, 'payment_intent', id),
  ),
  route('POST', '/payment_intents/:id', updateParams, update),
  route('POST', '/payment_intents/:id/confirm', confirmParams, confirm),
  route('POST', '/payment_intents/:id/cancel', cancelParams, cancel),
  route('GET', '/payment_intents', listParams, (state, { created, customer, ...page }) => {
    const rows = state.intents
      .all()
      .filter((intent) => (created?.(intent.created) ?? true) && (!customer || intent.customer === customer));
    return pageOf(rows, page, '/v1/payment_intents', 'payment_intent');
  }),
];
