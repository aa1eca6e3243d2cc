import Stripe from 'stripe';
import { CheckoutService, ClosePages, StripeEventsService } from '#finance/payments';
import { newId, systemOf } from '#platform/kernel';
import { Market } from '../support/market.js';
import { accountsOfProgrammes } from './stripe/accounts.js';
import { Cards, oneAccount, silence } from './stripe/cards.js';
import { lateDeposits } from './stripe/late-deposits.js';
import { unbookedEvents } from './stripe/unbooked.js';
import { moneyThatWentBack } from './stripe/went-back.js';

let cards: Cards;
beforeEach(async () => {
  cards = new Cards(await Market.open());
});
afterEach(() => cards.market.close());
const given = () => cards;

moneyThatWentBack(given);
accountsOfProgrammes(given);

describe('a payment by card', () => {
  const paid = {
    kind: 'payment',
    intentId: 'pi_1',
    status: 'succeeded',
    currency: 'usd',
    received: 300_000,
    instalmentId: null,
    refunded: 0,
    disputed: false,
    paidAt: null,
    fee: null,
  } as const;
  const books = () =>
    given().market.rows(
      `select a.name as account, b.posted::text
         from finance.balance b join finance.account a on a.id = b.account_id
        where b.posted <> 0 order by 1`,
    );
  const nothingPaid = async () => {
    const { market } = given();
    expect(await market.rows('select from finance.allocation')).toEqual([]);
    expect(await market.rows('select from trade.paid_instalment')).toEqual([]);
    expect(
      await market.rows(`select name from platform.outbox where name in ('order.depositPaid', 'order.balancePaid')`),
    ).toEqual([]);
  };

  test("of an order that was cancelled is the buyer's credit, and pays nothing of the order", async () => {
    const { market, order, openAttempt, stateOf, apply } = given();
    const { orderId, depositId } = await order();
    const attemptId = await openAttempt(depositId, 'cs_1');
    await market.rows(`update trade.order set state = 'CANCELLED' where id = $1`, [orderId]);
    expect(await apply({ ...paid, attemptId })).toEqual({ waits: null });
    await nothingPaid();
    expect(await market.rows('select from finance.receipt')).toHaveLength(1);
    expect(await stateOf(orderId)).toBe('CANCELLED');
    expect(await books()).toEqual([
      { account: expect.stringMatching(/^buyer_credit:/), posted: '-300000' },
      { account: 'psp:stripe:usd', posted: '300000' },
    ]);
  });

  test.each([
    ['eur', 'eur for an order in USD'],
    ['khr', 'khr for an order in USD'],
    ['jpy', 'jpy for an order in USD'],
    ['xxx', '300000 xxx'],
  ])('in %s for an order in USD waits for a person, and pays nothing', async (currency, detail) => {
    const { market, order, openAttempt, stateOf, attempts, apply } = given();
    const { orderId, depositId } = await order();
    const attemptId = await openAttempt(depositId, 'cs_1');
    expect(await apply({ ...paid, attemptId, currency })).toEqual({ waits: { reason: 'OTHER_CURRENCY', detail } });
    await nothingPaid();
    expect(await market.rows('select from finance.receipt')).toEqual([]);
    expect([await stateOf(orderId), await attempts(), await books()]).toEqual([
      'AWAITING_DEPOSIT',
      [{ state: 'OPEN' }],
      [],
    ]);
  });
});

test.each([-500, 0])('a payout of %d cents waits for a person, and its job ends', async (amount) => {
  const { market, apply } = given();
  expect(
    await apply({ kind: 'payout', payoutId: 'po_1', status: 'paid', currency: 'usd', amount, createdAt: new Date() }),
  ).toMatchObject({
    waits: { reason: 'MONEY_MOVED' },
  });
  expect(await market.rows('select 1 from finance.balance where posted <> 0')).toEqual([]);
});

describe('a page that Stripe does not know', () => {
  const missing = () =>
    Promise.reject(
      Stripe.errors.StripeError.generate({
        type: 'invalid_request_error',
        code: 'resource_missing',
        statusCode: 404,
        message: 'No such checkout.session: cs_gone',
      } as never),
    );
  const create = () => Promise.resolve({ id: 'cs_new', url: 'https://new', lastResponse: { headers: {} } });

  test('ends its attempt, and the payer is led to a new one', async () => {
    const { market, order, openAttempt, attempts, pagesWith } = given();
    const { depositId } = await order();
    await openAttempt(depositId, 'cs_gone');
    const checkout = new CheckoutService(
      market.uow,
      pagesWith({ retrieve: missing, expire: missing, create }),
      oneAccount({} as never),
    );
    expect(await checkout.check(market.buyer, depositId)).toBe('NOT_PAID');
    expect(await checkout.pay(market.buyer, { instalmentId: depositId, key: newId() })).toEqual({ url: 'https://new' });
    expect((await attempts()).map(({ state }) => state)).toEqual(['EXPIRED', 'OPEN']);
  });

  test('is closed when it is closed: the job that closes pages ends', async () => {
    const { market, order, openAttempt, attempts, pagesWith } = given();
    const { orderId, depositId } = await order();
    await openAttempt(depositId, 'cs_gone');
    await market.rows(`update trade.order set state = 'CANCELLED' where id = $1`, [orderId]);
    await new ClosePages(market.uow, pagesWith({ retrieve: missing, expire: missing })).ofCancelled.before!(
      { orderId },
      {} as never,
      systemOf(market.programmeId),
    );
    expect(await attempts()).toEqual([{ state: 'EXPIRED' }]);
  });
});

test('attempts of which Stripe says nothing do not keep the sweep from the others', async () => {
  const { market, order, openAttempt, pagesWith } = given();
  for (const cooperative of [0, 1, 2])
    await openAttempt((await order(cooperative)).depositId, `cs_${cooperative}`, `${3 - cooperative} days`);
  const asked: string[] = [];
  const pages = pagesWith({ retrieve: (id: string) => (asked.push(id), Promise.reject(new Error('silent'))) });
  const accounts = oneAccount({} as never);
  const events = new StripeEventsService(market.uow, new CheckoutService(market.uow, pages, accounts), accounts);
  await events.healSilentAttempts(2);
  await events.healSilentAttempts(2);
  expect([asked.slice(0, 2).sort(), asked.slice(2)]).toEqual([['cs_0', 'cs_1'], ['cs_2']]);
});

test('while Stripe does not answer at all the sweep ends after one time-out, and begins with the others next time', async () => {
  const { market, order, openAttempt, pagesWith } = given();
  for (const cooperative of [0, 1, 2])
    await openAttempt((await order(cooperative)).depositId, `cs_${cooperative}`, `${3 - cooperative} days`);
  const asked: string[] = [];
  const pages = pagesWith({ retrieve: (id: string) => (asked.push(id), Promise.reject(silence())) });
  const accounts = oneAccount({} as never);
  const events = new StripeEventsService(market.uow, new CheckoutService(market.uow, pages, accounts), accounts);
  await events.healSilentAttempts();
  await events.healSilentAttempts();
  expect(asked).toEqual(['cs_0', 'cs_1']);
});

unbookedEvents(given);
lateDeposits(given);
