import { newId } from '#platform/kernel';
import type { Talks } from './talks.js';

export function guaranteedFloor(given: () => Talks): void {
  describe('the guaranteed floor', () => {
    test('terms below it can be neither asked, offered nor countered; the line and its floor are named', async () => {
      const { market } = given();
      await expect(market.ask([0], { prices: ['14.00', '23.49', '26.00'] })).rejects.toMatchObject({
        code: 'BELOW_FLOOR',
        details: { field: 'lines[1].targetPrice', line: 2, floor: '23.500000' },
      });
      const { quoteIds } = await market.ask([0], { prices: ['14.00', '23.50', '26.00'] });
      await expect(
        market.revise(market.managers[0]!, quoteIds[0]!, 1, ['13.999999', '25', '28']),
      ).rejects.toMatchObject({
        code: 'BELOW_FLOOR',
        details: { line: 1 },
      });
    });

    test('a floor that was raised after the offer refuses the accept', async () => {
      const { market, orders, committed, negotiate } = given();
      const { quoteIds } = await negotiate();
      await market.rows('update trade.listing_floor set unit_price = 28.01 where listing_id = $1', [
        market.listings[0]![2],
      ]);
      await expect(market.accept(market.buyer, quoteIds[0]!, 4)).rejects.toMatchObject({
        code: 'BELOW_FLOOR',
        details: { line: 3, floor: '28.010000' },
      });
      expect(await orders()).toHaveLength(0);
      expect(await committed(market.listings[0]![0]!)).toBe(0);
    });

    test('two floors for one moment are refused by the database', async () => {
      const { market } = given();
      await expect(
        market.owner.query(
          `insert into trade.listing_floor values ($1, $2, 'FOB', 'USD', 'KGM', 1, '[2026-01-01,2027-01-01)')`,
          [newId(), market.listings[0]![0]],
        ),
      ).rejects.toThrow('exclusion constraint');
    });
  });
}
