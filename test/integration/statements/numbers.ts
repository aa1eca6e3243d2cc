import { TAKEN, type Account } from './account.js';

export function numbersOfStatements(given: () => Account): void {
  describe("a statement's number", () => {
    test.each([
      ['by the day', ['20261127001', '20261127002', '20261130001'], ['2026-11-27', '2026-11-27', '2026-11-30']],
      ['with letters and zeros', ['KT-00007', 'KT-00008', 'KT-00009'], ['2026-11-27', '2026-11-28', '2026-11-29']],
      ['with its year', ['249/2026', '250/2026', '1/2027'], ['2026-12-30', '2026-12-31', '2027-01-04']],
      ['beyond an integer', ['90071992547', '90071992548', '90071992549'], ['2026-11-27', '2026-11-28', '2026-11-29']],
      ['that counts on for ever', ['249', '250', '251'], ['2026-12-30', '2026-12-31', '2027-01-04']],
      ['that begins again', ['249', '250', '1'], ['2026-12-30', '2026-12-31', '2027-01-04']],
      ['that comes to look like a year', ['20259', '20260', '20261'], ['2026-11-27', '2026-11-28', '2026-11-29']],
      [
        'that begins again each month',
        ['29', '30', '1', '2'],
        ['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02'],
      ],
      ['that is 1 each day', ['1', '1', '1'], ['2026-11-27', '2026-11-28', '2026-11-29']],
      ['that runs over', ['998', '999', '0', '1'], ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30']],
      ['with a sign', ['-1', '-1', '-2'], ['2026-11-27', '2026-11-28', '2026-11-29']],
      ['that says nothing', ['A/x', '', 'B/y'], ['2026-11-27', '2026-11-28', '2026-11-29']],
    ])('%s is kept as the bank writes it, and nothing is missing', async (_what, numbers, days) => {
      const { market, account, bring, missing, reasons } = given();
      for (const [i, number] of numbers.entries())
        expect(await bring(number, [{ amount: '1.00' }], { day: days[i]! })).toMatchObject(TAKEN);
      const kept = await market.rows<{ number: string | null }>(
        `select s.number
           from finance.statement s
           join finance.bank_account b on b.id = s.bank_account_id
          where b.number = $1
          order by s.id`,
        [account],
      );
      expect(kept.map(({ number }) => number ?? '')).toEqual(numbers);
      expect([await missing(), await reasons()]).toEqual([[], []]);
    });

    test('of the new year does not stand for the same one of the old year: what is missing or in quarantine stays so', async () => {
      const { bring, missing, reasons } = given();
      for (const number of ['1', '2', '3', '4', '5', '6']) await bring(number, [], { day: '2026-11-27' });
      await bring('1', [], { day: '2027-01-04' });
      await bring('2', [], { day: '2027-01-05' });
      await bring('3', [{ amount: '9.00' }], { day: '2027-01-06', offBy: 1 });
      await bring('5', [], { day: '2027-01-08' });
      expect(await reasons()).toEqual([
        ['5', 'SEQUENCE_GAP'],
        ['3', 'UNBALANCED'],
      ]);
      expect(await missing()).toEqual([[2027, 4, 4]]);
      expect(await bring('3', [{ amount: '9.00' }], { day: '2027-01-06' })).toMatchObject(TAKEN);
      expect(await bring('4', [], { day: '2027-01-07' })).toMatchObject(TAKEN);
      expect(await bring('5', [], { day: '2027-01-08' })).toMatchObject(TAKEN);
      expect([await reasons(), await missing()]).toEqual([[], []]);
    });

    test('that comes to look like a year has the one missing that was left out', async () => {
      const { bring, missing } = given();
      await bring('20258', [], { day: '2026-11-26' });
      expect(await bring('20260', [], { day: '2026-11-27' })).toMatchObject({ reason: 'SEQUENCE_GAP' });
      expect(await missing()).toEqual([[2026, 20259, 20259]]);
    });

    test('that begins again each month hides nothing: what is missing, late or in quarantine of either month stays so', async () => {
      const { bring, missing, reasons } = given();
      for (const number of ['28', '29']) await bring(number, [{ amount: '1.00' }], { day: `2026-11-${number}` });
      // No money moved on the 30th.
      expect(await bring('1', [{ amount: '2.00' }], { day: '2026-12-01' })).toMatchObject(TAKEN);
      expect(await bring('2', [], { day: '2026-12-02' })).toMatchObject(TAKEN);
      expect(await bring('3', [{ amount: '9.00' }], { day: '2026-12-03', offBy: 1 })).toMatchObject({
        reason: 'UNBALANCED',
      });
      expect(await bring('5', [], { day: '2026-12-05' })).toMatchObject({ reason: 'SEQUENCE_GAP' });
      expect([await missing(), await reasons()]).toEqual([
        [[2026, 4, 4]],
        [
          ['5', 'SEQUENCE_GAP'],
          ['3', 'UNBALANCED'],
        ],
      ]);
      expect(await bring('3', [{ amount: '9.00' }], { day: '2026-11-03', offBy: 1 })).toMatchObject({
        reason: 'UNBALANCED',
      });
      await bring('3', [{ amount: '9.00' }], { day: '2026-12-03' });
      expect((await reasons()).filter(([number]) => number === '3')).toEqual([['3', 'UNBALANCED']]);
    });

    test('that begins again is seen by its money when the last one of the old count never came', async () => {
      const { bring, missing, reasons } = given();
      await bring('29', [{ amount: '1.00' }], { day: '2026-11-29' });
      given().balance = 4;
      expect(await bring('1', [{ amount: '2.00' }], { day: '2026-12-01' })).toMatchObject({
        reason: 'OPENING_DIFFERS',
        facts: { difference: '300' },
      });
      given().balance = 1;
      expect(await bring('30', [{ amount: '3.00' }], { day: '2026-11-30' })).toMatchObject(TAKEN);
      expect(await bring('1', [{ amount: '2.00' }], { day: '2026-12-01' })).toMatchObject(TAKEN);
      expect([await missing(), await reasons()]).toEqual([[], []]);
      expect(await bring('3', [], { day: '2026-12-03' })).toMatchObject({ reason: 'SEQUENCE_GAP' });
      expect(await missing()).toEqual([[2026, 2, 2]]);
    });

    test('of the first statement of a year that never came is missing', async () => {
      const { bring, missing } = given();
      await bring('250', [], { day: '2026-12-31' });
      expect(await bring('2', [], { day: '2027-01-05' })).toMatchObject({ reason: 'SEQUENCE_GAP' });
      expect(await missing()).toEqual([[2027, 1, 1]]);
    });
  });
}
