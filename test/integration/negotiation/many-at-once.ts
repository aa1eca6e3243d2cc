import { newId, system } from '#platform/kernel';
import { commitCapacity } from '#trade/catalogue';
import { outcomes, WANTED_ON } from '../../support/market.js';
import type { Talks } from './talks.js';

export function manyAtOnce(given: () => Talks): void {
  describe('many at once', () => {
    test('of fifty accepts in parallel one places the order, and the others are told which', async () => {
      const { market, orders, negotiate } = given();
      const { quoteIds } = await negotiate();
      const settled = await Promise.allSettled(
        Array.from({ length: 50 }, () => market.accept(market.buyer, quoteIds[0]!, 4)),
      );
      expect(outcomes(settled).sort()).toEqual([...Array<string>(49).fill('QUOTE_CLOSED'), 'done']);
      const placed = await orders();
      expect(placed).toHaveLength(1);
      const told = new Set(
        settled.flatMap((each) =>
          each.status === 'rejected' ? [(each.reason as { details: { orderId: string } }).details.orderId] : [],
        ),
      );
      expect([...told]).toEqual([placed[0]!.id]);
    });

    test("of two cooperatives' quotes on one request accepted at once one becomes the order, again and again", async () => {
      const { market, orders, states } = given();
      for (let round = 0; round < 8; round++) {
        const { requestId, quoteIds } = await market.ask([0, 1, 2]);
        const settled = await Promise.allSettled(
          quoteIds.map((quoteId, i) => market.accept(market.managers[i]!, quoteId, 1)),
        );
        expect(outcomes(settled).sort()).toEqual(['QUOTE_CLOSED', 'QUOTE_CLOSED', 'done']);
        expect((await states(requestId)).sort()).toEqual(['ACCEPTED', 'LOST', 'LOST']);
      }
      expect(await orders()).toHaveLength(8);
    });

    test('of the last quotes of a request declined at once, one closes it; an accept among them awards it', async () => {
      const { market, requestState } = given();
      for (let round = 0; round < 8; round++) {
        const { requestId, quoteIds } = await market.ask([0, 1, 2]);
        const decline = (i: number) =>
          market.quotes.decline(market.managers[i]!, { quoteId: quoteIds[i]!, revision: 1, key: newId() });
        const accepts = round % 2 === 1;
        const [third] = outcomes(
          await Promise.allSettled([
            accepts ? market.accept(market.managers[2]!, quoteIds[2]!, 1) : decline(2),
            decline(0),
            decline(1),
          ]),
        );
        expect([third, await requestState(requestId)]).toEqual(['done', accepts ? 'AWARDED' : 'CLOSED']);
      }
    });

    test('an accept that races with a withdrawal: one wins, the other is told how it stands', async () => {
      const { market, negotiate } = given();
      for (let round = 0; round < 8; round++) {
        const { quoteIds } = await negotiate();
        const settled = await Promise.allSettled([
          market.accept(market.buyer, quoteIds[0]!, 4),
          market.quotes.withdraw(market.managers[0]!, { quoteId: quoteIds[0]!, revision: 4, key: newId() }),
        ]);
        expect(outcomes(settled).sort()).toEqual(['QUOTE_CLOSED', 'done']);
      }
    });

    test('an accept that races with a counter-offer never accepts the older terms', async () => {
      const { market, negotiate } = given();
      for (let round = 0; round < 8; round++) {
        const { quoteIds } = await negotiate();
        const [accepted, countered] = outcomes(
          await Promise.allSettled([
            market.accept(market.buyer, quoteIds[0]!, 4),
            market.revise(market.buyer, quoteIds[0]!, 4, ['14.80', '24.80', '27.50']),
          ]),
        );
        expect([
          ['done', 'QUOTE_CLOSED'],
          ['QUOTE_SUPERSEDED', 'done'],
        ]).toContainEqual([accepted, countered]);
      }
    });

    test('of a hundred accepts on the last hundred kilograms as many win as there is, without a deadlock', async () => {
      const { market, committed } = given();
      await market.renew('100');
      const asked = await Promise.all(
        Array.from({ length: 100 }, () => market.ask([0], { quantities: ['25', '25', '25'] })),
      );
      const settled = await Promise.allSettled(
        asked.map(({ quoteIds }) => market.accept(market.managers[0]!, quoteIds[0]!, 1)),
      );
      expect(outcomes(settled).sort()).toEqual([
        ...Array<string>(96).fill('CAPACITY_GONE'),
        ...Array<string>(4).fill('done'),
      ]);
      expect(await Promise.all(market.listings[0]!.map(committed))).toEqual([100, 100, 100]);
      const refused = settled.find((each) => each.status === 'rejected') as PromiseRejectedResult;
      expect((refused.reason as { details: object }).details).toMatchObject({
        month: WANTED_ON.slice(0, 7),
        left: '0.000',
        listing: expect.any(String),
      });
    });

    test('lines that take of one window take their sum, or nothing', async () => {
      const { market, committed } = given();
      const listingId = market.listings[0]![0]!;
      const commit = (...quantities: string[]) =>
        market.uow.write({ actor: system, name: 'try', key: newId(), input: {} }, (tx) =>
          commitCapacity(
            tx,
            WANTED_ON,
            quantities.map((quantity) => ({ listingId, quantity })),
          ),
        );
      await commit('40000', '30000');
      await expect(commit('20000', '20000')).rejects.toMatchObject({ code: 'CAPACITY_GONE' });
      expect(await committed(listingId)).toBe(70_000);
    });

    test('numbers of orders are one unbroken series, whatever was refused in between', async () => {
      const { market, orders } = given();
      const asked = await Promise.all(Array.from({ length: 12 }, () => market.ask([0])));
      await Promise.allSettled(
        asked.flatMap(({ quoteIds }) => [
          market.accept(market.managers[0]!, quoteIds[0]!, 1),
          market.accept(market.managers[0]!, quoteIds[0]!, 1),
        ]),
      );
      const numbers = (await orders()).map(({ number }) => Number(number.slice(-5))).sort((a, b) => a - b);
      expect(numbers).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    });
  });
}
