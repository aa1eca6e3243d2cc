import type Stripe from 'stripe';
import { invalid } from './errors.js';
import { newId } from './ids.js';
import { currency, hash, integer, list, metadata, mergeMetadata, required, text } from './params.js';
import type { StripeState } from './state.js';

const productData = hash({ name: required(text(250)), description: text(), images: list(text(), 8), metadata });

/** Prices come with the session; the sandbox keeps no catalogue. */
export const lineItem = hash({
  price_data: required(
    hash({ currency: required(currency), product_data: required(productData), unit_amount: required(integer) }),
  ),
  quantity: required(integer),
});

export function createLineItem(
  state: StripeState,
  { price_data: price, quantity }: ReturnType<typeof lineItem>,
  index: number,
): Stripe.LineItem {
  if (price.unit_amount < 0)
    throw invalid('Invalid non-negative integer', `line_items[${index}][price_data][unit_amount]`);
  if (quantity < 1 || quantity > 999_999) throw invalid('Invalid quantity', `line_items[${index}][quantity]`);
  const total = price.unit_amount * quantity;
  return {
    id: newId('li'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: total,
    amount_tax: 0,
    amount_total: total,
    currency: price.currency,
    description: price.product_data.name,
    metadata: mergeMetadata({}, price.product_data.metadata),
    price: priceOf(state, price.currency, price.unit_amount),
    quantity,
  };
}

function priceOf(state: StripeState, money: string, unitAmount: number): Stripe.Price {
  return {
    id: newId('price'),
    object: 'price',
    active: false,
    billing_scheme: 'per_unit',
    created: state.seconds,
    currency: money,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product: newId('prod', 14),
    recurring: null,
    tax_behavior: 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: 'one_time',
    unit_amount: unitAmount,
    // On the wire a decimal is text; the SDK makes its own type of it.
    unit_amount_decimal: String(unitAmount) as unknown as Stripe.Price['unit_amount_decimal'],
  };
}
