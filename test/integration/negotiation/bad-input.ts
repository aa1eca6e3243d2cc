import { newId } from '#platform/kernel';
import { WANTED_ON } from '../../support/market.js';
import type { Talks } from './talks.js';

export function badInput(given: () => Talks): void {
  describe('bad input is named and leaves nothing', () => {
    const lines = (change: object, at = 0) =>
      ['300', '80', '125'].map((quantity, i) => ({
        position: i + 1,
        quantity,
        unitPrice: ['15', '25', '28'][i]!,
        ...(i === at ? change : {}),
      }));
    const offer = (change: object) => async () => {
      const { market } = given();
      const { quoteIds } = await market.ask([0]);
      return market.quotes.revise(market.managers[0]!, {
        quoteId: quoteIds[0]!,
        revision: 1,
        lines: lines({}),
        readyOn: WANTED_ON,
        depositPercent: 30,
        note: '',
        key: newId(),
        ...change,
      });
    };
    test.each([
      ['a quantity of 0', 'lines[0].quantity', offer({ lines: lines({ quantity: '0' }) })],
      ['a negative quantity', 'lines[1].quantity', offer({ lines: lines({ quantity: '-80' }, 1) })],
      ['a monstrous quantity', 'lines[0].quantity', offer({ lines: lines({ quantity: '999999999999' }) })],
      ['a finer quantity than grams', 'lines[0].quantity', offer({ lines: lines({ quantity: '1.0001' }) })],
      ['a price of 0', 'lines[2].unitPrice', offer({ lines: lines({ unitPrice: '0' }, 2) })],
      ['a missing line', 'lines', offer({ lines: lines({}).slice(1) })],
      ['a line twice', 'lines[1].position', offer({ lines: lines({ position: 1 }, 1) })],
      ['an unknown line', 'lines[0].position', offer({ lines: lines({ position: 9 }) })],
      ['a total beyond any order', 'lines', offer({ lines: lines({ quantity: '99999999999', unitPrice: '999999' }) })],
      ['a ready day that has passed', 'readyOn', offer({ readyOn: '2020-01-01' })],
      ['a ready day in ten years', 'readyOn', offer({ readyOn: '2036-12-01' })],
      ['a deposit of 101 percent', 'depositPercent', offer({ depositPercent: 101 })],
      ['no deposit at all', 'depositPercent', offer({ depositPercent: 0 })],
      ['a validity that has passed', 'validUntil', offer({ validUntil: new Date(0) })],
      ['a validity of a year', 'validUntil', offer({ validUntil: new Date(Date.now() + 365 * 86_400_000) })],
      ['no cooperative', 'cooperativeIds', () => given().market.ask([])],
      ['a cooperative twice', 'cooperativeIds[1]', () => given().market.ask([0, 0])],
    ])('%s', async (_, field, attempt) => {
      const { market } = given();
      await expect(attempt()).rejects.toMatchObject({ code: 'BAD_INPUT', details: { field } });
      expect(await market.rows('select from trade.revision where number > 1')).toHaveLength(0);
    });

    test('a cooperative that does not offer a line can not be asked for it, and a foreign or unknown one is not there', async () => {
      const { market } = given();
      await market.rows(`update trade.listing set state = 'SUSPENDED' where id = $1`, [market.listings[1]![1]]);
      await expect(market.ask([0, 1])).rejects.toMatchObject({
        code: 'BAD_INPUT',
        details: { field: 'cooperativeIds[1]', line: 2 },
      });
      expect(await market.rows('select from trade.request')).toHaveLength(0);
      const submit = (id: string) =>
        market.requests.submit(market.buyer, {
          title: 't',
          place: 'Sihanoukville',
          wantedOn: WANTED_ON,
          depositPercent: 30,
          note: '',
          key: newId(),
          cooperativeIds: [id],
          lines: [{ kindCode: 'pepper-red', grade: 'standard', quantity: '1' }],
        });
      await expect(submit(market.otherBuyer.organisationId)).rejects.toMatchObject({
        code: 'NOT_FOUND',
        details: { field: 'cooperativeIds[0]' },
      });
      await expect(submit(newId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
  });
}
