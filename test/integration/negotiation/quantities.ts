import { newId, type Actor } from '#platform/kernel';
import { WANTED_ON } from '../../support/market.js';
import type { Talks } from './talks.js';

export function unitAndMinimum(given: () => Talks): void {
  describe('the unit and the minimum of what is sold', () => {
    const askFor = (quantity: string, cooperatives = [0]) =>
      given().market.ask(cooperatives, { quantities: [quantity, '80', '125'] });
    const revise = (actor: Actor, quoteId: string, revision: number, quantity: string) =>
      given().market.quotes.revise(actor, {
        quoteId,
        revision,
        readyOn: WANTED_ON,
        depositPercent: 30,
        note: '',
        key: newId(),
        lines: [quantity, '80', '125'].map((each, i) => ({
          position: i + 1,
          quantity: each,
          unitPrice: ['15', '25', '28'][i]!,
        })),
      });
    const counted = async () => {
      const { market } = given();
      await market.rows(`update trade.listing set unit = 'H87' where kind_code = 'pepper-black'`);
      await market.rows(`update trade.listing_floor set unit = 'H87' where listing_id = any($1)`, [
        market.listings.map(([black]) => black),
      ]);
    };

    test('a request below the minimum is refused with the least that can be ordered, the highest of those asked; nothing is kept', async () => {
      const { market } = given();
      for (const quantity of ['0.001', '1', '24.999']) {
        await expect(askFor(quantity)).rejects.toMatchObject({
          code: 'BAD_INPUT',
          details: { field: 'lines[0].quantity', line: 1, unit: 'KGM', step: '0.001', least: '25', next: '25' },
        });
      }
      await market.rows('update trade.listing set minimum_quantity = 40 where id = $1', [market.listings[1]![0]]);
      await expect(askFor('25', [0, 1])).rejects.toMatchObject({
        code: 'BAD_INPUT',
        details: { least: '40', next: '40' },
      });
      expect(await market.rows('select from trade.request')).toHaveLength(0);
      await askFor('25.001');
    });

    test('what is counted is not asked, offered or countered in parts, and the next whole quantity is named', async () => {
      const { market } = given();
      await counted();
      await expect(askFor('100.5')).rejects.toMatchObject({
        code: 'BAD_INPUT',
        details: { field: 'lines[0].quantity', line: 1, unit: 'H87', step: '1', next: '101' },
      });
      await expect(askFor('10.5')).rejects.toMatchObject({ details: { least: '25', next: '25' } });
      const {
        quoteIds: [quoteId],
      } = await askFor('100.000');
      await expect(revise(market.managers[0]!, quoteId!, 1, '10.5')).rejects.toMatchObject({
        code: 'BAD_INPUT',
        details: { next: '11' },
      });
      await revise(market.managers[0]!, quoteId!, 1, '100');
      await expect(revise(market.buyer, quoteId!, 2, '100.5')).rejects.toMatchObject({
        code: 'BAD_INPUT',
        details: { next: '101' },
      });
    });

    test('a buyer counters with the minimum at least, unless the cooperative itself went below: then that is the least', async () => {
      const { market, committed } = given();
      const {
        quoteIds: [quoteId],
      } = await askFor('300');
      await revise(market.managers[0]!, quoteId!, 1, '300');
      await expect(revise(market.buyer, quoteId!, 2, '24')).rejects.toMatchObject({
        code: 'BAD_INPUT',
        details: { least: '25', next: '25' },
      });
      await revise(market.buyer, quoteId!, 2, '25');
      await revise(market.managers[0]!, quoteId!, 3, '10');
      await expect(revise(market.buyer, quoteId!, 4, '9.999')).rejects.toMatchObject({
        code: 'BAD_INPUT',
        details: { least: '10', next: '10' },
      });
      await market.accept(market.buyer, quoteId!, 4);
      expect(await committed(market.listings[0]![0]!)).toBe(10);
    });

    test('cooperatives that sell by different units are not asked for one quantity', async () => {
      const { market } = given();
      await market.rows(`update trade.listing set unit = 'TNE' where id = $1`, [market.listings[1]![0]]);
      await expect(askFor('300', [0, 1])).rejects.toMatchObject({
        code: 'BAD_INPUT',
        details: { field: 'cooperativeIds[1]', line: 1 },
      });
    });
  });
}
