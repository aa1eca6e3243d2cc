/** An endpoint that the platform uses, and the method of the SDK whose declared types rule it. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'DELETE';
  /** `:id` stands for one path segment. */
  path: string;
  file: string;
  resource: string;
  call: string;
}

const endpoint = (
  method: Endpoint['method'],
  path: string,
  file: string,
  resource: string,
  call: string,
): Endpoint => ({ method, path, file, resource, call });

export const endpoints: Endpoint[] = [
  endpoint('POST', '/v1/checkout/sessions', 'Checkout/Sessions', 'SessionResource', 'create'),
  endpoint('GET', '/v1/checkout/sessions/:id', 'Checkout/Sessions', 'SessionResource', 'retrieve'),
  endpoint('GET', '/v1/checkout/sessions', 'Checkout/Sessions', 'SessionResource', 'list'),
  endpoint('GET', '/v1/checkout/sessions/:id/line_items', 'Checkout/Sessions', 'SessionResource', 'listLineItems'),
  endpoint('POST', '/v1/checkout/sessions/:id/expire', 'Checkout/Sessions', 'SessionResource', 'expire'),
  endpoint('POST', '/v1/customers', 'Customers', 'CustomerResource', 'create'),
  endpoint('GET', '/v1/customers/:id', 'Customers', 'CustomerResource', 'retrieve'),
  endpoint('POST', '/v1/customers/:id', 'Customers', 'CustomerResource', 'update'),
  endpoint('GET', '/v1/customers', 'Customers', 'CustomerResource', 'list'),
  endpoint('GET', '/v1/payment_methods/:id', 'PaymentMethods', 'PaymentMethodResource', 'retrieve'),
  endpoint('POST', '/v1/payment_intents', 'PaymentIntents', 'PaymentIntentResource', 'create'),
  endpoint('GET', '/v1/payment_intents/:id', 'PaymentIntents', 'PaymentIntentResource', 'retrieve'),
  endpoint('POST', '/v1/payment_intents/:id', 'PaymentIntents', 'PaymentIntentResource', 'update'),
  endpoint('POST', '/v1/payment_intents/:id/confirm', 'PaymentIntents', 'PaymentIntentResource', 'confirm'),
  endpoint('POST', '/v1/payment_intents/:id/cancel', 'PaymentIntents', 'PaymentIntentResource', 'cancel'),
  endpoint('GET', '/v1/payment_intents', 'PaymentIntents', 'PaymentIntentResource', 'list'),
  endpoint('GET', '/v1/charges/:id', 'Charges', 'ChargeResource', 'retrieve'),
  endpoint('GET', '/v1/charges', 'Charges', 'ChargeResource', 'list'),
  endpoint('GET', '/v1/balance', 'Balance', 'BalanceResource', 'retrieve'),
  endpoint('GET', '/v1/balance_transactions/:id', 'BalanceTransactions', 'BalanceTransactionResource', 'retrieve'),
  endpoint('GET', '/v1/balance_transactions', 'BalanceTransactions', 'BalanceTransactionResource', 'list'),
  endpoint('POST', '/v1/payouts', 'Payouts', 'PayoutResource', 'create'),
  endpoint('GET', '/v1/payouts/:id', 'Payouts', 'PayoutResource', 'retrieve'),
  endpoint('GET', '/v1/payouts', 'Payouts', 'PayoutResource', 'list'),
  endpoint('POST', '/v1/refunds', 'Refunds', 'RefundResource', 'create'),
  endpoint('GET', '/v1/refunds/:id', 'Refunds', 'RefundResource', 'retrieve'),
  endpoint('GET', '/v1/refunds', 'Refunds', 'RefundResource', 'list'),
  endpoint('GET', '/v1/events/:id', 'Events', 'EventResource', 'retrieve'),
  endpoint('GET', '/v1/events', 'Events', 'EventResource', 'list'),
  endpoint('POST', '/v1/webhook_endpoints', 'WebhookEndpoints', 'WebhookEndpointResource', 'create'),
  endpoint('GET', '/v1/webhook_endpoints', 'WebhookEndpoints', 'WebhookEndpointResource', 'list'),
];

/** The event types that the platform may meet; each is checked against its own interface. */
export const eventTypes = [
  'checkout.session.completed',
  'checkout.session.expired',
  'payment_intent.created',
  'payment_intent.succeeded',
  'payment_intent.payment_failed',
  'payment_intent.requires_action',
  'payment_intent.canceled',
  'charge.succeeded',
  'charge.failed',
  'charge.updated',
  'charge.refunded',
  'charge.refund.updated',
  'refund.created',
  'refund.updated',
  'refund.failed',
  'payout.created',
  'payout.updated',
  'payout.paid',
  'payout.failed',
  'payout.reconciliation_completed',
  'balance.available',
  'customer.created',
  'customer.updated',
];

/** Objects that may stand expanded where the SDK says `string | T`; every other one is an id only. */
export const expandable = [
  'balance_transaction',
  'charge',
  'checkout.session',
  'customer',
  'payment_intent',
  'payment_method',
  'payout',
  'refund',
];
