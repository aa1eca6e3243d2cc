import fc from 'fast-check';
import { hostile } from '../../support/hostile.js';
import { refusalOf } from '../../support/refusals.js';
import type { MadeLine } from '../../support/statement.js';
import type { Account } from './account.js';

export function hostileFiles(given: () => Account): void {
  describe('a hostile file', () => {
    test('is taken, quarantined, or refused by name; whatever it holds, nothing breaks', async () => {
      const { market, imports, file } = given();
      const lines: MadeLine[] = [
        { amount: '5.00', name: 'Elbe', reference: 'RF18539007547034' },
        { amount: '-2.00', charge: true, endToEndId: 'E1' },
        { amount: '0.00', text: 'nothing' },
      ];
      const good = fc
        .constantFrom(file('1', lines), file('20261127001', lines, { day: '2026-11-27' }), file(null, lines))
        .map(String);
      const seen = new Set<string>();
      await fc.assert(
        fc.asyncProperty(hostile(good), async (bytes) => {
          const said = await imports
            .importFile(market.finance, bytes)
            .catch((error: { code?: string; details?: { field: string; reason: string } }) => {
              if (error.code !== 'BAD_INPUT') throw error as Error;
              expect(error.details).toMatchObject({ field: 'file', reason: expect.any(String) });
              return [{ outcome: 'BAD_INPUT' }];
            });
          for (const { outcome } of said) seen.add(outcome);
        }),
        { numRuns: Number(process.env.HOSTILE_RUNS ?? 250) },
      );
      expect([...seen]).toEqual(expect.arrayContaining(['IMPORTED', 'QUARANTINED', 'BAD_INPUT']));
    }, 120_000);

    test.each([
      ['amounts of 30 digits', '5.00', '9'.repeat(30)],
      ['amounts that a bigint cannot hold', '>5.00', `>${'9'.repeat(18)}.00`],
      ['a booking day that no calendar has', '<BookgDt><Dt>2026-11-24', '<BookgDt><Dt>2026-02-31'],
      ['a booking day in the year 0', '<BookgDt><Dt>2026-11-24', '<BookgDt><Dt>0000-01-01'],
    ])('with %s is refused by its entry', async (_what, from, to) => {
      const { market, imports, file } = given();
      const bytes = Buffer.from(
        file('1', [{ amount: '5.00' }])
          .toString()
          .replaceAll(from, to),
      );
      expect(await refusalOf(imports.importFile(market.finance, bytes))).toMatchObject({
        code: 'BAD_INPUT',
        details: { field: 'file', reason: 'ENTRY', message: expect.stringMatching(/Statement 1/) },
      });
    });

    test('with two accounts and an id twice is judged statement by statement', async () => {
      const { market, imports, file } = given();
      const [one, other] = [
        file('1', [{ amount: '1.00' }]).toString(),
        file('1', [{ amount: '7.00' }], { account: 'X999' }).toString(),
      ];
      const statement = (xml: string): string => /<Stmt>.*<\/Stmt>/.exec(xml)![0];
      const both = Buffer.from(one.replace('</Stmt>', `</Stmt>${statement(other)}${statement(one)}`));
      expect((await imports.importFile(market.finance, both)).map(({ outcome }) => outcome)).toEqual([
        'IMPORTED',
        'QUARANTINED',
        'REPEATED',
      ]);
    });
  });
}
