import type Stripe from 'stripe';
import { schedule } from './agenda.js';
import { addTransaction } from './balance-transactions.js';
import { invalid } from './errors.js';
import { emit } from './events.js';
import { newId } from './ids.js';
import { pageOf } from './lists.js';
import { hash, integer, mergeMetadata, metadata, oneOf, paging, range, text } from './params.js';
import { cardOf } from './payment-methods.js';
import { route } from './routes.js';
import { need, type StripeState } from './state.js';

const createParams = hash({
  amount: integer,
  charge: text(),
  payment_intent: text(),
  metadata,
  reason: oneOf('duplicate', 'fraudulent', 'requested_by_customer'),
});
type CreateParams = ReturnType<typeof createParams>;

function chargeOf(state: StripeState, { charge, payment_intent: intentId }: CreateParams): Stripe.Charge {
  if (charge) return need(state.charges, 'charge', charge, 'charge');
  if (!intentId)
    throw invalid(
      'One of the following params should be provided for this request: payment_intent or charge.',
      'charge',
      'parameter_missing',
    );
  const intent = need(state.intents, 'payment_intent', intentId, 'payment_intent');
  if (intent.status !== 'succeeded')
    throw invalid('This PaymentIntent does not have a successful charge to refund.', 'payment_intent');
  return need(state.charges, 'charge', intent.latest_charge as string);
}

export function refundCharge(state: StripeState, params: CreateParams): Stripe.Refund {
  const before = chargeOf(state, params);
  const left = before.amount_captured - before.amount_refunded;
  if (!before.paid) throw invalid('This charge has not succeeded.', 'charge');
  if (left === 0) throw invalid(`Charge ${before.id} has already been refunded.`, 'charge', 'charge_already_refunded');
  const amount = params.amount ?? left;
  if (amount < 1)
    throw invalid('This value must be greater than or equal to 1.', 'amount', 'parameter_invalid_integer');
  if (amount > left)
    throw invalid(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, 'amount');
  const refund = addRefund(state, before, amount, params);
  const charge = state.charges.put(before.id, {
    ...before,
    amount_refunded: before.amount_refunded + amount,
    refunded: amount === left,
  });
  emit(state, 'refund.created', refund);
  emit(state, 'charge.refunded', charge, { amount_refunded: before.amount_refunded, refunded: false });
  schedule(state, 'refund', refund.id, state.settings.refundMs);
  return refund;
}

function addRefund(state: StripeState, charge: Stripe.Charge, amount: number, params: CreateParams): Stripe.Refund {
  const id = newId('re');
  const taken = addTransaction(state, {
    type: 'refund',
    category: 'refund',
    amount: -amount,
    currency: charge.currency,
    description: 'SANDBOX refund',
    source: id,
  });
  return state.refunds.put(id, {
    id,
    object: 'refund',
    amount,
    balance_transaction: taken.id,
    charge: charge.id,
    created: state.seconds,
    currency: charge.currency,
    customer: charge.customer as string | null,
    customer_account: null,
    destination_details: {
      type: 'card',
      card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
    },
    metadata: mergeMetadata({}, params.metadata),
    payment_intent: charge.payment_intent as string | null,
    payment_method: charge.payment_method,
    pending_reason: 'processing',
    reason: params.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'pending',
    transfer_reversal: null,
  });
}

/** The card's bank has answered. */
export function finishRefund(state: StripeState, id: string): void {
  const { pending_reason: _pending, ...before } = need(state.refunds, 'refund', id);
  if (before.status !== 'pending') return;
  const charge = need(state.charges, 'charge', before.charge as string);
  if (cardOf(state, charge.payment_method!).refundFails) return failRefund(state, before, charge);
  const refund = state.refunds.put(id, { ...before, status: 'succeeded' });
  emit(state, 'refund.updated', refund, { status: 'pending' });
  emit(state, 'charge.refund.updated', refund, { status: 'pending' });
}

function failRefund(state: StripeState, before: Stripe.Refund, charge: Stripe.Charge): void {
  const back = addTransaction(state, {
    type: 'refund_failure',
    category: 'refund_failure',
    amount: before.amount,
    currency: before.currency,
    description: 'SANDBOX refund came back',
    source: before.id,
  });
  const refund = state.refunds.put(before.id, {
    ...before,
    status: 'failed',
    failure_reason: 'expired_or_canceled_card',
    failure_balance_transaction: back.id,
  });
  state.charges.put(charge.id, { ...charge, amount_refunded: charge.amount_refunded - before.amount, refunded: false });
  emit(state, 'refund.updated', refund, { status: 'pending' });
  emit(state, 'refund.failed', refund);
}

const listParams = hash({ ...paging, charge: text(), created: range, payment_intent: text() });

export const refundRoutes = [
  route('POST', '/refunds', createParams, refundCharge),
  route('GET', '/refunds/:id', hash({}), (state, _params, id) => need(state.refunds, 'refund', id)),
  route('GET', '/refunds', listParams, (state, { charge, created, payment_intent: intent, ...page }) => {
    const rows = state.refunds
      .all()
      .filter(
        (one) =>
          (!charge || one.charge === charge) &&
          (created?.(one.created) ?? true) &&
          (!intent || one.payment_intent === intent),
      );
    return pageOf(rows, page, '/v1/refunds', 'refund');
  }),
];
