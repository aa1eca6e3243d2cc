import { setTimeout as sleep } from 'node:timers/promises';
import { ImportsService } from '#finance/reconciliation';
import { newId } from '#platform/kernel';
import { lockInstalment } from '#trade/orders';
import { asSystem } from '../support/as-system.js';
import { Market } from '../support/market.js';
import { madeStatement } from '../support/statement.js';

let market: Market;

beforeEach(async () => (market = await Market.open()));
afterEach(() => market.close());

/** The same row once more with another id and what else makes it a second one, past every policy and rule of ours. */
const again = (table: string, where: string, change: object = {}) =>
  market.rows(
    `insert into ${table}
     select (jsonb_populate_record(null::${table}, to_jsonb(x) || $1::jsonb)).* from ${table} x where ${where}`,
    [JSON.stringify({ id: newId(), ...change })],
  );

async function order(): Promise<{ requestId: string; quoteIds: string[]; orderId: string }> {
  const asked = await market.ask([0, 1]);
  const { orderId } = await market.accept(market.managers[0]!, asked.quoteIds[0]!, 1);
  return { ...asked, orderId };
}

describe('the database itself refuses, whatever the code above it does', () => {
  test('a second live order of one request', async () => {
    const { orderId } = await order();
    await expect(again('trade.order', `id = '${orderId}'`, { number: 'O-1', quote_id: newId() })).rejects.toThrow(
      'order_of_request',
    );
  });

  test('a second accepted quote of one request', async () => {
    const { quoteIds } = await order();
    await expect(market.rows(`update trade.quote set state = 'ACCEPTED' where id = $1`, [quoteIds[1]])).rejects.toThrow(
      'quote_accepted_once',
    );
  });

  test('a second open revision of one quote', async () => {
    const { quoteIds } = await market.ask([0]);
    await expect(again('trade.revision', `quote_id = '${quoteIds[0]}'`, { number: 9 })).rejects.toThrow(
      'revision_open_once',
    );
  });

  test('a second open payment page of one instalment, and a receipt that was taken before', async () => {
    const { orderId } = await order();
    const [instalment] = await market.rows<{ id: string }>(
      'select id from trade.instalment where order_id = $1 and position = 1',
      [orderId],
    );
    await market.rows(
      `insert into finance.payment_attempt
       select $1, i.id, i.order_id, i.buyer_id, i.cooperative_id, 'USD', i.amount_minor, 'OPEN', 'cs_1', 'u', 'pi_1',
              now(), now(), o.programme_id
         from trade.instalment i join trade.order o on o.id = i.order_id where i.id = $2`,
      [newId(), instalment!.id],
    );
    await expect(
      again('finance.payment_attempt', 'true', { session_id: 'cs_2', intent_id: 'pi_2', state: 'REQUESTED' }),
    ).rejects.toThrow('attempt_open_once');
    await market.rows(
      `insert into finance.receipt
       select $1, 'stripe', 'pi_1', o.buyer_id, o.cooperative_id, o.id, 'USD', 100, now()
         from trade.order o where o.id = $2`,
      [newId(), orderId],
    );
    await expect(again('finance.receipt', 'true')).rejects.toThrow('receipt_source_reference_key');
  });

  test('a second bill of lading that is the right one', async () => {
    const { orderId } = await order();
    await market.rows(
      `insert into trade.upload (id, order_id, buyer_id, cooperative_id, type, number, sha256, media_type, bytes, state,
                                 uploaded_by, uploaded_at, decided_by, decided_at)
       select $1, o.id, o.buyer_id, o.cooperative_id, 'BILL_OF_LADING', 'MSKH 1', sha256('x'), 'application/pdf', 1,
              'ACCEPTED', $2, now(), $2, now()
         from trade.order o where o.id = $3`,
      [newId(), market.managers[0]!.personId, orderId],
    );
    await expect(again('trade.upload', 'true')).rejects.toThrow('upload_accepted_once');
  });

  test('a second bill of lading that waits', async () => {
    const { orderId } = await order();
    await market.rows(
      `insert into trade.upload
       select $1, o.id, o.buyer_id, o.cooperative_id, 'BILL_OF_LADING', 'MSKH 1', sha256('x'), 'application/pdf', 1,
              'SUBMITTED', $2, now()
         from trade.order o where o.id = $3`,
      [newId(), market.managers[0]!.personId, orderId],
    );
    await expect(again('trade.upload', 'true')).rejects.toThrow('upload_waits_once');
  });
});

