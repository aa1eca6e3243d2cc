import { compareBalances } from '#finance/reconciliation';
import { newId, system } from '#platform/kernel';
import { refusalOf } from '../../support/refusals.js';
import { madeStatement, type MadeLine } from '../../support/statement.js';
import { TAKEN, type Account } from './account.js';

export function whatDoesNotFollow(given: () => Account): void {
  describe('that does not follow the one before', () => {
    const take = async (by = given().market.finance, reason = 'The bank will not send another one', key = newId()) => {
      const { imports, quarantined } = given();
      return imports.take(by, { statementId: (await quarantined())[0]!.id, reason, key });
    };
    const difference = async () => {
      const { market, account } = given();
      const all = await market.uow.read(system, compareBalances);
      const { ours, theirs } = all.find(({ name }) => name === `bank ${account}`)!;
      return { ours: BigInt(ours), theirs: BigInt(theirs) };
    };

    test('follows once the missing one has come, says so, and is applied from its own file; before that it is not', async () => {
      const { market, imports, statements, stranger, account, bring, missing, quarantined, reasons } = given();
      const follows = async () =>
        (await statements.page(market.finance, 50, null)).filter((each) => each.account === account && each.followsNow);
      const apply = (statementId: string, by = market.finance) => imports.apply(by, { statementId, key: newId() });
      await bring('1', [{ amount: '100.00' }]);
      given().balance = 103;
      await bring('3', [{ amount: '7.00' }, { amount: '-7.00' }], { day: '2026-11-26' });
      await bring('4', [{ amount: '1.00' }], { day: '2026-11-27' });
      const fourth = (await quarantined()).find(({ number }) => number === '4')!.id;
      expect(await follows()).toEqual([]);
      expect(await refusalOf(apply(fourth))).toMatchObject({
        code: 'ILLEGAL_STEP',
        details: { state: 'QUARANTINED', reason: 'SEQUENCE_GAP' },
      });
      given().balance = 100;
      await bring('2', [{ amount: '3.00' }], { day: '2026-11-25' });
      const [third, ...more] = await follows();
      expect([third!.number, more]).toEqual(['3', []]);
      expect([
        await refusalOf(apply(third!.id, market.operator)),
        await refusalOf(apply(third!.id, stranger)),
      ]).toMatchObject([{ code: 'FORBIDDEN' }, { code: 'NOT_FOUND' }]);
      const both = await Promise.all(
        [market.finance, market.otherFinance].map((by) => refusalOf(apply(third!.id, by))),
      );
      expect(both.map((each) => (typeof each === 'string' ? each : each.code)).sort()).toEqual([
        'ILLEGAL_STEP',
        'nothing was refused',
      ]);
      expect((await follows()).map(({ id }) => id)).toEqual([fourth]);
      const { statementId } = await apply(fourth);
      expect(await statements.one(market.finance, statementId)).toMatchObject({
        state: 'IMPORTED',
        number: '4',
        lines: 1,
        takenReason: null,
        followsNow: false,
      });
      expect([await follows(), await reasons(), await missing()]).toEqual([[], [], []]);
    });

    test('does not follow when the missing one has come and ends with other money', async () => {
      const { market, statements, account, bring } = given();
      await bring('1', [{ amount: '100.00' }]);
      given().balance = 103;
      await bring('3', [{ amount: '7.00' }], { day: '2026-11-26' });
      given().balance = 100;
      await bring('2', [{ amount: '4.00' }], { day: '2026-11-25' });
      expect(
        (await statements.page(market.finance, 50, null)).filter((each) => each.account === account && each.followsNow),
      ).toEqual([]);
    });

    test('of a bank without numbers does not follow a later one that ends where it began: it is filled in, and the account goes on', async () => {
      const { market, imports, statements, account, bring, quarantined, reasons } = given();
      const onDay = (day: number, lines: MadeLine[]) =>
        bring(null, lines, { id: `${account}-N-${day}`, day: `2026-11-${day}` });
      await onDay(24, [{ amount: '100.00' }]);
      given().balance = 103; // the 25th never came
      expect(await onDay(26, [{ amount: '7.00' }])).toMatchObject({ reason: 'OPENING_DIFFERS' });
      given().balance = 110;
      expect(await onDay(27, [{ amount: '-7.00' }])).toMatchObject({ reason: 'OPENING_DIFFERS' });
      const before = await difference();
      await take();
      const [{ id: statementId } = { id: '' }] = await quarantined();
      expect(await statements.one(market.finance, statementId)).toMatchObject({
        closedOn: '2026-11-26',
        followsNow: false,
      });
      expect(await refusalOf(imports.apply(market.finance, { statementId, key: newId() }))).toMatchObject({
        code: 'ILLEGAL_STEP',
        details: { reason: 'OPENING_DIFFERS' },
      });
      await take();
      given().balance = 103;
      expect(await onDay(28, [{ amount: '1.00' }])).toMatchObject(TAKEN);
      expect(await reasons()).toEqual([]);
      const { ours, theirs } = await difference();
      expect([ours - before.ours, theirs]).toEqual([100n, 104_00n]);
    });

    test('is taken when finance says why: the account goes on, and the proofs still show what never came, until it does', async () => {
      const { market, imports, statements, account, file, bring, missing, reasons } = given();
      await bring('1', [{ amount: '100.00' }]);
      const lost = file('2', [{ amount: '3.00' }], { day: '2026-11-25' });
      given().balance = 103;
      const third = file('3', [{ amount: '7.00' }], { day: '2026-11-26' });
      expect(await imports.importFile(market.finance, third)).toMatchObject([{ reason: 'SEQUENCE_GAP' }]);
      const before = await difference();
      const key = newId();
      const taken = await take(market.finance, 'The bank will not send 2', key);
      expect(await statements.one(market.finance, taken.statementId)).toMatchObject({
        state: 'IMPORTED',
        lines: 1,
        takenBy: 'A person of OVOP secretariat, finance',
        takenReason: 'The bank will not send 2',
        over: false,
      });
      expect([await reasons(), await missing()]).toEqual([[], [[2026, 2, 2]]]);
      const after = await difference();
      expect([after.ours - before.ours, after.theirs]).toEqual([700n, 110_00n]);
      given().balance = 110;
      expect(await bring('4', [{ amount: '5.00' }], { day: '2026-11-27' })).toMatchObject(TAKEN);
      expect(await imports.importFile(market.finance, third)).toMatchObject([{ outcome: 'REPEATED' }]);
      expect(
        await imports.importFile(market.finance, Buffer.from(lost.toString().replaceAll('3.00', '4.00'))),
      ).toMatchObject([{ reason: 'OPENING_DIFFERS' }]);
      const whole = madeStatement(1, '100.00', [{ amount: '3.00' }], {
        account,
        number: '2',
        id: `${account}-2`,
        day: '2026-11-25',
      });
      expect(await imports.importFile(market.finance, whole)).toMatchObject([{ ...TAKEN, lines: 1 }]);
      expect([await missing(), await reasons()]).toEqual([[], []]);
      const { ours, theirs } = await difference();
      expect([ours - before.ours, theirs]).toEqual([1500n, 115_00n]);
      expect(await bring('5', [{ amount: '1.00' }], { day: '2026-11-28' })).toMatchObject(TAKEN);
    });

    test('is taken after the one before it was set aside, and what was missing itself is filled in when finance says so', async () => {
      const { bring, missing, reasons, aside } = given();
      await bring('1', [{ amount: '100.00' }]);
      await bring('2', [{ amount: '3.00' }], { offBy: 1 });
      await aside();
      given().balance = 104;
      expect(await bring('3', [{ amount: '7.00' }], { day: '2026-11-26' })).toMatchObject({
        reason: 'OPENING_DIFFERS',
        facts: { difference: '400' },
      });
      await take();
      given().balance = 111;
      expect(await bring('4', [], { day: '2026-11-27' })).toMatchObject(TAKEN);
      given().balance = 101;
      expect(await bring('2', [{ amount: '3.00', text: 'half of it' }], { day: '2026-11-25' })).toMatchObject({
        reason: 'OPENING_DIFFERS',
      });
      await take();
      given().balance = 111;
      expect(await bring('5', [{ amount: '1.00' }], { day: '2026-11-28' })).toMatchObject(TAKEN);
      expect([await missing(), await reasons()]).toEqual([[], []]);
    });

    test('is taken once, by finance of its own programme, with words; one with another fault is not', async () => {
      const { market, imports, stranger, account, bring, quarantined, aside } = given();
      await bring('1', [{ amount: '100.00' }]);
      given().balance = 103;
      await bring('3', [{ amount: '7.00' }], { day: '2026-11-26' });
      for (const reason of ['', ' \u200b ', 'x\u202ey', 'x'.repeat(501)])
        expect(await refusalOf(take(market.finance, reason))).toMatchObject({
          code: 'BAD_INPUT',
          details: { field: 'input.reason' },
        });
      expect(await refusalOf(take(stranger))).toMatchObject({ code: 'NOT_FOUND' });
      expect(await refusalOf(take(market.operator))).toMatchObject({ code: 'FORBIDDEN' });
      const [{ id: statementId } = { id: '' }] = await quarantined();
      const both = await Promise.all(
        [market.finance, market.otherFinance].map((by) =>
          refusalOf(imports.take(by, { statementId, reason: 'It never comes', key: newId() })),
        ),
      );
      expect(both.map((each) => (typeof each === 'string' ? each : each.code)).sort()).toEqual([
        'ILLEGAL_STEP',
        'nothing was refused',
      ]);
      expect(
        await market.rows(
          `select from finance.statement_line l
             join finance.bank_account b on b.id = l.bank_account_id
            where b.number = $1`,
          [account],
        ),
      ).toHaveLength(2);
      await bring('4', [{ amount: '7.00' }], { day: '2026-11-27', offBy: 1 });
      expect(await refusalOf(take())).toMatchObject({
        code: 'ILLEGAL_STEP',
        details: { state: 'QUARANTINED', reason: 'UNBALANCED' },
      });
      await aside();
      expect(await refusalOf(imports.take(market.finance, { statementId, reason: 'x', key: newId() }))).toMatchObject({
        code: 'ILLEGAL_STEP',
      });
    });
  });
}
