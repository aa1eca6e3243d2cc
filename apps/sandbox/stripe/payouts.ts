import type Stripe from 'stripe';
import type { SandboxPart } from '../part.js';
import { addTransaction, makeAvailable, settleCharge } from './balance-transactions.js';
import { balanceOf } from './balance.js';
import { invalid } from './errors.js';
import { emit } from './events.js';
import { newId } from './ids.js';
import { pageOf } from './lists.js';
import {
  chargeAmount,
  currency,
  hash,
  mergeMetadata,
  metadata,
  oneOf,
  paging,
  range,
  required,
  text,
} from './params.js';
import { route } from './routes.js';
import { accountsOf, need, type StripeState } from './state.js';

/** Hears of a payout that is on its way to the bank; may hear of the same one again after a restart. */
export interface PayoutListener {
  (payout: {
    id: string;
    amount: bigint /* minor */;
    currency: string;
    arrival: Date;
    statementDescriptor: string;
    /** The name of the account that pays it out; the first one has none. */
    stripeAccount?: string;
  }): void;
}

const listeners = new WeakMap<StripeState, PayoutListener[]>();

/** Tells the listener of every payout from now on, and at once of those that are still in transit. */
export function onPayout(part: SandboxPart, listener: PayoutListener): void {
  for (const state of accountsOf(part)) {
    listeners.set(state, [...(listeners.get(state) ?? []), listener]);
    for (const payout of state.payouts.all()) if (payout.status === 'in_transit') listener(toldOf(state, payout));
  }
}

/** The bank has booked it. Booking it again changes nothing. */
export function markPaid(part: SandboxPart, id: string): void {
  const state = accountThatPaid(part, id);
  state.change(() => {
    const before = need(state.payouts, 'payout', id);
    if (before.status !== 'in_transit') return;
    emit(state, 'payout.paid', state.payouts.put(id, { ...before, status: 'paid' }));
  });
}

/** The bank sent it back: the money is in the balance again. */
export function markFailed(part: SandboxPart, id: string, code = 'account_closed'): void {
  const state = accountThatPaid(part, id);
  state.change(() => {
    const before = need(state.payouts, 'payout', id);
    if (before.status === 'failed') return;
    const back = addTransaction(state, {
      type: 'payout_failure',
      category: 'payout_reversal',
      amount: before.amount,
      currency: before.currency,
      description: 'SANDBOX payout came back',
      source: id,
    });
    const payout = {
      ...before,
      status: 'failed',
      failure_code: code,
      failure_message: 'The bank sent the payout back.',
      failure_balance_transaction: back.id,
    };
    emit(state, 'payout.failed', state.payouts.put(id, payout));
  });
}

/** The first one, when none has: it says so. */
function accountThatPaid(part: SandboxPart, payout: string): StripeState {
  const accounts = accountsOf(part);
  return accounts.find(({ payouts }) => payouts.get(payout) !== undefined) ?? accounts[0]!;
}

const toldOf = ({ name }: StripeState, payout: Stripe.Payout) => ({
  ...(name && { stripeAccount: name }),
  id: payout.id,
  amount: BigInt(payout.amount),
  currency: payout.currency,
  arrival: new Date(payout.arrival_date * 1000),
  statementDescriptor: payout.statement_descriptor ?? 'STRIPE SANDBOX',
});

interface NewPayout {
  amount: number;
  currency: string;
  automatic: boolean;
  description?: string | null;
  metadata?: Record<string, string>;
  statementDescriptor?: string | null;
}

function createPayout(state: StripeState, given: NewPayout): Stripe.Payout {
  const id = newId('po');
  const transaction = addTransaction(state, {
    type: 'payout',
    category: 'payout',
    amount: -given.amount,
    currency: given.currency,
    description: 'STRIPE SANDBOX PAYOUT',
    source: id,
  });
  const payout = state.payouts.put(id, {
    id,
    object: 'payout',
    amount: given.amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: state.seconds,
    automatic: given.automatic,
    balance_transaction: transaction.id,
    created: state.seconds,
    currency: given.currency,
    description: given.description ?? null,
    destination: null,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: given.metadata ?? {},
    method: 'standard',
    original_payout: null,
    payout_method: null,
    reconciliation_status: given.automatic ? 'completed' : 'not_applicable',
    reversed_by: null,
    source_type: 'card',
    statement_descriptor: given.statementDescriptor ?? null,
    status: 'in_transit',
    trace_id: null,
    type: 'bank_account',
  });
  emit(state, 'payout.created', payout);
  state.journal.afterwards(() => listeners.get(state)?.forEach((listener) => listener(toldOf(state, payout))));
  return payout;
}

