import * as ledger from '#finance/ledger';
import type { PayoutDesk } from '../../support/payout-desk.js';
import { refusal } from '../../support/refusals.js';

export function release(given: () => PayoutDesk): void {
  describe('a release', () => {
    test('is posted once, however often and by however many its event is handled: 500.00 and 9,500.00', async () => {
      const { market, releases, natural, owed } = given();
      const orderId = await releases.shipped(0);
      await Promise.all(Array.from({ length: 8 }, () => releases.release(orderId)));
      await releases.release(orderId);
      expect([
        await natural(ledger.held(orderId, 'USD')),
        await natural(ledger.commission('USD')),
        await owed(0),
      ]).toEqual(['0.00', '500.00', { payable: '9500.00', inTransit: '0.00' }]);
      expect(
        await market.rows('select gross_minor, commission_minor, amount_minor, state from finance.settlement'),
      ).toEqual([{ gross_minor: '1000000', commission_minor: '50000', amount_minor: '950000', state: 'DUE' }]);
    });

    test('waits until the whole price is held, and then is done', async () => {
      const { market, releases, settlementStates } = given();
      const orderId = await releases.shipped(0, '3000.00');
      expect(await refusal(releases.release(orderId))).toMatchObject({
        code: 'BALANCE_TOO_LOW',
        details: { account: `held:${orderId}:usd` },
      });
      expect(await market.rows('select from finance.settlement')).toEqual([]);
      await releases.hold(orderId, '7000.00');
      await releases.release(orderId);
      expect(await settlementStates()).toEqual(['DUE']);
    });

    test('is seen by its own cooperative and by no other, and by no buyer', async () => {
      const { market, releases } = given();
      await releases.due(0);
      const seenBy = (i: number) =>
        market.uow.read(market.managers[i]!, (reader) => reader.sql('select from finance.settlement'));
      expect([(await seenBy(0)).length, (await seenBy(1)).length]).toEqual([1, 0]);
      await expect(
        market.uow.read(market.buyer, (reader) => reader.sql('select from finance.settlement')),
      ).rejects.toThrow('permission denied');
      await expect(
        market.uow.read(market.managers[0]!, (reader) => reader.sql('select from finance.payout_batch')),
      ).rejects.toThrow('permission denied');
    });
  });
}
