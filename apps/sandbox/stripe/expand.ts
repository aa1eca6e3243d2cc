import { invalid } from './errors.js';
import type { Table } from './journal.js';
import type { StripeState } from './state.js';

/** The fields that hold an id and may be asked for as the object itself. */
const fields: Record<string, string[]> = {
  balance_transaction: ['source'],
  charge: ['balance_transaction', 'customer', 'payment_intent'],
  'checkout.session': ['customer', 'payment_intent', 'line_items'],
  payment_intent: ['customer', 'latest_charge', 'payment_method'],
  payment_method: ['customer'],
  payout: ['balance_transaction', 'failure_balance_transaction'],
  refund: ['balance_transaction', 'charge', 'failure_balance_transaction', 'payment_intent'],
};

/** The answer with the asked objects in the place of their ids; `data.…` reaches into the rows of a list. */
export function expand(state: StripeState, answer: object, paths: string[]): object {
  const copy = structuredClone(answer) as Record<string, unknown>;
  for (const path of paths) {
    const steps = path.split('.');
    if (steps.length > 5) throw invalid(`You cannot expand more than 4 levels of a property: ${path}`, 'expand');
    into(state, copy, steps, path);
  }
  return copy;
}

function into(state: StripeState, at: unknown, [step, ...rest]: string[], path: string): void {
  if (at === null || typeof at !== 'object' || step === undefined) return;
  const object = at as Record<string, unknown>;
  if (object.object === 'list' && step === 'data') {
    for (const row of object.data as unknown[]) into(state, row, rest, path);
    return;
  }
  if (!fields[String(object.object)]?.includes(step))
    throw invalid(`This property cannot be expanded (${path}).`, 'expand');
  const value = object[step];
  if (step === 'line_items' && value === undefined) object[step] = lineItems(state, String(object.id));
  else if (typeof value === 'string') object[step] = structuredClone(find(state, value)) ?? value;
  into(state, object[step], rest, path);
}

const lineItems = (state: StripeState, session: string): object => ({
  object: 'list',
  data: state.sessionDetails.get(session)?.lineItems ?? [],
  has_more: false,
  url: `/v1/checkout/sessions/${session}/line_items`,
});

function find(state: StripeState, id: string): unknown {
  const tables: Record<string, Table<unknown>> = {
    ch: state.charges,
    cus: state.customers,
    pi: state.intents,
    pm: state.paymentMethods,
    po: state.payouts,
    re: state.refunds,
    txn: state.transactions,
  };
  return tables[id.slice(0, id.indexOf('_'))]?.get(id);
}
