import { createHmac } from 'node:crypto';
import { stopJob } from '#platform/database';
import { newId, Refusal, system } from '#platform/kernel';
import { madeStatement } from './statement.js';
import { until, type World } from './world.js';

/** Signed as Stripe signs, though of nothing that Stripe knows. */
async function told(world: World, change: object): Promise<void> {
  const at = Math.floor(Date.now() / 1000);
  const object = { id: `pi_${newId().slice(0, 8)}`, object: 'payment_intent', amount: 45_000, currency: 'usd' };
  const body = JSON.stringify({
    id: `evt_${newId()}`,
    object: 'event',
    type: 'payment_intent.succeeded',
    created: at,
    livemode: false,
    data: { object },
    ...change,
  });
  const signature = `t=${at},v1=${createHmac('sha256', world.webhookSecret).update(`${at}.${body}`).digest('hex')}`;
  await fetch(`${world.api.url}/webhooks/stripe`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'stripe-signature': signature },
    body,
  });
}

/** An order whose deposit is late, and by a wire the reference of its deposit; it is not paid with it. */
async function late({ market }: World): Promise<string> {
  await market.rows(`update platform.clock set ahead = '-9 days'`);
  const { quoteIds } = await market.ask([0]);
  const { orderId } = await market.accept(market.managers[0]!, quoteIds[0]!, 1);
  const [deposit] = await market.rows<{ reference: string }>(
    `select reference from trade.instalment where order_id = $1 and kind = 'DEPOSIT'`,
    [orderId],
  );
  return deposit!.reference;
}

/** Why three jobs stopped, one of each cause. */
const causes = [
  ['invoicing.issueProforma', { code: 'BAD_INPUT', reason: 'UNPRINTABLE', character: 'U+5317 "北"' }],
  ['invoicing.issueCommercialInvoice', { code: 'BAD_INPUT', reason: 'INCOMPLETE' }],
  ['invoicing.renderDocument', { code: 'OUT_OF_BALANCE' }],
] as const;

/** All at once that can wait for a person of the secretariat: lines, statements, events, a kept order, stopped jobs. */
export async function troubles(world: World): Promise<string> {
  const { market } = world;
  const reference = await late(world);
  const finance = await world.api.as(market.finance.personId);
  const lines = [
    { amount: '100.00', name: 'Elbe Gewurzhandel', reference },
    {
      amount: '2500.00',
      name: 'Somebody whose name is as long as a bank lets it be, Kampong Cham',
      text: 'PAYMENT FOR THE PEPPER ORDER OF NOVEMBER',
    },
    { amount: '-18.00', text: 'Fee' },
  ];
  const files = [
    madeStatement(1, '0.00', lines, { day: '2026-11-24' }),
    madeStatement(3, '2592.00', [{ amount: '4.00', text: 'Y' }], { day: '2026-11-26' }), // before 2, which it follows
    madeStatement(2, '2582.00', [{ amount: '10.00', text: 'X' }], { day: '2026-11-25' }),
    madeStatement(4, '2596.00', [{ amount: '10.00', text: 'X' }], { day: '2026-11-27', offBy: 1 }),
    madeStatement(7, '0.00', [{ amount: '780.00', text: 'TRANSFER' }], { day: '2026-11-25', account: '999000000099' }),
  ];
  for (const file of files) await finance.post('/statements', new Uint8Array(file), 'application/xml');
  await market.rows(`update platform.clock set ahead = '0'`);
  await told(world, { type: 'balance.drained' });
  await told(world, {});
  await told(world, { livemode: true });
  await until(
    'the events wait',
    20,
    async () => (await market.rows(`select from finance.stripe_event where state = 'QUARANTINED'`)).length === 3,
  );
  const events = await market.rows<{ id: string }>(
    `select id from platform.outbox where name = 'order.placed' order by id limit $1`,
    [causes.length],
  );
  await market.uow.write({ actor: system, name: 'test', key: newId(), input: {} }, async (tx) => {
    for (const [i, [handler, { code, ...details }]] of causes.entries()) {
      await stopJob(
        tx,
        { outboxId: events[i % events.length]!.id, handler },
        new Refusal(code, { ...details, message: 'The reason in English, with every detail.' }),
      );
    }
  });
  return reference;
}
