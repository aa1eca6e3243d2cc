import type Stripe from 'stripe';
import { schedule } from './agenda.js';
import { emit } from './events.js';
import { newId } from './ids.js';
import { pageOf } from './lists.js';
import { currency, hash, paging, range, text } from './params.js';
import { route } from './routes.js';
import { need, type StripeState } from './state.js';

export interface Movement {
  type: Stripe.BalanceTransaction.Type;
  /** Stripe's coarser word for the type. */
  category: string;
  amount: number;
  fee?: number;
  currency: string;
  description: string | null;
  source: string;
  /** Money that came in is pending for a while; money that leaves is gone at once. */
  pendingMs?: number;
}

export function addTransaction(state: StripeState, movement: Movement): Stripe.BalanceTransaction {
  const id = newId('txn');
  const fee = movement.fee ?? 0;
  const pendingMs = movement.pendingMs ?? 0;
  if (pendingMs > 0) schedule(state, 'available', id, pendingMs);
  return state.transactions.put(id, {
    id,
    object: 'balance_transaction',
    amount: movement.amount,
    available_on: state.seconds + Math.floor(pendingMs / 1000),
    balance_type: 'payments',
    created: state.seconds,
    currency: movement.currency,
    description: movement.description,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0
        ? []
        : [
            {
              amount: fee,
              application: null,
              currency: movement.currency,
              description: 'SANDBOX processing fees',
              type: 'stripe_fee',
            },
          ],
    net: movement.amount - fee,
    reporting_category: movement.category,
    source: movement.source,
    status: pendingMs > 0 ? 'pending' : 'available',
    type: movement.type,
  });
}

/** Half up, in whole minor units. */
export function cardFee(state: StripeState, amount: number): number {
  const { feeBasisPoints, feeFixed } = state.settings;
  return Number((BigInt(amount) * BigInt(feeBasisPoints) + 5_000n) / 10_000n + BigInt(feeFixed));
}

/** The charge gets its balance transaction, and only now the fee is known. */
export function settleCharge(state: StripeState, id: string): Stripe.Charge {
  const before = need(state.charges, 'charge', id);
  if (before.balance_transaction || before.status !== 'succeeded') return before;
  const transaction = addTransaction(state, {
    type: 'charge',
    category: 'charge',
    amount: before.amount,
    fee: cardFee(state, before.amount),
    currency: before.currency,
    description: before.description,
    source: id,
    pendingMs: state.settings.availableMs,
  });
  const charge = state.charges.put(id, { ...before, balance_transaction: transaction.id });
  emit(state, 'charge.updated', charge, { balance_transaction: null });
  return charge;
}

export function makeAvailable(state: StripeState, id: string): void {
  const transaction = need(state.transactions, 'balance transaction', id);
  if (transaction.status === 'available') return;
  state.transactions.put(id, {
    ...transaction,
    status: 'available',
    available_on: Math.min(transaction.available_on, state.seconds),
  });
}

const listParams = hash({ ...paging, created: range, currency, payout: text(), source: text(), type: text() });

export const balanceTransactionRoutes = [
  route('GET', '/balance_transactions/:id', hash({}), (state, _params, id) =>
    need(state.transactions, 'balance transaction', id),
  ),
  route(
    'GET',
    '/balance_transactions',
    listParams,
    (state, { created, currency: wanted, payout, source, type, ...page }) => {
      if (payout) need(state.payouts, 'payout', payout, 'payout');
      const rows = state.transactions
        .all()
        .filter(
          (one) =>
            (created?.(one.created) ?? true) &&
            (!wanted || one.currency === wanted) &&
            (!source || one.source === source) &&
            (!type || one.type === type) &&
            (!payout || state.paidOut.get(one.id)?.payout === payout),
        );
      return pageOf(rows, page, '/v1/balance_transactions', 'balance transaction');
    },
  ),
];
