import { monitorEventLoopDelay } from 'node:perf_hooks';
import fc from 'fast-check';
import { findFaults } from '#finance/ledger';
import {
  compareBalances,
  findMissing,
  findQuarantined,
  ImportsService,
  parseCamt053,
  StatementsService,
  type ImportOutcome,
} from '#finance/reconciliation';
import { newId, system } from '#platform/kernel';
import { hostile } from '../support/hostile.js';
import { Market, type Member } from '../support/market.js';
import { madeStatement, type MadeAs, type MadeLine } from '../support/statement.js';

let market: Market;
let imports: ImportsService;
let statements: StatementsService;
let stranger: Member;
/** Each test's own account: what one test leaves there is none of the others' matter. */
let account: string;
let balance: number;

beforeAll(async () => {
  market = await Market.open();
  imports = new ImportsService(market.uow);
  statements = new StatementsService(market.uow);
  stranger = await market.stranger('finance');
}, 60_000);
beforeEach(async () => {
  account = newId().replaceAll(/\D/g, '').padEnd(14, '0').slice(0, 14) + String(Math.floor(performance.now() * 1000));
  balance = 0;
  await market.rows(
    `insert into finance.bank_account
     values ($1, $2, $3, 'Mekong Sandbox Bank', 'USD', 'OVOP Export Platform', 'MKSBKHPP')`,
    [newId(), market.programmeId, account],
  );
});
afterAll(async () => {
  expect(await market.uow.read(system, findFaults)).toEqual({ drifted: [], unbalanced: [] });
  await market.close();
});

const file = (number: string | null, lines: MadeLine[] = [], as: MadeAs = {}, opening = balance): Buffer =>
  madeStatement(1, opening.toFixed(2), lines, { account, number, id: `${account}-${number}`, ...as });
/** The next statement; when it is taken the following one begins where it ends. */
async function bring(number: string | null, lines: MadeLine[] = [], as: MadeAs = {}): Promise<ImportOutcome> {
  const [outcome] = await imports.importFile(market.finance, file(number, lines, as));
  if (outcome!.outcome === 'IMPORTED') balance += lines.reduce((sum, { amount }) => sum + Number(amount), 0);
  return outcome!;
}
const missing = async () =>
  (await market.uow.read(market.finance, (reader) => findMissing(reader, market.finance.organisationId)))
    .filter((each) => each.account === account)
    .map(({ year, from, to }) => [year, from, to]);
const quarantined = async (of = account) =>
  (await market.uow.read(market.finance, (reader) => findQuarantined(reader, market.finance.organisationId))).filter(
    (each) => each.account === of,
  );
const reasons = async () => (await quarantined()).map(({ number, reason }) => [number, reason]);
const aside = async () =>
  statements.setAside(market.finance, {
    statementId: (await quarantined())[0]!.id,
    reason: 'The bank sent it by mistake',
    key: newId(),
  });
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing was refused',
    ({ code, details }: { code: string; details: object }) => ({ code, details }),
  );
const TAKEN = { outcome: 'IMPORTED' };

describe('a line of 0.00', () => {
  test('is kept without a posting, and nothing has to explain it', async () => {
    expect(await bring('1', [{ amount: '0.00', text: 'Interest' }, { amount: '5.00' }])).toMatchObject({
      ...TAKEN,
      lines: 2,
    });
    expect(
      await market.rows(
        `select amount_minor, remittance
           from finance.statement_line l
           join finance.bank_account b on b.id = l.bank_account_id
          where b.number = $1
          order by position`,
        [account],
      ),
    ).toEqual([
      { amount_minor: '0', remittance: 'Interest' },
      { amount_minor: '500', remittance: '' },
    ]);
    expect(
      await market.rows(
        `select from finance.ledger_transaction t
           join finance.statement_line l on t.source = 'statement' and t.reference = l.fingerprint
          where l.amount_minor = 0`,
      ),
    ).toEqual([]);
    expect(await bring('2', [{ amount: '1.00' }])).toMatchObject(TAKEN);
  });

  test("as a batch's detail too, and brought again it changes nothing", async () => {
    const detail = (amount: string): string => `<TxDtls><Amt Ccy="USD">${amount}</Amt></TxDtls>`;
    const batch = Buffer.from(
      file('1', [{ amount: '25.00' }])
        .toString()
        .replace(/<TxDtls>.*<\/TxDtls>/, detail('25.00') + detail('0.00')),
    );
    expect(await imports.importFile(market.finance, batch)).toMatchObject([{ ...TAKEN, lines: 2 }]);
    expect(await imports.importFile(market.finance, batch)).toMatchObject([{ outcome: 'REPEATED' }]);
  });
});

