import { newId } from '#platform/kernel';
import { refusalOf } from '../../support/refusals.js';
import { TAKEN, type Account } from './account.js';
import { whatDoesNotFollow } from './following.js';

export function quarantine(given: () => Account): void {
  describe('a statement in quarantine', () => {
    test('with a wild number is one gap, however wide, and set aside it is none; its row and its bytes stay', async () => {
      const { market, imports, file, bring, missing, reasons, aside } = given();
      await bring('1');
      const bytes = file('20280104', [{ amount: '7.00' }]);
      expect(await imports.importFile(market.finance, bytes)).toMatchObject([
        { outcome: 'QUARANTINED', reason: 'SEQUENCE_GAP' },
      ]);
      expect([await missing(), await reasons()]).toEqual([[[2026, 2, 20280103]], [['20280104', 'SEQUENCE_GAP']]]);
      await aside();
      expect([await missing(), await reasons()]).toEqual([[], []]);
      expect(
        await market.rows(
          `select s.set_aside_reason, s.set_aside_by, f.bytes
             from finance.statement s
             join finance.statement_file f on f.id = s.file_id
            where s.number = $1`,
          ['20280104'],
        ),
      ).toEqual([{ set_aside_reason: 'The bank sent it by mistake', set_aside_by: market.finance.personId, bytes }]);
      expect(await imports.importFile(market.finance, bytes)).toMatchObject([{ outcome: 'QUARANTINED' }]);
      expect(await reasons()).toEqual([]);
      expect(await bring('2')).toMatchObject(TAKEN);
    });

    test('that is set aside is not waited for: the one after it is taken when the balances follow', async () => {
      const { bring, missing, reasons, aside } = given();
      await bring('1');
      await bring('2', [{ amount: '3.00' }], { offBy: 1 });
      await aside();
      expect(await bring('3', [{ amount: '4.00' }])).toMatchObject(TAKEN);
      expect([await missing(), await reasons()]).toEqual([[], []]);
    });

    whatDoesNotFollow(given);

    test.each([
      [
        'UNBALANCED',
        /do not lead from its opening balance to its closing/,
        () => given().file('1', [{ amount: '7.00' }], { offBy: 1 }),
      ],
      [
        'BALANCE_MISSING',
        /opening or its closing balance is missing/,
        () =>
          Buffer.from(
            given()
              .file('1', [{ amount: '7.00' }])
              .toString()
              .replace('CLBD', 'CLAV'),
          ),
      ],
    ])(
      'with a fault of its own (%s) is neither applied nor taken all the same, and the refusal says which fault',
      async (reason, message, made) => {
        const { market, imports, quarantined } = given();
        await imports.importFile(market.finance, made());
        const [{ id: statementId } = { id: '' }] = await quarantined();
        const refused = {
          code: 'ILLEGAL_STEP',
          details: { state: 'QUARANTINED', reason, message: expect.stringMatching(message) },
        };
        expect(await refusalOf(imports.apply(market.finance, { statementId, key: newId() }))).toMatchObject(refused);
        expect(await refusalOf(imports.take(market.finance, { statementId, reason: 'x', key: newId() }))).toMatchObject(
          refused,
        );
      },
    );

    test('is set aside once, by finance of its own programme, with a reason that can be read', async () => {
      const { market, statements, stranger, bring, quarantined } = given();
      await bring('1');
      await bring('2', [], { offBy: 1 });
      const [{ id } = { id: '' }] = await quarantined();
      const set = (by = market.finance, reason = 'No right one will come', statementId = id) =>
        refusalOf(statements.setAside(by, { statementId, reason, key: newId() }));
      for (const reason of ['', ' \u200b ', 'x\u202ey', 'x'.repeat(501)])
        expect(await set(market.finance, reason)).toMatchObject({
          code: 'BAD_INPUT',
          details: { field: 'input.reason' },
        });
      expect(await set(stranger)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await set(market.operator)).toMatchObject({ code: 'FORBIDDEN' });
      expect(await set(market.finance, 'x', newId())).toMatchObject({ code: 'NOT_FOUND' });
      const [taken] = await market.rows<{ id: string }>(
        `select id from finance.statement where state = 'IMPORTED' limit 1`,
      );
      expect(await set(market.finance, 'x', taken!.id)).toMatchObject({
        code: 'ILLEGAL_STEP',
        details: { state: 'IMPORTED' },
      });
      expect(
        (await Promise.all([set(), set(market.otherFinance)]))
          .map((each) => (typeof each === 'string' ? each : each.code))
          .sort(),
      ).toEqual(['ILLEGAL_STEP', 'nothing was refused']);
      await expect(
        market.rows(
          `update finance.statement
              set set_aside_at = null, set_aside_by = null, set_aside_reason = null
            where id = $1`,
          [id],
        ),
      ).rejects.toThrow('stands as it came');
    });

    test('of an account that is not ours is kept and listed with its bytes, once, and seen by its own programme only', async () => {
      const { market, imports, statements, account, file, quarantined } = given();
      const foreign = `KH99${account}`;
      const bytes = file('1', [{ amount: '7.00' }], { account: foreign, currency: 'EUR' });
      for (const _ of [1, 2])
        expect(await imports.importFile(market.finance, bytes)).toMatchObject([
          { outcome: 'QUARANTINED', reason: 'FOREIGN_ACCOUNT', facts: { account: foreign } },
        ]);
      expect(await quarantined(foreign)).toMatchObject([{ number: '1', reason: 'FOREIGN_ACCOUNT' }]);
      const [row] = await statements.page(market.finance, 1, null);
      expect(row).toMatchObject({
        account: foreign,
        currency: 'EUR',
        state: 'QUARANTINED',
        openingMinor: '0',
        closingMinor: '700',
        lines: 0,
      });
      expect(
        await market.rows(
          'select f.bytes from finance.statement s join finance.statement_file f on f.id = s.file_id where s.id = $1',
          [row!.id],
        ),
      ).toEqual([{ bytes }]);
      expect(await statements.page(await market.stranger('operator'), 10, null)).toEqual([]);
      await market.rows(`insert into finance.bank_account values ($1, $2, $3, 'Another bank', 'EUR')`, [
        newId(),
        market.programmeId,
        foreign,
      ]);
      expect(await imports.importFile(market.finance, bytes)).toMatchObject([TAKEN]);
      expect(await quarantined(foreign)).toEqual([]);
    });

    test('of a bank without numbers is over when the right one came, and not because of another one of that day', async () => {
      const { bring, reasons } = given();
      await bring(null, [{ amount: '1.00' }], { id: 'N-1', day: '2026-11-24' });
      await bring(null, [{ amount: '2.00' }], { id: 'N-2', day: '2026-11-25', offBy: 1 });
      await bring(null, [{ amount: '9.00' }], { id: 'N-3', day: '2026-11-25' });
      expect(await reasons()).toEqual([[null, 'UNBALANCED']]);
      expect(await bring(null, [{ amount: '2.00' }], { id: 'N-2', day: '2026-11-25' })).toMatchObject(TAKEN);
      expect(await reasons()).toEqual([]);
    });

    test('of a bank without numbers is not over by a statement with the same id of another year', async () => {
      const { bring, reasons } = given();
      await bring(null, [{ amount: '1.00' }], { id: 'N-1', day: '2026-11-24' });
      await bring(null, [{ amount: '2.00' }], { id: 'N-1', day: '2027-11-24', offBy: 1 });
      expect(await reasons()).toEqual([[null, 'UNBALANCED']]);
    });
  });
}
