import { newId } from '#platform/kernel';
import { WANTED_ON } from '../../support/market.js';
import type { Talks } from './talks.js';
import { targetPrices } from './target-prices.js';

export function story(given: () => Talks): void {
  describe('the story of a negotiation', () => {
    test('request, offer, counter, offer, accept: one order of 10,000.00 with a 30/70 schedule, and the other cooperative has lost', async () => {
      const { market, orders, committed, states, events, negotiate } = given();
      const { requestId, quoteIds } = await negotiate([0, 1]);
      const { orderId } = await market.accept(market.buyer, quoteIds[0]!, 4);
      const [order] = await orders();
      expect(order).toMatchObject({
        id: orderId,
        total_minor: '1000000',
        revision_number: 4,
        state: 'AWAITING_DEPOSIT',
        commission_bp: 500,
      });
      expect(order!.number).toMatch(/^O-\d{4}-00001$/);
      expect(await market.rows('select kind, amount_minor from trade.instalment order by position')).toEqual([
        { kind: 'DEPOSIT', amount_minor: '300000' },
        { kind: 'BALANCE', amount_minor: '700000' },
      ]);
      expect(await market.rows('select quantity::text, amount_minor from trade.order_line order by position')).toEqual([
        { quantity: '300.000', amount_minor: '450000' },
        { quantity: '80.000', amount_minor: '200000' },
        { quantity: '125.000', amount_minor: '350000' },
      ]);
      expect(await states(requestId)).toEqual(['ACCEPTED', 'LOST']);
      expect(await Promise.all(market.listings[0]!.map(committed))).toEqual([300, 80, 125]);
      expect(await market.rows('select state from trade.request')).toEqual([{ state: 'AWARDED' }]);
      expect(await market.rows(`select state from trade.revision where state = 'OPEN'`)).toEqual([]);
      expect(await events()).toEqual([
        'request.submitted',
        'quote.offered',
        'quote.countered',
        'quote.offered',
        'order.placed',
        'quote.accepted',
        'quote.lost',
      ]);
    });

    test('a request with target prices is revision 1: a cooperative can accept it at once', async () => {
      const { market, orders } = given();
      const { quoteIds } = await market.ask([0]);
      await market.accept(market.managers[0]!, quoteIds[0]!, 1);
      expect(await orders()).toHaveLength(1);
    });

    test('a request without target prices has no revision until the cooperative offers', async () => {
      const { market, orders } = given();
      const { quoteIds } = await market.requests.submit(market.buyer, {
        title: 'Pepper',
        place: 'Sihanoukville',
        wantedOn: WANTED_ON,
        depositPercent: 30,
        note: '',
        key: newId(),
        cooperativeIds: [market.managers[0]!.organisationId],
        lines: [{ kindCode: 'pepper-red', grade: 'standard', quantity: '80' }],
      });
      await expect(market.accept(market.managers[0]!, quoteIds[0]!, 0)).rejects.toMatchObject({
        code: 'NOT_YOUR_TURN',
      });
      await market.quotes.revise(market.managers[0]!, {
        quoteId: quoteIds[0]!,
        revision: 0,
        lines: [{ position: 1, quantity: '80', unitPrice: '25.00' }],
        readyOn: WANTED_ON,
        depositPercent: 100,
        note: '',
        key: newId(),
      });
      await market.accept(market.buyer, quoteIds[0]!, 1);
      expect((await orders())[0]).toMatchObject({ total_minor: '200000' });
    });

    targetPrices(given);

    test('terms that repeat what they answer are refused to both sides, with the revision to accept', async () => {
      const { market } = given();
      const { quoteIds } = await market.ask([0]);
      await expect(
        market.revise(market.managers[0]!, quoteIds[0]!, 1, ['14.20', '24.00', '26.50']),
      ).rejects.toMatchObject({ code: 'UNCHANGED_TERMS', details: { current: 1 } });
      await market.revise(market.managers[0]!, quoteIds[0]!, 1);
      await expect(market.revise(market.buyer, quoteIds[0]!, 2)).rejects.toMatchObject({
        code: 'UNCHANGED_TERMS',
        details: { current: 2 },
      });
      await market.accept(market.buyer, quoteIds[0]!, 2);
    });

    test('the database refuses to change sent terms and placed orders, also for the owner', async () => {
      const { market, negotiate } = given();
      const { quoteIds } = await negotiate();
      await market.accept(market.buyer, quoteIds[0]!, 4);
      await expect(market.owner.query('update trade.revision set total_minor = 1')).rejects.toThrow('is immutable');
      await expect(market.owner.query(`update trade.revision set state = 'OPEN' where number = 1`)).rejects.toThrow(
        'is immutable',
      );
      await expect(market.owner.query('update trade.revision_line set unit_price = 1')).rejects.toThrow('is refused');
      await expect(market.owner.query('update trade.order set total_minor = 1')).rejects.toThrow('are frozen');
      await expect(market.owner.query('update trade.instalment set amount_minor = 1')).rejects.toThrow('is refused');
      await expect(market.owner.query('delete from trade.order_line')).rejects.toThrow('is refused');
    });
  });
}
