import { openApi } from '../support/api.js';
import { Market } from '../support/market.js';

let market: Market;
let api: Awaited<ReturnType<typeof openApi>>;

beforeAll(async () => {
  market = await Market.open();
  api = await openApi(market.database.appUrl);
});
afterAll(async () => {
  await api.close();
  await market.close();
});

const next = async (url = api) => (await url.visitor().get('{ landing { showcase } }')).landing.showcase;
const paid = (orderId: string, kind: string) =>
  market.rows(
    `insert into trade.paid_instalment
     select id, order_id, buyer_id, cooperative_id, now() from trade.instalment where order_id = $1 and kind = $2`,
    [orderId, kind],
  );

test("a visitor follows the demo's first deal step by step, whatever else is traded, and sees nothing else of it", async () => {
  expect(await next()).toBe('ASK');
  const { quoteIds } = await market.ask([0, 1]);
  expect(await next()).toBe('OFFER');
  await market.accept(market.managers[2]!, (await market.ask([2])).quoteIds[0]!, 1);
  expect(await next()).toBe('OFFER');
  await market.revise(market.managers[0]!, quoteIds[0]!, 1);
  expect(await next()).toBe('ACCEPT');
  const { orderId } = await market.accept(market.buyer, quoteIds[0]!, 2);
  expect(await next()).toBe('PAY');
  await paid(orderId, 'DEPOSIT');
  expect(await next()).toBe('MATCH');
  await paid(orderId, 'BALANCE');
  expect(await next()).toBe('READ');
  expect((await api.visitor().ask('{ orders { nodes { number } } }')).errors?.[0]?.extensions.code).toBe(
    'NOT_SIGNED_IN',
  );
});

test('where it is no demo there is no deal to follow', async () => {
  const real = await openApi(market.database.appUrl, { DEMO: '0' });
  try {
    expect(await next(real)).toBeNull();
  } finally {
    await real.close();
  }
});