describe('of a bank line the database itself refuses, whatever the code above it does', () => {
  /** A statement of two lines: one is matched to a deposit, the other is parked, and a match of it is proposed. */
  beforeEach(async () => {
    await market.openBankAccount();
    const { orderId } = await order();
    const [deposit] = await market.rows<{ reference: string; amount: string }>(
      `select reference, (amount_minor / 100.0)::numeric(12, 2)::text as amount
         from trade.instalment where order_id = $1 and position = 1`,
      [orderId],
    );
    const file = madeStatement(1, '0.00', [
      { amount: deposit!.amount, reference: deposit!.reference },
      { amount: '5.00', name: 'Somebody' },
    ]);
    expect(await new ImportsService(market.uow).importFile(market.finance, file)).toMatchObject([
      { outcome: 'IMPORTED', lines: 2, matched: 1 },
    ]);
    const values = [newId(), market.finance.personId];
    await market.rows(
      `insert into finance.parked_line (id, line_id, note, parked_by, parked_at)
       select $1, id, 'Asked the buyer', $2, now() from finance.statement_line where amount_minor = 500`,
      values,
    );
    await market.rows(
      `insert into finance.proposed_match (id, line_id, parts, proposed_by, proposed_at)
       select $1, line_id, '[]', $2, now() from finance.parked_line`,
      values,
    );
  });

  test.each([
    [
      'that it comes into one account twice',
      'finance.statement_line',
      'amount_minor = 500',
      'statement_line_bank_account_id_fingerprint_key',
    ],
    ['a second match of one part', 'finance.match', 'true', 'match_once'],
    ['a second match that is proposed', 'finance.proposed_match', 'true', 'proposed_once'],
    ['that it is parked twice', 'finance.parked_line', 'true', 'parked_once'],
  ])('%s', async (_what, table, where, index) => {
    expect(await market.rows(`select from ${table} where ${where}`)).toHaveLength(1);
    await expect(again(table, where)).rejects.toThrow(index);
  });
});

/** While another connection holds the row, the work must wait, and in this very statement. */
async function waitsFor(hold: [text: string, values: unknown[]], work: () => Promise<unknown>): Promise<string> {
  const other = await market.owner.connect();
  try {
    await other.query('begin');
    await other.query(...hold);
    const done = work();
    done.catch(() => undefined);
    for (const end = Date.now() + 10_000; Date.now() < end; await sleep(20)) {
      const [waiting] = await market.rows<{ query: string }>(
        `select query from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if (!waiting) continue;
      await other.query('commit');
      await done;
      return waiting.query.replaceAll(/\s+/g, ' ').trim();
    }
    throw new Error('nobody waited for the lock');
  } finally {
    await other.query('rollback');
    other.release();
  }
}

describe('who comes second waits before it reads', () => {
  test('an answer to a quote for its request', async () => {
    const { requestId, quoteIds } = await market.ask([0]);
    expect(
      await waitsFor(['select from trade.request where id = $1 for update', [requestId]], () =>
        market.accept(market.managers[0]!, quoteIds[0]!, 1),
      ),
    ).toMatch(/^select from trade\.request/);
  });

  test('a payment for its order, whichever instalment it is for', async () => {
    const { orderId } = await order();
    const rows = await market.rows<{ id: string }>('select id from trade.instalment where order_id = $1', [orderId]);
    for (const { id } of rows) {
      expect(
        await waitsFor(['select from trade.order where id = $1 for update', [orderId]], () =>
          asSystem(market.uow, (tx) => lockInstalment(tx, id).then(() => null)),
        ),
      ).toMatch(/trade\.instalment/);
    }
  });

  test('a statement for its bank account', async () => {
    await market.openBankAccount();
    const file = Buffer.from(STATEMENT);
    const imports = new ImportsService(market.uow);
    expect(
      await waitsFor(['select from finance.bank_account for update', []], () =>
        imports.importFile(market.finance, file),
      ),
    ).toMatch(/from finance\.bank_account/);
  });
});

const balance = (kind: string) =>
  '<Bal>' +
  `<Tp><CdOrPrtry><Cd>${kind}</Cd></CdOrPrtry></Tp>` +
  '<Amt Ccy="USD">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-24</Dt></Dt>' +
  '</Bal>';
const STATEMENT =
  '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>' +
  '<GrpHdr><MsgId>M</MsgId><CreDtTm>2026-11-24T17:00:00Z</CreDtTm></GrpHdr>' +
  '<Stmt><Id>S1</Id><ElctrncSeqNb>1</ElctrncSeqNb><CreDtTm>2026-11-24T17:00:00Z</CreDtTm>' +
  '<Acct><Id><Othr><Id>001810000027</Id></Othr></Id><Ccy>USD</Ccy></Acct>' +
  `${balance('OPBD')}${balance('CLBD')}</Stmt></BkToCstmrStmt></Document>`;
