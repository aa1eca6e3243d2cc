import type Stripe from 'stripe';
import { emit } from './events.js';
import { newId } from './ids.js';
import { pageOf } from './lists.js';
import { hash, mergeMetadata, metadata, paging, range, text } from './params.js';
import { route } from './routes.js';
import { need, type StripeState } from './state.js';

const address = hash({
  city: text(),
  country: text(2),
  line1: text(),
  line2: text(),
  postal_code: text(),
  state: text(),
});
const params = hash({ name: text(256), email: text(512), phone: text(), description: text(), address, metadata });
type Params = ReturnType<typeof params>;

const fullAddress = (given: ReturnType<typeof address>): Stripe.Address => ({
  city: null,
  country: null,
  line1: null,
  line2: null,
  postal_code: null,
  state: null,
  ...given,
});

function create(state: StripeState, given: Params): Stripe.Customer {
  const id = newId('cus', 14);
  const customer = state.customers.put(id, {
    id,
    object: 'customer',
    address: given.address ? fullAddress(given.address) : null,
    balance: 0,
    created: state.seconds,
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: given.description ?? null,
    discount: null,
    email: given.email ?? null,
    invoice_prefix: id.slice(-8).toUpperCase(),
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    metadata: mergeMetadata({}, given.metadata),
    name: given.name ?? null,
    next_invoice_sequence: 1,
    phone: given.phone ?? null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  });
  emit(state, 'customer.created', customer);
  return customer;
}

function update(
  state: StripeState,
  { address: where, metadata: change, ...rest }: Params,
  id: string,
): Stripe.Customer {
  const before = need(state.customers, 'customer', id);
  const customer = state.customers.put(id, {
    ...before,
    ...rest,
    address: where ? fullAddress(where) : before.address,
    metadata: mergeMetadata(before.metadata, change),
  });
  emit(state, 'customer.updated', customer);
  return customer;
}

export const customerRoutes = [
  route('POST', '/customers', params, create),
  route('GET', '/customers/:id', hash({}), (state, _params, id) => need(state.customers, 'customer', id)),
  route('POST', '/customers/:id', params, update),
  route('GET', '/customers', hash({ ...paging, email: text(), created: range }), (state, { email, created, ...page }) =>
    pageOf(
      state.customers
        .all()
        .filter((customer) => (!email || customer.email === email) && (created?.(customer.created) ?? true)),
      page,
      '/v1/customers',
      'customer',
    ),
  ),
];
