import type Stripe from 'stripe';
import { schedule } from './agenda.js';
import { invalid } from './errors.js';
import { emit } from './events.js';
import { newId } from './ids.js';
import { createLineItem, lineItem } from './line-items.js';
import { pageOf } from './lists.js';
import {
  chargeAmount,
  hash,
  integer,
  list,
  mergeMetadata,
  metadata,
  oneOf,
  paging,
  range,
  required,
  text,
} from './params.js';
import { route } from './routes.js';
import { need, type StripeState } from './state.js';

const intentData = hash({
  description: text(1000),
  metadata,
  receipt_email: text(),
  statement_descriptor: text(22),
  statement_descriptor_suffix: text(22),
});
const createParams = hash({
  allowed_payment_method_types: list(oneOf('card')),
  cancel_url: text(),
  client_reference_id: text(200),
  customer: text(),
  customer_creation: oneOf('always', 'if_required'),
  customer_email: text(800),
  expires_at: integer,
  line_items: required(list(lineItem)),
  locale: text(10),
  metadata,
  mode: required(oneOf('payment')),
  payment_intent_data: intentData,
  submit_type: oneOf('auto', 'pay'),
  success_url: required(text()),
  ui_mode: oneOf('hosted_page'),
});
type CreateParams = ReturnType<typeof createParams>;

const day = 86_400;

function create(state: StripeState, params: CreateParams): Stripe.Checkout.Session {
  if (params.customer) need(state.customers, 'customer', params.customer, 'customer');
  if (params.customer && params.customer_email)
    throw invalid('You may only specify one of these parameters: customer, customer_email.', 'customer_email');
  for (const name of ['success_url', 'cancel_url'] as const)
    if (params[name] && !/^https?:\/\//.test(params[name])) throw invalid('Not a valid URL', name, 'url_invalid');
  const expires = params.expires_at ?? state.seconds + day;
  if (expires < state.seconds + 1_800 || expires > state.seconds + day)
    throw invalid(
      'The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.',
      'expires_at',
    );
  const items = params.line_items.map((item, i) => createLineItem(state, item, i));
  const total = chargeAmount(String(items.reduce((sum, item) => sum + item.amount_total, 0)), 'line_items');
  if (new Set(items.map((item) => item.currency)).size > 1)
    throw invalid('All line items must have the same currency', 'line_items');
  const id = newId('cs_test', 32);
  const session = state.sessions.put(id, {
    ...emptySession(state, id),
    ...shownOf(params),
    amount_subtotal: total,
    amount_total: total,
    currency: items[0]!.currency,
    expires_at: expires,
  });
  state.sessionDetails.put(id, {
    lineItems: items,
    intentMetadata: mergeMetadata({}, params.payment_intent_data?.metadata),
    intentDescription: params.payment_intent_data?.description ?? null,
    statementSuffix: params.payment_intent_data?.statement_descriptor_suffix ?? null,
    waiting: null,
  });
  schedule(state, 'expire', id, (expires - state.seconds) * 1000);
  return session;
}

function shownOf(params: CreateParams): Partial<Stripe.Checkout.Session> {
  return {
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    customer: params.customer ?? null,
    customer_creation: params.customer ? null : (params.customer_creation ?? 'if_required'),
    customer_email: params.customer_email ?? null,
    locale: (params.locale as Stripe.Checkout.Session.Locale | undefined) ?? null,
    metadata: mergeMetadata({}, params.metadata),
    submit_type: params.submit_type ?? null,
    success_url: params.success_url,
  };
}

function emptySession(state: StripeState, id: string): Stripe.Checkout.Session {
  return {
    id,
    object: 'checkout.session',
    adaptive_pricing: { enabled: false },
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: null,
    amount_subtotal: null,
    amount_total: null,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: null,
    client_reference_id: null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: state.seconds,
    currency: null,
    currency_conversion: null,
    custom_fields: [],
    custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    customer: null,
    customer_account: null,
    customer_creation: null,
    customer_details: null,
    customer_email: null,
    discounts: [],
    expires_at: 0,
    integration_identifier: null,
    invoice: null,
    invoice_creation: {
      enabled: false,
      invoice_data: {
        account_tax_ids: null,
        custom_fields: null,
        description: null,
        footer: null,
        issuer: null,
        metadata: {},
        rendering_options: null,
      },
    },
    livemode: false,
    locale: null,
    managed_payments: null,
    metadata: {},
    mode: 'payment',
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: 'if_required',
    payment_method_configuration_details: null,
    payment_method_options: { card: { request_three_d_secure: 'automatic' } },
    payment_method_types: ['card'],
    payment_status: 'unpaid',
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    submit_type: null,
    subscription: null,
    success_url: null,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: payPageUrl(state, id),
    wallet_options: null,
  };
}

const payPageUrl = (state: StripeState, id: string): string => `${state.origin}${state.home}/pay/${id}`;

/** The pay page is where the sandbox listens now, which after a restart may be another port. */
const shown = (state: StripeState, session: Stripe.Checkout.Session): Stripe.Checkout.Session => ({
  ...session,
  url: session.status === 'open' ? payPageUrl(state, session.id) : null,
});

export function expireSession(state: StripeState, id: string): Stripe.Checkout.Session {
  const before = need(state.sessions, 'checkout.session', id);
  if (before.status !== 'open') return before;
  const session = state.sessions.put(id, { ...before, status: 'expired', url: null });
  emit(state, 'checkout.session.expired', session);
  return session;
}

const listParams = hash({
  ...paging,
  created: range,
  customer: text(),
  payment_intent: text(),
  status: oneOf('complete', 'expired', 'open'),
});

export const checkoutSessionRoutes = [
  route('POST', '/checkout/sessions', createParams, create),
  route('GET', '/checkout/sessions/:id', hash({}), (state, _params, id) =>
    shown(state, need(state.sessions, 'checkout.session', id)),
  ),
  route('POST', '/checkout/sessions/:id/expire', hash({}), (state, _params, id) => {
    if (need(state.sessions, 'checkout.session', id).status !== 'open')
      throw invalid('Only Checkout Sessions with a status in ["open"] can be expired.');
    return expireSession(state, id);
  }),
  route('GET', '/checkout/sessions/:id/line_items', hash(paging), (state, page, id) =>
    pageOf(
      need(state.sessionDetails, 'checkout.session', id).lineItems.toReversed(),
      page,
      `/v1/checkout/sessions/${id}/line_items`,
      'line item',
    ),
  ),
  route(
    'GET',
    '/checkout/sessions',
    listParams,
    (state, { created, customer, payment_intent: intent, status, ...page }) => {
      const rows = state.sessions
        .all()
        .filter(
          (one) =>
            (created?.(one.created) ?? true) &&
            (!customer || one.customer === customer) &&
            (!intent || one.payment_intent === intent) &&
            (!status || one.status === status),
        );
      return pageOf(
        rows.map((one) => shown(state, one)),
        page,
        '/v1/checkout/sessions',
        'checkout.session',
      );
    },
  ),
];
