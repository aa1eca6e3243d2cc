import { newId } from '#platform/kernel';
import { target, type Desk } from '../../support/desk.js';
import { refusalOf } from '../../support/refusals.js';

export function parking(desk: () => Desk): void {
  describe('parking', () => {
    test('leaves a note and an owner; it ends by hand or with the match', async () => {
      const { market, matching, second, order, bring, decide } = desk();
      const { deposit } = await order();
      const [line] = await bring({ amount: '3000.00', name: 'A' });
      const parked = () => market.rows('select note, parked_by from finance.parked_line where ended_at is null');
      await matching.park(market.finance, { lineId: line!, note: 'Asked the bank', key: newId() });
      await matching.park(second, { lineId: line!, note: ' Asked the buyer ', key: newId() });
      expect(await parked()).toEqual([{ note: 'Asked the buyer', parked_by: second.personId }]);
      await matching.unpark(second, { lineId: line!, key: newId() });
      expect([await parked(), await refusalOf(matching.unpark(second, { lineId: line!, key: newId() }))]).toMatchObject(
        [[], { code: 'ILLEGAL_STEP' }],
      );
      await matching.park(second, { lineId: line!, note: 'Again', key: newId() });
      await decide(line!, [target(deposit.id)]);
      expect(await parked()).toEqual([]);
      expect(await refusalOf(matching.park(second, { lineId: line!, note: 'Too late', key: newId() }))).toMatchObject({
        code: 'ALREADY_MATCHED',
      });
      expect(await refusalOf(matching.park(market.finance, { lineId: line!, note: '  ', key: newId() }))).toMatchObject(
        {
          code: 'ALREADY_MATCHED',
        },
      );
    });

    test('and taking back need words that can be seen', async () => {
      const { market, matching, order, bring, undo } = desk();
      const { deposit } = await order();
      const [waits, matched] = await bring({ amount: '5.00' }, { amount: '3000.00', reference: deposit.reference });
      for (const words of ['  ', '\u200b\u200b', 'abc\u202edef']) {
        expect(
          await refusalOf(matching.park(market.finance, { lineId: waits!, note: words, key: newId() })),
        ).toMatchObject({ code: 'BAD_INPUT', details: { field: 'note' } });
        expect(await refusalOf(undo(matched!, words))).toMatchObject({
          code: 'BAD_INPUT',
          details: { field: 'reason' },
        });
      }
    });
  });
}
