import { DocumentsService } from '#finance/invoicing';
import { LinesService } from '#finance/reconciliation';
import { BatchesService, getOwnBatch } from '#finance/settlement';
import { newId } from '#platform/kernel';
import { asSystem } from '../support/as-system.js';
import { Desk, target } from '../support/desk.js';
import { WANTED_ON, type Market, type Member } from '../support/market.js';
import { placeOrder } from '../support/placed-order.js';
import { runToEnd } from '../support/program.js';
import { refusalOf } from '../support/refusals.js';
import { Releases } from '../support/releases.js';
import { madeStatement } from '../support/statement.js';

let desk: Desk;
let market: Market;

beforeEach(async () => {
  desk = await Desk.open();
  ({ market } = desk);
});
afterEach(() => desk.close());

describe('what two programmes give numbers to', () => {
  const numbers = async (table: string) =>
    (await market.rows<{ number: string }>(`select number from ${table} order by number`)).map(({ number }) =>
      number.replace(/-20\d\d-/, '-'),
    );

  test('never has one number or reference: each counts for itself, and the first one goes on as it was', async () => {
    const theirs = await market.moveAbroad(1);
    const orders = [await placeOrder(market, 0), await placeOrder(market, 1), await placeOrder(market, 0)];
    expect(orders.map(({ number }) => number.replace(/-20\d\d-/, '-'))).toEqual(['O-00001', 'NP-O-00001', 'O-00002']);
    expect(await numbers('trade.request')).toEqual(['NP-RFQ-00001', 'RFQ-00001', 'RFQ-00002']);
    expect(await numbers('trade.quote')).toEqual(['NP-Q-00001', 'Q-00001', 'Q-00002']);
    const references = orders.flatMap(({ deposit, balance }) => [deposit.reference, balance.reference]);
    expect(new Set(references).size).toBe(6);
    expect(orders[1]!.deposit.reference).toMatch(/^RF\d\dNP20\d\d000011$/);
    const papers: string[] = [];
    for (const { orderId } of orders)
      papers.push(
        (
          await asSystem(market.uow, (tx) =>
            new DocumentsService(market.uow, {} as never, { DEMO: true }).issueProforma(tx, orderId),
          )
        ).number.replace(/-20\d\d-/, '-'),
      );
    expect(papers).toEqual(['PI-00001', 'NP-PI-00001', 'PI-00002']);
    const [deposit] = await market.rows<{ days: number }>(
      `select i.due_on - (o.placed_at at time zone 'Asia/Kathmandu')::date as days
         from trade.instalment i join trade.order o on o.id = i.order_id
        where o.programme_id = $1 and i.kind = 'DEPOSIT'`,
      [theirs],
    );
    expect(deposit!.days).toBe(10);
  });

  test('is left out after a restore in each of them', async () => {
    await market.moveAbroad(1);
    await placeOrder(market, 1);
    expect(
      await runToEnd('dist/apps/worker/after-restore.js', { DATABASE_OWNER_URL: market.database.ownerUrl }),
    ).toEqual({ code: 0, said: expect.stringContaining('8 of requests, quotes, orders and batches') as string });
    expect(
      [(await placeOrder(market, 0)).number, (await placeOrder(market, 1)).number].map((n) => n.slice(-5)),
    ).toEqual(['01001', '01002']);
  });

  test('is told by the database when the rules fail: two prefixes, a number, a reference and a prefix that changes', async () => {
    const theirs = await market.moveAbroad(1);
    const one = await placeOrder(market, 0);
    const two = await placeOrder(market, 1);
    /** What no trigger keeps, a unique index does. */
    const refused = (update: string) =>
      expect(market.rows(`do $$ begin set local session_replication_role = replica; update ${update}; end $$`)).rejects;
    await refused(`trade.order set number = '${one.number}' where id = '${two.orderId}'`).toThrow('order_number_key');
    await refused(`trade.instalment set reference = '${one.deposit.reference}' where id = '${two.deposit.id}'`).toThrow(
      'instalment_reference_key',
    );
    await expect(
      market.rows(`update trade.programme set number_prefix = 'XY' where id = $1`, [theirs]),
    ).rejects.toThrow('stay');
    await expect(market.moveAbroad(2)).rejects.toThrow('code');
    await expect(market.moveAbroad(2, '')).rejects.toThrow('prefix');
  });

  test("holds terms to the limits of their programme, and the database holds those to everybody's", async () => {
    const theirs = await market.moveAbroad(1);
    const asked = (cooperative: number, depositPercent: number) =>
      market.requests.submit(market.buyer, {
        ...{ title: 'Pepper', place: 'Sihanoukville', wantedOn: WANTED_ON, note: '', key: newId() },
        depositPercent,
        cooperativeIds: [market.managers[cooperative]!.organisationId],
        lines: [{ kindCode: 'pepper-black', grade: 'standard', quantity: '300' }],
      });
    expect(await refusalOf(asked(1, 19))).toMatchObject({
      code: 'BAD_INPUT',
      details: { field: 'depositPercent', message: 'Write a whole number from 20 to 100.' },
    });
    await asked(1, 20);
    await asked(0, 19);
    for (const [column, value] of [
      ['deposit_percent_least', 0],
      ['deposit_percent', 10],
      ['validity_days_most', 61],
      ['weekend', [1, 2, 3, 4]],
      ['weekend', [8]],
      ['zone', 'Asia/Atlantis'],
      ['languages', []],
      ['bank_details_hours', 1],
    ] as const)
      await expect(
        market.rows(`update trade.programme set ${column} = $1 where id = $2`, [value, theirs]),
      ).rejects.toThrow(/violates check|not recognized/);
    await expect(market.rows(`update trade.programme set currency = 'KHR' where id = $1`, [theirs])).rejects.toThrow(
      'books_in_a_currency',
    );
    await expect(
      market.rows(`update trade.listing set currency = 'KHR' where programme_id = $1`, [theirs]),
    ).rejects.toThrow('sold_in_a_currency');
  });
});

