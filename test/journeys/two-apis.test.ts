import { newId } from '#platform/kernel';
import { Client, globalId, openApi, type Answer } from '../support/api.js';
import { Market } from '../support/market.js';

let market: Market;
let apis: Awaited<ReturnType<typeof openApi>>[];

beforeAll(async () => {
  market = await Market.open({ capacity: '300' });
  apis = await Promise.all([openApi(market.database.appUrl), openApi(market.database.appUrl)]);
});
afterAll(async () => {
  await Promise.all(apis.map((api) => api.close()));
  await market.close();
});

const ACCEPT = 'mutation($input: QuoteCommandInput!) { acceptQuote(input: $input) { order { number } } }';
const accept = (client: Client, quoteId: string, key = newId()): Promise<Answer> =>
  client.ask(ACCEPT, { input: { quoteId: Buffer.from(`Quote:${quoteId}`).toString('base64url'), revision: 1, key } });
const told = (answers: Answer[]) =>
  answers.map(({ data, errors }) => (errors ? errors[0]!.extensions.code : (data!.acceptQuote.order.number as string)));
const orders = () => market.rows<{ id: string; number: string }>('select id, number from trade.order order by number');

describe('two api processes over one database', () => {
  test('fifty accepts with fifty keys: one order, and forty-nine are told that very order', async () => {
    const { quoteIds } = await market.ask([0], { quantities: ['100', '80', '100'] });
    const clients = await Promise.all(apis.map((api) => api.as(market.managers[0]!.personId)));
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => accept(clients[i % 2]!, quoteIds[0]!)));
    const [order] = await orders();
    expect(await orders()).toHaveLength(1);
    expect(told(answers).sort()).toEqual([order!.number, ...Array<string>(49).fill('QUOTE_CLOSED')].sort());
    expect(new Set(answers.flatMap(({ errors }) => (errors ? [errors[0]!.extensions.details.orderId] : [])))).toEqual(
      new Set([globalId('Order', order!.id)]),
    );
  });

  test('fifty times one key: one order, and fifty times the same answer', async () => {
    const { quoteIds } = await market.ask([1], { quantities: ['100', '80', '100'] });
    const clients = await Promise.all(apis.map((api) => api.as(market.managers[1]!.personId)));
    const key = newId();
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => accept(clients[i % 2]!, quoteIds[0]!, key)));
    expect(new Set(told(answers))).toEqual(new Set([(await orders())[1]!.number]));
  });

  test("two cooperatives' quotes on one request, and two quotes on the last capacity: one order each", async () => {
    const sealed = await market.ask([1, 2], { quantities: ['100', '80', '100'] });
    const managers = await Promise.all([1, 2].map((i) => apis[i % 2]!.as(market.managers[i]!.personId)));
    expect(
      told(await Promise.all(sealed.quoteIds.map((id, i) => accept(managers[i]!, id)))).filter(
        (code) => code !== 'QUOTE_CLOSED',
      ),
    ).toHaveLength(1);

    const last = await Promise.all([
      market.ask([0], { quantities: ['200', '80', '100'] }),
      market.ask([0], { quantities: ['200', '80', '100'] }),
    ]);
    const clients = await Promise.all(apis.map((api) => api.as(market.managers[0]!.personId)));
    const answers = await Promise.all(last.map(({ quoteIds }, i) => accept(clients[i]!, quoteIds[0]!)));
    expect(told(answers).filter((code) => code === 'CAPACITY_GONE')).toHaveLength(1);
    expect(answers.find(({ errors }) => errors)!.errors![0]!.extensions.details).toMatchObject({
      listing: globalId('Listing', market.listings[0]![0]!),
      left: '0.000',
      month: expect.stringMatching(/^\d{4}-\d{2}$/),
    });
    expect(await orders()).toHaveLength(4);
  });
});
