import { readFileSync } from 'node:fs';
import { treatmentOf } from './event-types.js';

/** Every type of event that the installed SDK declares. */
const declared = [
  ...readFileSync('node_modules/stripe/cjs/resources/Events.d.ts', 'utf8').matchAll(/^\s+type: '([a-z_0-9.]+)';/gm),
].map(([, type]) => type!);

describe('what is done about an event of Stripe', () => {
  test('every type that the SDK knows is judged', () => {
    expect(declared.length).toBeGreaterThan(200);
    expect(declared.filter((type) => treatmentOf(type) === 'UNKNOWN_TYPE')).toEqual([]);
  });

  test.each([
    ['payment_intent.succeeded', 'apply'],
    ['charge.updated', 'apply'],
    ['checkout.session.expired', 'apply'],
    ['payout.failed', 'apply'],
    ['refund.created', 'REFUND'],
    ['charge.refunded', 'REFUND'],
    ['charge.refund.updated', 'REFUND'],
    ['charge.dispute.created', 'DISPUTE'],
    ['charge.dispute.funds_withdrawn', 'DISPUTE'],
    ['charge.dispute.closed', 'apply'],
    ['charge.dispute.funds_reinstated', 'apply'],
    ['topup.succeeded', 'MONEY_MOVED'],
    ['transfer.created', 'MONEY_MOVED'],
    ['treasury.outbound_payment.posted', 'MONEY_MOVED'],
    ['customer.created', 'harmless'],
    ['balance.available', 'harmless'],
    ['payment_intent.payment_failed', 'harmless'],
    ['balance.drained', 'UNKNOWN_TYPE'],
    ['of.tomorrow', 'UNKNOWN_TYPE'],
    ['toString', 'UNKNOWN_TYPE'],
    ['__proto__.created', 'UNKNOWN_TYPE'],
    ['', 'UNKNOWN_TYPE'],
  ])('%s: %s', (type, treatment) => {
    expect(treatmentOf(type)).toBe(treatment);
  });
});
