import { depositByCard } from './payments/deposit-by-card.js';
import { paymentPage } from './payments/payment-page.js';
import { quarantine } from './payments/quarantine.js';
import { Till } from './payments/till.js';
import { unpaidOrders } from './payments/unpaid-orders.js';
import { webhooks } from './payments/webhooks.js';

let till: Till;

beforeAll(async () => {
  till = await Till.open();
}, 60_000);
afterEach(() => till.world.market.rows(`update platform.clock set ahead = '0'`));
afterAll(() => till.world.close());

depositByCard(() => till);
unpaidOrders(() => till);
paymentPage(() => till);
webhooks(() => till);
quarantine(() => till);

describe('what is sent and answered', () => {
  test('is as the SDK declares it, request by request and answer by answer', () => {
    expect(till.world.contractViolations).toEqual([]);
  });
});