describe('money at the bank of another programme', () => {
  test('pays nothing of ours, by a rule or by hand, and its finance sees neither our lines nor what we wait for', async () => {
    const { orderId, deposit } = await desk.order();
    const other = await market.stranger('finance');
    const account = await market.openAccountOf(other);
    const theirs = madeStatement(
      1,
      '0.00',
      [{ amount: '3000.00', name: 'Elbe Gewuerzhandel GmbH', reference: deposit.reference }],
      { account },
    );
    expect(await desk.imports.importFile(other, theirs)).toMatchObject([{ outcome: 'IMPORTED', lines: 1, matched: 0 }]);
    await desk.bring({ amount: '1.00', name: 'Somebody' });
    expect([await desk.imports.rematch(), await desk.stateOf(orderId)]).toEqual([0, 'AWAITING_DEPOSIT']);
    const lines = new LinesService(market.uow);
    const [[their], [ours]] = [
      await lines.page(other, 'ALL', 10, null),
      await lines.page(market.finance, 'ALL', 10, null),
    ];
    expect([their!.amountMinor, ours!.amountMinor]).toEqual(['300000', '100']);
    const sees = async (who: Member) => ({
      lines: (await lines.page(who, 'ALL', 10, null)).map(({ id }) => id),
      all: (await lines.counts(who)).all,
      targets: (await lines.openTargets(who, '')).filter(({ type }) => type === 'instalment').length,
      capital: (await lines.openTargets(who, 'capital')).length,
    });
    expect(await sees(other)).toEqual({ lines: [their!.id], all: 1, targets: 0, capital: 0 });
    expect(await sees(market.finance)).toEqual({ lines: [ours!.id], all: 1, targets: 2, capital: 1 });
    expect([await lines.one(other, ours!.id), await lines.one(market.finance, their!.id)]).toEqual([
      undefined,
      undefined,
    ]);
    const decision = { targets: [target(deposit.id)], excessToCredit: false };
    for (const lineId of [their!.id, ours!.id]) {
      expect(await refusalOf(desk.matching.match(other, { lineId, key: newId(), ...decision }))).toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await refusalOf(lines.preview(other, lineId, () => decision))).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect((await lines.suggestions(other, [their!.id]))[0]).toMatchObject({
      open: [],
      suggestion: { kind: 'NONE', decision: null },
    });
    expect(await desk.stateOf(orderId)).toBe('AWAITING_DEPOSIT');
  });

  test('tells nothing of a payout of ours, though its statement has one of the same id: the file goes to our bank; and its finance reads no batch of ours', async () => {
    const { orderId, deposit, balance } = await desk.order();
    await desk.bring(
      { amount: '3000.00', name: 'Elbe', reference: deposit.reference },
      { amount: '7000.00', name: 'Elbe', reference: balance.reference },
    );
    await market.rows(`update trade.order set state = 'SHIPPED' where id = $1`, [orderId]);
    await new Releases(market).release(orderId);
    const batches = new BatchesService(market.uow);
    const { batchId } = await batches.draft(market.finance, { settlementIds: null, currency: null, key: newId() });
    const [{ endToEndId }] = (await market.rows<{ endToEndId: string }>(
      'select end_to_end_id as "endToEndId" from finance.payout',
    )) as [{ endToEndId: string }];
    const other = await market.stranger('finance');
    const theirs = madeStatement(1, '9500.00', [{ amount: '-9500.00', name: 'Their growers', endToEndId }], {
      account: await market.openAccountOf(other),
    });
    expect(await desk.imports.importFile(other, theirs)).toMatchObject([{ outcome: 'IMPORTED', matched: 0 }]);
    await batches.approve(market.otherFinance, { batchId, key: newId() });
    expect(
      await market.rows(
        `select state from finance.payout_batch
          where id = $1 and exists (select from platform.outbox where name = 'batch.approved')`,
        [batchId],
      ),
    ).toEqual([{ state: 'APPROVED' }]);
    const read = (who: Member) => market.uow.read(who, (reader) => getOwnBatch(reader, batchId));
    expect(await read(market.finance)).toMatchObject({ id: batchId });
    expect(await refusalOf(read(other))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
