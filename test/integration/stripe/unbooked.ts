import { findUnbookedEvents } from '#finance/reconciliation';
import { system } from '#platform/kernel';
import type { Cards } from './cards.js';

export function unbookedEvents(given: () => Cards): void {
  describe('proof 1 shows what Stripe told and the books do not', () => {
    const refund = (id: string, amount: number) => ({
      id,
      object: 'refund',
      amount,
      currency: 'usd',
      payment_intent: 'pi_1',
    });
    const shown = async () =>
      (await given().market.uow.read(system, findUnbookedEvents))
        .map(({ reference, amount }) => `${reference} ${amount?.minor}`)
        .sort();

    test('with each refund of a payment by itself, by its newest event', async () => {
      const { quarantined } = given();
      await quarantined('evt_a', 'refund.created', refund('re_1', 10_000), 'REFUND', '2026-11-01');
      await quarantined('evt_b', 'refund.created', refund('re_2', 5_000), 'REFUND', '2026-11-02');
      await quarantined('evt_c', 'refund.updated', refund('re_1', 10_000), 'REFUND', '2026-11-03');
      expect(await shown()).toEqual(['evt_b 5000', 'evt_c 10000']);
    });

    test('with a refund once, though its charge tells of it too; and with the charge while it tells of more', async () => {
      const { quarantined } = given();
      const charge = (amount_refunded: number) => ({
        id: 'ch_1',
        object: 'charge',
        amount: 45_000,
        amount_refunded,
        currency: 'usd',
        payment_intent: 'pi_1',
      });
      await quarantined('evt_a', 'refund.created', refund('re_1', 10_000), 'REFUND', '2026-11-01');
      await quarantined('evt_b', 'charge.refunded', charge(10_000), 'REFUND', '2026-11-01');
      expect(await shown()).toEqual(['evt_a 10000']);
      await quarantined('evt_c', 'charge.refunded', charge(15_000), 'REFUND', '2026-11-02');
      expect(await shown()).toEqual(['evt_a 10000', 'evt_c 15000']);
    });

    test('with what went back of a charge that was refunded, not with the whole charge', async () => {
      const { quarantined } = given();
      await quarantined(
        'evt_c',
        'charge.refunded',
        {
          id: 'ch_1',
          object: 'charge',
          amount: 45_000,
          amount_refunded: 15_000,
          currency: 'usd',
          payment_intent: 'pi_1',
        },
        'REFUND',
      );
      expect(await shown()).toEqual(['evt_c 15000']);
    });
  });
}