/** Stripe pays out these charges alone, whether or not their money would be available yet. */
export function payOutCharges(state: StripeState, charges: string[]): Stripe.Payout {
  const settled = [...new Set(charges)].map((id) => settleCharge(state, id));
  if (settled.length === 0) throw invalid('Name at least one charge', 'charges');
  const transactions = settled.map((charge) => {
    if (!charge.balance_transaction) throw invalid(`Charge ${charge.id} has not succeeded`, 'charges');
    return need(state.transactions, 'balance transaction', charge.balance_transaction as string);
  });
  for (const { id, source } of transactions) {
    if (state.paidOut.get(id)) throw invalid(`Charge ${String(source)} has been paid out already`, 'charges');
    makeAvailable(state, id);
  }
  return payOut(state, transactions);
}

/** Everything available in one currency that no automatic payout has taken yet. */
export function payOutAll(state: StripeState, wanted: string): Stripe.Payout {
  return payOut(
    state,
    state.transactions
      .all()
      .filter(
        (one) =>
          one.status === 'available' && one.currency === wanted && one.type !== 'payout' && !state.paidOut.get(one.id),
      ),
  );
}

function payOut(state: StripeState, transactions: Stripe.BalanceTransaction[]): Stripe.Payout {
  const amount = transactions.reduce((sum, one) => sum + one.net, 0);
  const money = transactions[0]?.currency ?? 'usd';
  if (transactions.some((one) => one.currency !== money)) throw invalid('A payout has one currency', 'charges');
  if (amount <= 0) throw invalid('There is nothing available to pay out', 'amount', 'balance_insufficient');
  refuseMoreThan(state, amount, money);
  const payout = createPayout(state, {
    amount,
    currency: money,
    automatic: true,
    description: 'STRIPE SANDBOX PAYOUT',
  });
  for (const id of [...transactions.map((one) => one.id), payout.balance_transaction as string])
    state.paidOut.put(id, { payout: payout.id });
  emit(state, 'payout.reconciliation_completed', payout);
  return payout;
}

function refuseMoreThan(state: StripeState, amount: number, money: string): void {
  const available = balanceOf(state).available.find((one) => one.currency === money)?.amount ?? 0;
  if (amount > available)
    throw invalid(
      'You have insufficient funds in your Stripe account for this transfer.',
      'amount',
      'balance_insufficient',
    );
}

const createParams = hash({
  amount: required(chargeAmount),
  currency: required(currency),
  description: text(),
  metadata,
  method: oneOf('standard'),
  source_type: oneOf('card'),
  statement_descriptor: text(22),
});
const listParams = hash({
  ...paging,
  arrival_date: range,
  created: range,
  status: oneOf('canceled', 'failed', 'in_transit', 'paid', 'pending'),
});

export const payoutRoutes = [
  route(
    'POST',
    '/payouts',
    createParams,
    (state, { amount, currency: money, description, metadata: given, statement_descriptor: statementDescriptor }) => {
      refuseMoreThan(state, amount, money);
      return createPayout(state, {
        amount,
        currency: money,
        automatic: false,
        description: description ?? null,
        metadata: mergeMetadata({}, given),
        statementDescriptor: statementDescriptor ?? null,
      });
    },
  ),
  route('GET', '/payouts/:id', hash({}), (state, _params, id) => need(state.payouts, 'payout', id)),
  route('GET', '/payouts', listParams, (state, { arrival_date: arrival, created, status, ...page }) => {
    const rows = state.payouts
      .all()
      .filter(
        (one) =>
          (arrival?.(one.arrival_date) ?? true) &&
          (created?.(one.created) ?? true) &&
          (!status || one.status === status),
      );
    return pageOf(rows, page, '/v1/payouts', 'payout');
  }),
];
