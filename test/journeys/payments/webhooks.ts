import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '#platform/kernel';
import { until } from '../../support/world.js';
import { sign, type Till } from './till.js';

export function webhooks(given: () => Till): void {
  let till: Till;
  beforeAll(() => {
    till = given();
  });

  describe('a webhook that is not right', () => {
    const event = (change: object = {}) =>
      JSON.stringify({
        id: `evt_${newId().replaceAll('-', '')}`,
        object: 'event',
        type: 'payment_intent.succeeded',
        api_version: '2026-10-28.endive',
        created: 1,
        livemode: false,
        data: { object: { id: 'pi_invented', object: 'payment_intent' } },
        ...change,
      });
    const stored = async () => (await till.world.market.rows('select from finance.stripe_event')).length;
    /** What was sent before may still be coming. */
    beforeAll(
      () =>
        until('no more events come', 30, async () => {
          const before = await stored();
          await sleep(1_500);
          return (await stored()) === before;
        }),
      60_000,
    );

    test('unsigned, forged, replayed late or from the future is refused with 400 and stored nowhere', async () => {
      const before = await stored();
      const body = event();
      const now = Math.floor(Date.now() / 1000);
      for (const signature of [
        undefined,
        'nonsense',
        sign(body, 'whsec_of_somebody'),
        sign(body, till.world.webhookSecret, now - 400),
        sign(body, till.world.webhookSecret, now + 400),
        sign(`${body} `, till.world.webhookSecret),
      ]) {
        const answer = await till.webhook(body, signature);
        expect([signature, answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
          signature,
          400,
          'BAD_SIGNATURE',
        ]);
      }
      expect(await stored()).toBe(before);
    });

    test('the same event again is answered and stored once; of the wrong mode, of a kind unknown or about nothing it is quarantined', async () => {
      const twice = event({ type: 'customer.created', data: { object: { id: 'cus_1', object: 'customer' } } });
      for (let i = 0; i < 2; i++)
        expect((await till.webhook(twice, sign(twice, till.world.webhookSecret))).status).toBe(200);
      const wrong = [
        event({ livemode: true }),
        event({ type: 'balance.drained' }),
        event(),
        event({ data: { object: {} } }),
      ];
      for (const body of wrong)
        expect((await till.webhook(body, sign(body, till.world.webhookSecret))).status).toBe(200);
      await till.world.settled();
      const ids = [twice, ...wrong].map((body) => (JSON.parse(body) as { id: string }).id);
      expect(
        await till.world.market.rows(
          'select state, reason from finance.stripe_event where id = any($1) order by array_position($1, id)',
          [ids],
        ),
      ).toEqual([
        { state: 'IGNORED', reason: null },
        { state: 'QUARANTINED', reason: 'WRONG_MODE' },
        { state: 'QUARANTINED', reason: 'UNKNOWN_TYPE' },
        { state: 'QUARANTINED', reason: 'NOT_AT_STRIPE' },
        { state: 'QUARANTINED', reason: 'NOT_AT_STRIPE' },
      ]);
    });

    test('signed, but no event, is 400: nothing that JSON can hold is a failure of ours', async () => {
      const before = await stored();
      const bodies = [
        '{}',
        '[]',
        'null',
        '12',
        '""',
        'true',
        '1e999',
        event({ id: '' }),
        event({ id: 'e'.repeat(300) }),
        event({ id: 7 }),
        event({ type: null }),
        event({ created: -1 }),
        event({ created: 1e18 }),
        event({ created: '1' }),
        event({ livemode: 'no' }),
        event({ data: null }),
        event({ data: { object: [] } }),
        event({ data: { object: { id: 'x'.repeat(300) } } }),
        event({ request: '\u0000' }),
        event({ request: '\ud800' }),
        event({ request: 'DEEP' }).replace('"DEEP"', '['.repeat(5_000) + ']'.repeat(5_000)),
      ];
      const answers = await Promise.all(
        bodies.map(async (body) => [
          body.slice(0, 40),
          (await till.webhook(body, sign(body, till.world.webhookSecret))).status,
        ]),
      );
      expect(answers).toEqual(bodies.map((body) => [body.slice(0, 40), 400]));
      expect(await stored()).toBe(before);
    });
  });
}
