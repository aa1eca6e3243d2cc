import type { QuarantineReason } from '../applying/quarantine.js';

/** What is done about an event: its object is asked for and applied, it waits for a person, or it is only stored. */
export type Treatment = 'apply' | 'harmless' | QuarantineReason;

/** By type, or by what it begins with; the longest that fits decides. Harmless: never moves a balance by itself. */
const treatments: Readonly<Record<string, Treatment>> = {
  payment_intent: 'harmless',
  'payment_intent.succeeded': 'apply',
  'payment_intent.canceled': 'apply',
  'payment_intent.partially_funded': 'MONEY_MOVED',
  charge: 'harmless',
  'charge.succeeded': 'apply',
  'charge.captured': 'apply',
  'charge.updated': 'apply',
  'charge.refund': 'REFUND',
  'charge.refunded': 'REFUND',
  refund: 'REFUND',
  'charge.dispute': 'DISPUTE',
  'charge.dispute.closed': 'apply',
  'charge.dispute.funds_reinstated': 'apply',
  'checkout.session': 'apply',
  'checkout.session.async_payment_failed': 'harmless',
  payout: 'apply',
  'payout.reconciliation_completed': 'harmless',
  topup: 'MONEY_MOVED',
  'topup.created': 'harmless',
  'topup.canceled': 'harmless',
  'topup.failed': 'harmless',
  transfer: 'MONEY_MOVED',
  application_fee: 'MONEY_MOVED',
  reserve: 'MONEY_MOVED',
  cash_balance: 'MONEY_MOVED',
  customer_cash_balance_transaction: 'MONEY_MOVED',
  issuing_transaction: 'MONEY_MOVED',
  issuing_authorization: 'MONEY_MOVED',
  issuing_dispute: 'MONEY_MOVED',
  issuing_card: 'harmless',
  issuing_cardholder: 'harmless',
  issuing_personalization_design: 'harmless',
  issuing_token: 'harmless',
  treasury: 'MONEY_MOVED',
  'treasury.financial_account': 'harmless',
  'climate.order': 'MONEY_MOVED',
  'climate.product': 'harmless',
  account: 'harmless',
  apps: 'harmless',
  'balance.available': 'harmless',
  balance_settings: 'harmless',
  billing: 'harmless',
  billing_portal: 'harmless',
  capability: 'harmless',
  coupon: 'harmless',
  credit_note: 'harmless',
  customer: 'harmless',
  entitlements: 'harmless',
  file: 'harmless',
  financial_connections: 'harmless',
  identity: 'harmless',
  invoice: 'harmless',
  invoice_payment: 'harmless',
  invoiceitem: 'harmless',
  mandate: 'harmless',
  payment_link: 'harmless',
  payment_method: 'harmless',
  person: 'harmless',
  plan: 'harmless',
  price: 'harmless',
  product: 'harmless',
  promotion_code: 'harmless',
  quote: 'harmless',
  radar: 'harmless',
  reporting: 'harmless',
  review: 'harmless',
  setup_intent: 'harmless',
  sigma: 'harmless',
  source: 'harmless',
  subscription_schedule: 'harmless',
  tax: 'harmless',
  tax_rate: 'harmless',
  terminal: 'harmless',
  test_helpers: 'harmless',
  three_d_secure: 'harmless',
};

/** A type that nobody has judged may move money: a person looks at it. */
export function treatmentOf(type: string): Treatment {
  const parts = type.split('.');
  for (let length = parts.length; length > 0; length--) {
    const name = parts.slice(0, length).join('.');
    if (Object.hasOwn(treatments, name)) return treatments[name]!;
  }
  return 'UNKNOWN_TYPE';
}
