import { newId } from '#platform/kernel';
import { globalId } from '../../support/api.js';
import { until } from '../../support/world.js';
import type { Till } from './till.js';

export function paymentPage(given: () => Till): void {
  let till: Till;
  beforeAll(() => {
    till = given();
  });

  describe('a payment page', () => {
    const amountOf = async (url: string): Promise<{ amount: number; status: string }> => {
      const { sessions } = (await (await fetch(`${till.world.sandboxUrl}/stripe/admin/state`)).json()) as {
        sessions: { id: string; amount_total: number; status: string }[];
      };
      const { amount_total: amount, status } = sessions.find(({ id }) => url.endsWith(id))!;
      return { amount, status };
    };
    const referenceOf = async (orderId: string) =>
      (
        await till.world.market.rows<{ reference: string }>(
          'select reference from trade.instalment where order_id = $1 order by position',
          [orderId],
        )
      )[0]!.reference;
    /** A wire with an instalment's reference, and the line that the bank tells of it. */
    const wire = async (amount: string, reference: string): Promise<string> => {
      await till.world.bank('wires', { payer: 'Elbe Gewuerzhandel GmbH', amount, reference });
      await till.world.bank('close-day');
      await till.finance.post('/statements', (await till.world.statements()).at(-1)!, 'application/xml');
      const [line] = await till.world.market.rows<{ id: string }>(
        'select id from finance.statement_line where $1 = any(creditor_references) order by id desc limit 1',
        [reference],
      );
      return globalId('StatementLine', line!.id);
    };
    const check = async (instalmentId: string): Promise<string> =>
      (
        await till.buyer.get('mutation($input: CheckPaymentInput!) { checkPayment(input: $input) { standing } }', {
          input: { instalmentId, key: newId() },
        })
      ).checkPayment.standing;
    const shown = async (orderId: string, as = till.buyer) =>
      (
        await as.get(
          `query($id: ID!) { order(id: $id) {
             credit { amount } bankDetails { beneficiary bank bic account }
             instalments { open { amount } byWireOnly { reason limit { amount } } } } }`,
          { id: globalId('Order', orderId) },
        )
      ).order;

    test('is for what is open now: a wire that pays a part closes it at Stripe, and so does a match that is taken back', async () => {
      const { orderId, deposit } = await till.placed();
      const first = await till.open(deposit);
      expect(await amountOf(first)).toEqual({ amount: 300_000, status: 'open' });
      const line = await wire('2600.00', await referenceOf(orderId));
      await till.finance.get('mutation($input: MatchLineInput!) { matchLine(input: $input) { outcome } }', {
        input: { lineId: line, targets: [{ target: 'instalment', id: deposit }], key: newId() },
      });
      await until('the page for the whole is closed', 20, async () => (await amountOf(first)).status === 'expired');
      const second = await till.open(deposit);
      expect(await amountOf(second)).toEqual({ amount: 40_000, status: 'open' });
      expect((await shown(orderId)).instalments[0].open).toEqual({ amount: '400.00' });
      await till.finance.get('mutation($input: UnmatchLineInput!) { unmatchLine(input: $input) { line { id } } }', {
        input: { lineId: line, reason: 'Another order', key: newId() },
      });
      await until('the page for the rest is closed', 20, async () => (await amountOf(second)).status === 'expired');
      const third = await till.open(deposit);
      expect(await amountOf(third)).toEqual({ amount: 300_000, status: 'open' });
      await till.payOn(third);
      await until('the order is in production', 20, async () => (await till.state(orderId)) === 'IN_PRODUCTION');
    }, 90_000);

    test('for another amount is closed at the click too, when the worker has not come to it', async () => {
      const { orderId, deposit } = await till.placed();
      const first = await till.open(deposit);
      await till.world.worker.end();
      const line = await wire('2600.00', await referenceOf(orderId));
      await till.finance.get('mutation($input: MatchLineInput!) { matchLine(input: $input) { outcome } }', {
        input: { lineId: line, targets: [{ target: 'instalment', id: deposit }], key: newId() },
      });
      const second = await till.open(deposit);
      expect([await amountOf(first), await amountOf(second)]).toEqual([
        { amount: 300_000, status: 'expired' },
        { amount: 40_000, status: 'open' },
      ]);
      await till.world.startWorker();
    }, 90_000);

    test('that was paid on before anybody could close it leaves a credit, which the buyer sees and the cooperative does not', async () => {
      const { orderId, deposit } = await till.placed();
      const url = await till.open(deposit);
      await till.world.worker.end();
      await wire('3000.00', await referenceOf(orderId));
      expect(await till.state(orderId)).toBe('IN_PRODUCTION');
      await till.payOn(url);
      await till.world.startWorker();
      await until('the credit is booked', 30, async () => (await shown(orderId)).credit.amount === '3000.00');
      expect(
        (await till.ledger(`buyer_credit:${till.world.market.buyer.organisationId}`))[
          `buyer_credit:${till.world.market.buyer.organisationId}`
        ],
      ).toBe('3000.00');
      const cooperative = await till.world.api.as(till.world.market.managers[0]!.personId);
      expect(await shown(orderId, cooperative)).toMatchObject({ credit: null, bankDetails: null });
      expect((await shown(orderId)).bankDetails).toEqual({
        beneficiary: 'OVOP Export Platform',
        bank: 'Mekong Sandbox Bank',
        bic: 'MKSBKHPP',
        account: '001810000027',
      });
    }, 90_000);

    test('that expired at Stripe is not handed out, though its event was lost; one that was paid on is booked instead', async () => {
      const { orderId, deposit } = await till.placed();
      const dead = await till.open(deposit);
      await till.sandbox('chaos', { dropEvents: true });
      await till.sandbox(`sessions/${dead.split('/').pop()!}/expire`, {});
      const alive = await till.open(deposit);
      expect([alive === dead, (await amountOf(alive)).status, await check(deposit)]).toEqual([
        false,
        'open',
        'NOT_PAID',
      ]);
      await till.payOn(alive);
      expect([await check(deposit), await till.state(orderId)]).toEqual(['PAID', 'IN_PRODUCTION']);
      await expect(till.open(deposit)).rejects.toMatchObject({ code: 'ALREADY_PAID' });
      await till.sandbox('chaos', { dropEvents: false });
      const other = await till.world.api.as(till.world.market.otherBuyer.personId);
      await expect(
        other.get('mutation($input: CheckPaymentInput!) { checkPayment(input: $input) { standing } }', {
          input: { instalmentId: deposit, key: newId() },
        }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }, 60_000);

    test('is not opened below the least or above the most that a card pays, nor in a currency without cards: by wire, told from the start', async () => {
      const { orderId, deposit } = await till.placed();
      const limits = (least: number, most: number) =>
        till.world.market.rows(
          `update finance.card_limit set least_minor = $1, most_minor = $2 where currency = 'USD'`,
          [least, most],
        );
      await limits(50, 299_999);
      await expect(till.open(deposit)).rejects.toMatchObject({
        code: 'BY_WIRE_ONLY',
        details: { reason: 'ABOVE_CAP', limit: '2999.99', currency: 'USD' },
      });
      expect((await shown(orderId)).instalments[0].byWireOnly).toEqual({
        reason: 'ABOVE_CAP',
        limit: { amount: '2999.99' },
      });
      await limits(300_001, 1_000_000);
      await expect(till.open(deposit)).rejects.toMatchObject({
        code: 'BY_WIRE_ONLY',
        details: { reason: 'BELOW_MINIMUM', limit: '3000.01' },
      });
      await limits(50, 1_000_000);
      await till.world.market.rows(`update finance.card_limit set currency = 'XXX' where currency = 'USD'`);
      await expect(till.open(deposit)).rejects.toMatchObject({
        code: 'BY_WIRE_ONLY',
        details: { reason: 'NO_CARDS', limit: null },
      });
      await till.world.market.rows(`update finance.card_limit set currency = 'USD' where currency = 'XXX'`);
      await till.world.market.rows(`insert into finance.card_limit values ('USD', $1, 50, 100000)`, [
        till.world.market.programmeId,
      ]);
      await expect(till.open(deposit)).rejects.toMatchObject({
        code: 'BY_WIRE_ONLY',
        details: { reason: 'ABOVE_CAP', limit: '1000.00' },
      });
      await till.world.market.rows('delete from finance.card_limit where programme_id is not null');
      expect((await shown(orderId)).instalments[0].byWireOnly).toBeNull();
      expect(await amountOf(await till.open(deposit))).toEqual({ amount: 300_000, status: 'open' });
    }, 60_000);

    test('keeps nobody waiting for more than 5 seconds while Stripe is silent, and the sweep finishes what was begun', async () => {
      const { orderId, deposit } = await till.placed();
      const { deposit: opened } = await till.placed();
      await till.open(opened);
      await till.sandbox('chaos', { silent: true });
      const started = performance.now();
      await expect(till.open(deposit)).rejects.toMatchObject({ code: 'PAYMENT_UNAVAILABLE' });
      expect(performance.now() - started).toBeLessThan(5_500);
      expect(await check(opened)).toBe('UNKNOWN');
      await till.sandbox('chaos', { silent: false });
      const attempt = async () =>
        (
          await till.world.market.rows<{ state: string }>(
            'select state from finance.payment_attempt where order_id = $1',
            [orderId],
          )
        ).map(({ state: each }) => each);
      expect(await attempt()).toEqual(['REQUESTED']);
      await till.world.market.rows(
        `update finance.payment_attempt set moved_at = moved_at - interval '16 minutes' where order_id = $1`,
        [orderId],
      );
      await till.world.market.rows(
        `update platform.schedule set due_at = clock_timestamp() where name = 'sweep Stripe'`,
      );
      await until('its page is open', 30, async () => (await attempt())[0] === 'OPEN');
      expect(await amountOf(await till.open(deposit))).toEqual({ amount: 300_000, status: 'open' });
      expect(await attempt()).toEqual(['OPEN']);
    }, 90_000);
  });
}
