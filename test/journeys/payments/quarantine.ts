import { newId } from '#platform/kernel';
import { until } from '../../support/world.js';
import { sign, type Till } from './till.js';

export function quarantine(given: () => Till): void {
  let till: Till;
  beforeAll(() => {
    till = given();
  });

  describe('what Stripe tells and the books do not show', () => {
    const tell = (change: object) => {
      const body = JSON.stringify({
        id: `evt_${newId().replaceAll('-', '')}`,
        object: 'event',
        type: 'payment_intent.succeeded',
        api_version: '2019-02-19',
        created: Math.floor(Date.now() / 1000),
        livemode: false,
        ...change,
      });
      return till.webhook(body, sign(body, till.world.webhookSecret));
    };
    const about = (id: string) => ({ data: { object: { id, object: 'payment_intent' } } });
    const waiting = async (): Promise<
      { id: string; type: string; subject: string; reason: string; amount: { amount: string } | null }[]
    > =>
      (
        await till.finance.get(
          '{ quarantinedStripeEvents(first: 100) { nodes { id type subject reason amount { amount } } } }',
        )
      ).quarantinedStripeEvents.nodes;
    const ofSubject = async (subject: string) => (await waiting()).filter((each) => each.subject === subject);
    const again = async (eventId: string, as = till.finance) =>
      (
        await as.get('mutation($input: ApplyStripeEventInput!) { applyStripeEvent(input: $input) { reason } }', {
          input: { eventId, key: newId() },
        })
      ).applyStripeEvent;
    const unproved = async (): Promise<{ kind: string; what: string; amount: { amount: string } | null }[]> =>
      (await till.finance.get('{ proofs { unproved { kind what amount { amount } } } }')).proofs.unproved;

    test('an event of whatever version is applied: only its id and type are used', async () => {
      const { orderId, deposit } = await till.placed();
      const url = await till.open(deposit);
      await till.sandbox('chaos', { dropEvents: true });
      const { payment_intent: intent } = await till.payOn(url);
      await till.sandbox('chaos', { dropEvents: false });
      expect((await tell(about(intent!))).status).toBe(200);
      await until('the order is in production', 20, async () => (await till.state(orderId)) === 'IN_PRODUCTION');
    }, 60_000);

    test('a payment that nobody asked for, or that names an attempt of nobody, waits on the page, counts in proof 1 once and is tried by no job again', async () => {
      const { payment_intent: unasked } = (await till.sandbox('charges', { amount: '10000' })) as unknown as {
        payment_intent: { id: string };
      };
      const { payment_intent: nobody } = (await till.sandbox('charges', {
        amount: '4200',
        metadata: { attempt: newId() },
      })) as unknown as { payment_intent: { id: string } };
      await until(
        'both wait',
        20,
        async () => (await ofSubject(unasked.id)).length + (await ofSubject(nobody.id)).length === 2,
      );
      await till.world.settled();
      expect(await ofSubject(unasked.id)).toMatchObject([{ reason: 'UNASKED_PAYMENT', amount: { amount: '100.00' } }]);
      const [waits] = await ofSubject(nobody.id);
      expect(waits).toMatchObject({ reason: 'UNKNOWN_ATTEMPT', amount: { amount: '42.00' } });
      // Known by its newest event, and another of the same may come in the meantime: what it is about counts once.
      expect((await unproved()).filter(({ what }) => what.includes(nobody.id))).toEqual([
        { kind: 'event', what: expect.any(String), amount: { amount: '42.00' } },
      ]);
      expect(await again(waits!.id)).toEqual({ reason: 'UNKNOWN_ATTEMPT' });
      await expect(again(waits!.id, till.buyer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(again('evt_of_nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }, 60_000);

    test('a payment of an attempt that a restore has lost pays its order when finance applies it again', async () => {
      const { orderId, deposit } = await till.placed();
      const url = await till.open(deposit);
      await till.world.market.rows('delete from finance.payment_attempt where order_id = $1', [orderId]);
      const { payment_intent: intent } = await till.payOn(url);
      await until('it waits', 20, async () => (await ofSubject(intent!)).length === 1);
      await till.world.settled();
      const [waits] = await ofSubject(intent!);
      expect([waits!.reason, await till.state(orderId)]).toEqual(['UNKNOWN_ATTEMPT', 'AWAITING_DEPOSIT']);
      expect(await again(waits!.id)).toEqual({ reason: null });
      expect([await till.state(orderId), await ofSubject(intent!)]).toEqual(['IN_PRODUCTION', []]);
      await expect(again(waits!.id)).rejects.toMatchObject({ code: 'ILLEGAL_STEP' });
    }, 60_000);

    test('a refund made at Stripe waits with its amount, and so does a dispute', async () => {
      const { deposit, orderId } = await till.placed();
      const { charge, payment_intent: intent } = await till.payOn(await till.open(deposit));
      await until('the order is in production', 20, async () => (await till.state(orderId)) === 'IN_PRODUCTION');
      await till.sandbox(`charges/${charge!}/refund`, {});
      await tell({
        type: 'charge.dispute.created',
        data: { object: { id: 'du_1', object: 'dispute', payment_intent: intent, amount: 300_000, currency: 'usd' } },
      });
      await until('both wait', 20, async () => (await ofSubject(intent!)).length === 2);
      expect((await ofSubject(intent!)).map(({ reason, amount }) => [reason, amount?.amount]).sort()).toEqual([
        ['DISPUTE', '3000.00'],
        ['REFUND', '3000.00'],
      ]);
    }, 60_000);

    test('a payout that fails after the bank has told its arrival changes no entry, though others are on their way', async () => {
      const payouts = async () =>
        (
          (await (await fetch(`${till.world.sandboxUrl}/stripe/admin/state`)).json()) as {
            payouts: { id: string; amount: number; status: string }[];
          }
        ).payouts;
      const paidOut = async () => {
        const { deposit, orderId } = await till.placed();
        const { charge } = await till.payOn(await till.open(deposit));
        await until('the fee is known', 20, async () => (await till.entries(orderId)).length === 4);
        await till.sandbox('payouts', { charges: [charge] });
        return (await payouts()).at(-1)!.id;
      };
      const landed = await paidOut();
      await till.world.settled();
      await till.world.bank('close-day');
      await till.finance.post('/statements', (await till.world.statements()).at(-1)!, 'application/xml');
      await paidOut();
      await till.world.settled();
      const before = await till.ledger('psp:');
      await till.sandbox(`payouts/${landed}/failed`, {});
      await until('it waits', 20, async () => (await ofSubject(landed)).length === 1);
      expect([(await ofSubject(landed))[0]!.reason, await till.ledger('psp:')]).toEqual([
        'PAYOUT_FAILED_AFTER_LANDING',
        before,
      ]);
    }, 90_000);
  });
}