describe("a statement's number", () => {
  test.each([
    ['by the day', ['20261127001', '20261127002', '20261130001'], ['2026-11-27', '2026-11-27', '2026-11-30']],
    ['with letters and zeros', ['KT-00007', 'KT-00008', 'KT-00009'], ['2026-11-27', '2026-11-28', '2026-11-29']],
    ['with its year', ['249/2026', '250/2026', '1/2027'], ['2026-12-30', '2026-12-31', '2027-01-04']],
    ['beyond an integer', ['90071992547', '90071992548', '90071992549'], ['2026-11-27', '2026-11-28', '2026-11-29']],
    ['that counts on for ever', ['249', '250', '251'], ['2026-12-30', '2026-12-31', '2027-01-04']],
    ['that begins again', ['249', '250', '1'], ['2026-12-30', '2026-12-31', '2027-01-04']],
    ['that comes to look like a year', ['20259', '20260', '20261'], ['2026-11-27', '2026-11-28', '2026-11-29']],
    ['that begins again each month', ['29', '30', '1', '2'], ['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02']],
    ['that is 1 each day', ['1', '1', '1'], ['2026-11-27', '2026-11-28', '2026-11-29']],
    ['that runs over', ['998', '999', '0', '1'], ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30']],
    ['with a sign', ['-1', '-1', '-2'], ['2026-11-27', '2026-11-28', '2026-11-29']],
    ['that says nothing', ['A/x', '', 'B/y'], ['2026-11-27', '2026-11-28', '2026-11-29']],
  ])('%s is kept as the bank writes it, and nothing is missing', async (_what, numbers, days) => {
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
    await bring('20258', [], { day: '2026-11-26' });
    expect(await bring('20260', [], { day: '2026-11-27' })).toMatchObject({ reason: 'SEQUENCE_GAP' });
    expect(await missing()).toEqual([[2026, 20259, 20259]]);
  });

  test('that begins again each month hides nothing: what is missing, late or in quarantine of either month stays so', async () => {
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
    await bring('29', [{ amount: '1.00' }], { day: '2026-11-29' });
    balance = 4;
    expect(await bring('1', [{ amount: '2.00' }], { day: '2026-12-01' })).toMatchObject({
      reason: 'OPENING_DIFFERS',
      facts: { difference: '300' },
    });
    balance = 1;
    expect(await bring('30', [{ amount: '3.00' }], { day: '2026-11-30' })).toMatchObject(TAKEN);
    expect(await bring('1', [{ amount: '2.00' }], { day: '2026-12-01' })).toMatchObject(TAKEN);
    expect([await missing(), await reasons()]).toEqual([[], []]);
    expect(await bring('3', [], { day: '2026-12-03' })).toMatchObject({ reason: 'SEQUENCE_GAP' });
    expect(await missing()).toEqual([[2026, 2, 2]]);
  });

  test('of the first statement of a year that never came is missing', async () => {
    await bring('250', [], { day: '2026-12-31' });
    expect(await bring('2', [], { day: '2027-01-05' })).toMatchObject({ reason: 'SEQUENCE_GAP' });
    expect(await missing()).toEqual([[2027, 1, 1]]);
  });
});

test('the pages of one statement are taken one after the other, also with identical lines, and none of them twice', async () => {
  const page = (number: number, opening: number) =>
    Buffer.from(
      file('7', [{ amount: '450.00', name: 'Elbe' }], {}, opening)
        .toString()
        .replace(
          '<ElctrncSeqNb>',
          `<StmtPgntn><PgNb>${number}</PgNb><LastPgInd>${number === 3}</LastPgInd></StmtPgntn><ElctrncSeqNb>`,
        )
        .replace(/<AcctSvcrRef>.*?<.AcctSvcrRef>/, ''),
    );
  const came: unknown[] = [];
  for (const [number, opening] of [
    [1, 0],
    [3, 900],
    [2, 450],
    [2, 450],
    [1, 0],
    [3, 900],
  ] as const) {
    came.push(
      ...(await imports.importFile(market.finance, page(number, opening))).map(({ outcome, lines }) => [
        number,
        outcome,
        lines,
      ]),
    );
  }
  expect(came).toEqual([
    [1, 'IMPORTED', 1],
    [3, 'QUARANTINED', 0],
    [2, 'IMPORTED', 1],
    [2, 'REPEATED', 0],
    [1, 'REPEATED', 0],
    [3, 'IMPORTED', 1],
  ]);
  balance = 1350;
  expect(await bring('8', [{ amount: '1.00' }])).toMatchObject(TAKEN);
});

describe('a statement in quarantine', () => {
  test('with a wild number is one gap, however wide, and set aside it is none; its row and its bytes stay', async () => {
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
    await bring('1');
    await bring('2', [{ amount: '3.00' }], { offBy: 1 });
    await aside();
    expect(await bring('3', [{ amount: '4.00' }])).toMatchObject(TAKEN);
    expect([await missing(), await reasons()]).toEqual([[], []]);
  });

  describe('that does not follow the one before', () => {
    const take = async (by = market.finance, reason = 'The bank will not send another one', key = newId()) =>
      imports.take(by, { statementId: (await quarantined())[0]!.id, reason, key });
    const difference = async () => {
      const all = await market.uow.read(system, compareBalances);
      const { ours, theirs } = all.find(({ name }) => name === `bank ${account}`)!;
      return { ours: BigInt(ours), theirs: BigInt(theirs) };
    };

    test('follows once the missing one has come, says so, and is applied from its own file; before that it is not', async () => {
      const follows = async () =>
        (await statements.page(market.finance, 50, null)).filter((each) => each.account === account && each.followsNow);
      const apply = (statementId: string, by = market.finance) => imports.apply(by, { statementId, key: newId() });
      await bring('1', [{ amount: '100.00' }]);
      balance = 103;
      await bring('3', [{ amount: '7.00' }, { amount: '-7.00' }], { day: '2026-11-26' });
      await bring('4', [{ amount: '1.00' }], { day: '2026-11-27' });
      const fourth = (await quarantined()).find(({ number }) => number === '4')!.id;
      expect(await follows()).toEqual([]);
      expect(await refusalOf(apply(fourth))).toMatchObject({
        code: 'ILLEGAL_STEP',
        details: { state: 'QUARANTINED', reason: 'SEQUENCE_GAP' },
      });
      balance = 100;
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
      await bring('1', [{ amount: '100.00' }]);
      balance = 103;
      await bring('3', [{ amount: '7.00' }], { day: '2026-11-26' });
      balance = 100;
      await bring('2', [{ amount: '4.00' }], { day: '2026-11-25' });
      expect(
        (await statements.page(market.finance, 50, null)).filter((each) => each.account === account && each.followsNow),
      ).toEqual([]);
    });

    test('of a bank without numbers does not follow a later one that ends where it began: it is filled in, and the account goes on', async () => {
      const onDay = (day: number, lines: MadeLine[]) =>
        bring(null, lines, { id: `${account}-N-${day}`, day: `2026-11-${day}` });
      await onDay(24, [{ amount: '100.00' }]);
      balance = 103; // the 25th never came
      expect(await onDay(26, [{ amount: '7.00' }])).toMatchObject({ reason: 'OPENING_DIFFERS' });
      balance = 110;
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
      balance = 103;
      expect(await onDay(28, [{ amount: '1.00' }])).toMatchObject(TAKEN);
      expect(await reasons()).toEqual([]);
      const { ours, theirs } = await difference();
      expect([ours - before.ours, theirs]).toEqual([100n, 104_00n]);
    });

    test('is taken when finance says why: the account goes on, and the proofs still show what never came, until it does', async () => {
      await bring('1', [{ amount: '100.00' }]);
      const lost = file('2', [{ amount: '3.00' }], { day: '2026-11-25' });
      balance = 103;
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
      balance = 110;
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
      await bring('1', [{ amount: '100.00' }]);
      await bring('2', [{ amount: '3.00' }], { offBy: 1 });
      await aside();
      balance = 104;
      expect(await bring('3', [{ amount: '7.00' }], { day: '2026-11-26' })).toMatchObject({
        reason: 'OPENING_DIFFERS',
        facts: { difference: '400' },
      });
      await take();
      balance = 111;
      expect(await bring('4', [], { day: '2026-11-27' })).toMatchObject(TAKEN);
      balance = 101;
      expect(await bring('2', [{ amount: '3.00', text: 'half of it' }], { day: '2026-11-25' })).toMatchObject({
        reason: 'OPENING_DIFFERS',
      });
      await take();
      balance = 111;
      expect(await bring('5', [{ amount: '1.00' }], { day: '2026-11-28' })).toMatchObject(TAKEN);
      expect([await missing(), await reasons()]).toEqual([[], []]);
    });

    test('is taken once, by finance of its own programme, with words; one with another fault is not', async () => {
      await bring('1', [{ amount: '100.00' }]);
      balance = 103;
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

  test.each([
    [
      'UNBALANCED',
      /do not lead from its opening balance to its closing/,
      () => file('1', [{ amount: '7.00' }], { offBy: 1 }),
    ],
    [
      'BALANCE_MISSING',
      /opening or its closing balance is missing/,
      () =>
        Buffer.from(
          file('1', [{ amount: '7.00' }])
            .toString()
            .replace('CLBD', 'CLAV'),
        ),
    ],
  ])(
    'with a fault of its own (%s) is neither applied nor taken all the same, and the refusal says which fault',
    async (reason, message, made) => {
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
        `update finance.statement set set_aside_at = null, set_aside_by = null, set_aside_reason = null where id = $1`,
        [id],
      ),
    ).rejects.toThrow('stands as it came');
  });

  test('of an account that is not ours is kept and listed with its bytes, once, and seen by its own programme only', async () => {
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
    await bring(null, [{ amount: '1.00' }], { id: 'N-1', day: '2026-11-24' });
    await bring(null, [{ amount: '2.00' }], { id: 'N-2', day: '2026-11-25', offBy: 1 });
    await bring(null, [{ amount: '9.00' }], { id: 'N-3', day: '2026-11-25' });
    expect(await reasons()).toEqual([[null, 'UNBALANCED']]);
    expect(await bring(null, [{ amount: '2.00' }], { id: 'N-2', day: '2026-11-25' })).toMatchObject(TAKEN);
    expect(await reasons()).toEqual([]);
  });

  test('of a bank without numbers is not over by a statement with the same id of another year', async () => {
    await bring(null, [{ amount: '1.00' }], { id: 'N-1', day: '2026-11-24' });
    await bring(null, [{ amount: '2.00' }], { id: 'N-1', day: '2027-11-24', offBy: 1 });
    expect(await reasons()).toEqual([[null, 'UNBALANCED']]);
  });
});

test('a bank without numbers that brings an identical line on another day has moved money twice', async () => {
  expect(await bring(null, [{ amount: '1.00', text: 'fee' }], { id: 'N-1', day: '2026-11-24' })).toMatchObject({
    ...TAKEN,
    lines: 1,
  });
  const same = file(null, [{ amount: '1.00', text: 'fee' }], { id: 'N-2', day: '2026-11-25' })
    .toString()
    .replaceAll('<BookgDt><Dt>2026-11-25', '<BookgDt><Dt>2026-11-24');
  expect(await imports.importFile(market.finance, Buffer.from(same))).toMatchObject([{ ...TAKEN, lines: 1 }]);
  expect(await imports.importFile(market.finance, Buffer.from(same))).toMatchObject([{ outcome: 'REPEATED' }]);
});

test('what a bank writes is shown without what is hidden in it, and its bytes are kept as they came', async () => {
  const bytes = file('1', [
    {
      amount: '1.00',
      name: 'Elbe\u202egnidart\u001b[31m \u0001GmbH',
      text: 'INV\u200b 7\u061c',
      endToEndId: 'E\u20661',
    },
  ]);
  expect(await imports.importFile(market.finance, bytes)).toMatchObject([TAKEN]);
  const [line] = await market.rows<{ counterparty: string; remittance: string; end_to_end_id: string; bytes: Buffer }>(
    `select l.counterparty, l.remittance, l.end_to_end_id, f.bytes
       from finance.statement_line l
       join finance.statement s on s.id = l.statement_id
       join finance.statement_file f on f.id = s.file_id
       join finance.bank_account b on b.id = l.bank_account_id
      where b.number = $1`,
    [account],
  );
  expect(line).toEqual({ counterparty: 'Elbegnidart[31m GmbH', remittance: 'INV\u200b 7', end_to_end_id: 'E1', bytes });
});

describe('a hostile file', () => {
  test('is taken, quarantined, or refused by name; whatever it holds, nothing breaks', async () => {
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

test('ten thousand lines are read on a thread of their own: nobody else waits', async () => {
  const many = Array.from({ length: 10_000 }, (_, i): MadeLine => ({
    amount: '1.00',
    text: `line ${i}`,
    name: `Payer ${i}`,
  }));
  const bytes = file('1', many, { offBy: 1 });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const [outcome] = await imports.importFile(market.finance, bytes);
  delay.disable();
  expect(outcome).toMatchObject({ outcome: 'QUARANTINED', reason: 'UNBALANCED' });
  const began = performance.now();
  parseCamt053(bytes);
  expect(delay.max / 1e6).toBeLessThan((performance.now() - began) / 3);
  await expect(
    imports.importFile(
      market.finance,
      Buffer.from(
        bytes
          .toString()
          .replace('DBIT', 'CRDT')
          .replaceAll('<Dt>2026-11-24</Dt></BookgDt>', '<Dt>2026-02-31</Dt></BookgDt>'),
      ),
    ),
  ).rejects.toMatchObject({ code: 'BAD_INPUT', details: { reason: 'ENTRY' } });
}, 120_000);
