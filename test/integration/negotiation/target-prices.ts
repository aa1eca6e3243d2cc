import { newId } from '#platform/kernel';
import { WANTED_ON } from '../../support/market.js';
import type { Talks } from './talks.js';

export function targetPrices(given: () => Talks): void {
  describe('target prices', () => {
    const submit = (change: { cooperatives?: number[]; mayAccept?: boolean | null; targetPrice?: string | null }) => {
      const { market } = given();
      return market.requests.submit(market.buyer, {
        title: 'Pepper',
        place: 'Sihanoukville',
        wantedOn: WANTED_ON,
        depositPercent: 30,
        note: '',
        key: newId(),
        cooperativeIds: (change.cooperatives ?? [0]).map((i) => market.managers[i]!.organisationId),
        ...('mayAccept' in change && { mayAccept: change.mayAccept }),
        lines: [
          {
            kindCode: 'pepper-red',
            grade: 'standard',
            quantity: '80',
            targetPrice: change.targetPrice === undefined ? '25.00' : change.targetPrice,
          },
        ],
      });
    };
    const open = async (change: Parameters<typeof submit>[0]) => {
      const { market } = given();
      const { quoteIds } = await submit(change);
      return Promise.all(
        quoteIds.map(
          async (id) =>
            (await market.rows<{ revision: number }>('select revision from trade.quote where id = $1', [id]))[0]!
              .revision,
        ),
      );
    };

    test('may be accepted at once where the buyer says so; when nothing is said, by one that is asked alone', async () => {
      expect([
        await open({}),
        await open({ mayAccept: null }),
        await open({ cooperatives: [0, 1] }),
        await open({ cooperatives: [0, 1], mayAccept: true }),
      ]).toEqual([[1], [1], [0, 0], [1, 1]]);
      expect([
        await open({ mayAccept: false }),
        await open({ targetPrice: null }),
        await open({ cooperatives: [0, 1], mayAccept: false }),
      ]).toEqual([[0], [0], [0, 0]]);
    });

    test('that are only told are no terms: they are answered, not accepted, and stay on the request', async () => {
      const { market, orders } = given();
      const { quoteIds, requestId } = await submit({ mayAccept: false });
      await expect(market.accept(market.managers[0]!, quoteIds[0]!, 0)).rejects.toMatchObject({
        code: 'NOT_YOUR_TURN',
      });
      expect(await market.rows('select deposit_percent from trade.request where id = $1', [requestId])).toEqual([
        { deposit_percent: 30 },
      ]);
      expect(
        await market.rows('select target_price::text from trade.request_line where request_id = $1', [requestId]),
      ).toEqual([{ target_price: '25.000000' }]);
      expect(await orders()).toHaveLength(0);
    });

    test('can not be offered for acceptance where one is missing, nor lie below the floor even when they are only told', async () => {
      const { market } = given();
      await expect(submit({ mayAccept: true, targetPrice: null })).rejects.toMatchObject({
        code: 'BAD_INPUT',
        details: { field: 'mayAccept' },
      });
      await expect(submit({ mayAccept: false, targetPrice: '23.49' })).rejects.toMatchObject({
        code: 'BELOW_FLOOR',
        details: { field: 'lines[0].targetPrice', floor: '23.500000' },
      });
      expect(await market.rows('select from trade.request')).toHaveLength(0);
    });
  });
}
