import { monitorEventLoopDelay } from 'node:perf_hooks';
import { findFaults } from '#finance/ledger';
import { parseCamt053 } from '#finance/reconciliation';
import { system } from '#platform/kernel';
import { Market, type Member } from '../support/market.js';
import type { MadeLine } from '../support/statement.js';
import { Account, TAKEN } from './statements/account.js';
import { hostileFiles } from './statements/hostile-files.js';
import { numbersOfStatements } from './statements/numbers.js';
import { quarantine } from './statements/quarantine.js';

let market: Market;
let stranger: Member;
/** Each test's own: what one test leaves there is none of the others' matter. */
let account: Account;

beforeAll(async () => {
  market = await Market.open();
  stranger = await market.stranger('finance');
}, 60_000);
beforeEach(async () => {
  account = await Account.open(market, stranger);
});
afterAll(async () => {
  expect(await market.uow.read(system, findFaults)).toEqual({ drifted: [], unbalanced: [] });
  await market.close();
});
const given = () => account;

describe('a line of 0.00', () => {
  test('is kept without a posting, and nothing has to explain it', async () => {
    const { market, account, bring } = given();
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
    const { market, imports, file } = given();
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

numbersOfStatements(given);

test('the pages of one statement are taken one after the other, also with identical lines, and none of them twice', async () => {
  const { market, imports, file, bring } = given();
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
  given().balance = 1350;
  expect(await bring('8', [{ amount: '1.00' }])).toMatchObject(TAKEN);
});

quarantine(given);

test('a bank without numbers that brings an identical line on another day has moved money twice', async () => {
  const { market, imports, file, bring } = given();
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
  const { market, imports, account, file } = given();
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

hostileFiles(given);

test('ten thousand lines are read on a thread of their own: nobody else waits', async () => {
  const { market, imports, file } = given();
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
