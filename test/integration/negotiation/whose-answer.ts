import { newId, type Actor } from '#platform/kernel';
import { QuoteExpiry } from '#trade/negotiation';
import type { Talks } from './talks.js';

export function whoseAnswerCounts(given: () => Talks): void {
  describe('whose answer counts', () => {
    test('an older revision is refused with the newest one', async () => {
      const { market, negotiate } = given();
      const { quoteIds } = await negotiate();
      await expect(market.accept(market.buyer, quoteIds[0]!, 2)).rejects.toMatchObject({
        code: 'QUOTE_SUPERSEDED',
        details: { current: 4 },
      });
      await expect(market.revise(market.buyer, quoteIds[0]!, 2)).rejects.toMatchObject({
        code: 'QUOTE_SUPERSEDED',
        details: { current: 4 },
      });
    });

    test('terms that hold longer than their ready day make no order after it: new terms with a later day are asked for', async () => {
      const { market } = given();
      const { quoteIds } = await market.ask([0], { validUntil: new Date(Date.now() + 55 * 24 * 3600 * 1000) });
      await market.rows(`update platform.clock set ahead = '40 days'`);
      try {
        await expect(market.accept(market.managers[0]!, quoteIds[0]!, 1)).rejects.toMatchObject({
          code: 'BAD_INPUT',
          details: { field: 'readyOn', message: expect.stringContaining('later day') },
        });
      } finally {
        await market.rows(`update platform.clock set ahead = '0'`);
      }
      await market.accept(market.managers[0]!, quoteIds[0]!, 1);
    });

    test('nobody accepts their own terms, and nobody answers out of turn', async () => {
      const { market, negotiate } = given();
      const { quoteIds } = await negotiate();
      await expect(market.accept(market.managers[0]!, quoteIds[0]!, 4)).rejects.toMatchObject({
        code: 'NOT_YOUR_TURN',
      });
      await expect(market.revise(market.managers[0]!, quoteIds[0]!, 4)).rejects.toMatchObject({
        code: 'NOT_YOUR_TURN',
      });
      await expect(
        market.quotes.withdraw(market.buyer, { quoteId: quoteIds[0]!, revision: 4, key: newId() }),
      ).rejects.toMatchObject({ code: 'NOT_YOUR_TURN' });
    });

    test('for everybody else the quote does not exist', async () => {
      const { market, negotiate } = given();
      const { quoteIds } = await negotiate();
      const strangers: Actor[] = [market.otherBuyer, market.managers[1]!, market.managers[2]!];
      for (const stranger of strangers)
        await expect(market.accept(stranger, quoteIds[0]!, 4)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(market.accept(market.buyer, newId(), 4)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    test("terms that have run out are refused by the database's clock, though no job has marked them", async () => {
      const { market, orders, negotiate } = given();
      const { quoteIds } = await negotiate();
      await market.rows(`update platform.clock set ahead = '15 days'`);
      await expect(market.accept(market.buyer, quoteIds[0]!, 4)).rejects.toMatchObject({
        code: 'QUOTE_EXPIRED',
        details: { validUntil: expect.any(String) },
      });
      expect(await orders()).toHaveLength(0);
    });

    test('after declining or withdrawing nothing reopens', async () => {
      const { market, negotiate } = given();
      const {
        quoteIds: [first],
      } = await negotiate();
      await market.quotes.decline(market.buyer, { quoteId: first!, revision: 4, key: newId() });
      await expect(market.accept(market.buyer, first!, 4)).rejects.toMatchObject({
        code: 'QUOTE_CLOSED',
        details: { state: 'DECLINED', orderId: null },
      });
      const {
        quoteIds: [second],
      } = await negotiate();
      await market.quotes.withdraw(market.managers[0]!, { quoteId: second!, revision: 4, key: newId() });
      await expect(market.accept(market.buyer, second!, 4)).rejects.toMatchObject({
        code: 'QUOTE_CLOSED',
        details: { state: 'WITHDRAWN', orderId: null },
      });
    });

    test('a request is closed with the last of its quotes, however it ended, and stays open before that', async () => {
      const { market, states, requestState } = given();
      const { requestId, quoteIds } = await market.ask([0, 1, 2]);
      await market.quotes.decline(market.managers[0]!, { quoteId: quoteIds[0]!, revision: 1, key: newId() });
      await market.quotes.withdraw(market.buyer, { quoteId: quoteIds[1]!, revision: 1, key: newId() });
      expect(await requestState(requestId)).toBe('SUBMITTED');
      await market.rows(`update platform.clock set ahead = '15 days'`);
      expect(await new QuoteExpiry(market.uow).expireDue()).toBe(1);
      expect([await states(requestId), await requestState(requestId)]).toEqual([
        ['DECLINED', 'WITHDRAWN', 'EXPIRED'],
        'CLOSED',
      ]);
    });

    test('a quote whose expiry fails does not keep the others from ending', async () => {
      const { market, states } = given();
      const { requestId, quoteIds } = await market.ask([0, 1, 2]);
      await market.rows(
        `create function trade.fail_of_a_test() returns trigger language plpgsql as
         $$ begin raise exception 'broken'; end $$`,
      );
      await market.rows(
        `create trigger broken before update on trade.quote
         for each row when (old.id = '${quoteIds[1]}') execute function trade.fail_of_a_test()`,
      );
      await market.rows(`update platform.clock set ahead = '15 days'`);
      expect(await new QuoteExpiry(market.uow).expireDue()).toBe(2);
      expect(await states(requestId)).toEqual(['EXPIRED', 'AWAITING_COOPERATIVE', 'EXPIRED']);
      await market.rows('drop trigger broken on trade.quote');
      expect(await new QuoteExpiry(market.uow).expireDue()).toBe(1);
    });

    test('a cooperative that lost learns that it lost and nothing else; the buyer is told its order', async () => {
      const { market, negotiate } = given();
      const { quoteIds } = await negotiate([0, 1]);
      const { orderId } = await market.accept(market.buyer, quoteIds[0]!, 4);
      await expect(market.accept(market.managers[1]!, quoteIds[1]!, 1)).rejects.toMatchObject({
        code: 'QUOTE_CLOSED',
        details: { state: 'LOST', orderId: null },
      });
      await expect(market.accept(market.buyer, quoteIds[1]!, 1)).rejects.toMatchObject({
        code: 'QUOTE_CLOSED',
        details: { state: 'LOST', orderId },
      });
      await expect(market.accept(market.managers[0]!, quoteIds[0]!, 4)).rejects.toMatchObject({
        code: 'QUOTE_CLOSED',
        details: { state: 'ACCEPTED', orderId },
      });
    });
  });
}
