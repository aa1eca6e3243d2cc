import { DocumentsService } from '#finance/invoicing';
import * as ledger from '#finance/ledger';
import { ImportsService } from '#finance/reconciliation';
import { newId } from '#platform/kernel';
import { asSystem } from '../support/as-system.js';
import { PayoutDesk, type PayoutRow } from '../support/payout-desk.js';
import { placeOrder } from '../support/placed-order.js';
import { runToEnd } from '../support/program.js';
import { refusal } from '../support/refusals.js';
import { backUp } from '../support/restore.js';
import { madeStatement } from '../support/statement.js';

let desk: PayoutDesk;
beforeEach(async () => {
  desk = await PayoutDesk.open();
});
afterEach(() => desk.close());

describe('after a restore to an earlier moment', () => {
  test('nothing is paid again while a statement tells of payouts that the books have lost; they are drafted under their own ids and settle without a file', async () => {
    const settlementId = await desk.releases.due(0);
    const other = await desk.releases.due(1);
    const worlds = await backUp(desk.market);
    desk = new PayoutDesk(worlds.market);
    const { batchId: paid } = await desk.draft([settlementId]);
    await desk.approve(paid);
    const [{ end_to_end_id: endToEndId }] = (await desk.payouts(paid)) as [PayoutRow];
    await desk.market.close();

    desk = new PayoutDesk(worlds.restored);
    const { market, batches, draft, approve, cancel, natural, owed, batchState, settlementStates } = desk;
    const imports = new ImportsService(market.uow);
    expect(await settlementStates()).toEqual(['DUE', 'DUE']);
    const { batchId: again } = await draft([settlementId]);
    const { batchId: harmless } = await draft([other]);
    const told = madeStatement(1, '20000.00', [
      { amount: '-9500.00', name: 'Phnom Tbeng Growers', endToEndId: endToEndId.toUpperCase() },
    ]);
    expect(await imports.importFile(market.finance, told)).toMatchObject([{ outcome: 'IMPORTED', matched: 0 }]);
    for (const batchId of [again, harmless]) {
      expect(await refusal(approve(batchId))).toMatchObject({
        code: 'PAYOUT_UNKNOWN',
        details: { statement: '1', endToEndIds: [endToEndId.toUpperCase()] },
      });
    }
    await cancel(again);

    const recover = (settlementIds: string[], paidAs = endToEndId.toUpperCase()) =>
      batches.draft(market.finance, { settlementIds, currency: null, key: newId(), paidAs });
    await cancel(harmless);
    expect(await refusal(recover([other, settlementId]))).toMatchObject({
      code: 'AMOUNT_DIFFERS',
      details: { line: '9500.00' },
    });
    expect(await refusal(recover([settlementId], 'PB-2026-00009-1-00000000'))).toMatchObject({ code: 'NOT_FOUND' });
    const { batchId } = await recover([settlementId]);
    expect(await refusal(approve(batchId, market.finance))).toMatchObject({ code: 'NEEDS_ANOTHER_PERSON' });
    await approve(batchId);
    expect(await market.rows(`select from platform.outbox where name = 'batch.approved'`)).toEqual([]);
    expect(await imports.rematch()).toBe(1);
    expect([await batchState(batchId), await owed(0), await natural(ledger.suspensePayments('USD'))]).toEqual([
      'SETTLED',
      { payable: '0.00', inTransit: '0.00' },
      '0.00',
    ]);
    await approve((await draft([other])).batchId);
  }, 60_000);

  test("numbers that were given after it are not given again: the wire for a lost order waits, and pays nobody else's", async () => {
    const place = async () => {
      const { market } = desk;
      const { orderId, number, deposit } = await placeOrder(market);
      const { number: paper } = await asSystem(market.uow, (tx) =>
        new DocumentsService(market.uow, {} as never, { DEMO: true }).issueProforma(tx, orderId),
      );
      return { number, reference: deposit.reference, paper };
    };
    await place();
    const worlds = await backUp(desk.market);
    desk = new PayoutDesk(worlds.market);
    const lost = await place();
    await desk.market.close();

    desk = new PayoutDesk(worlds.restored);
    const { market } = desk;
    market.buyer = market.otherBuyer;
    const [before] = await market.rows<{ id: string }>('select max(id) as id from platform.outbox');
    const program = 'dist/apps/worker/after-restore.js';
    expect(
      (await runToEnd(program, { DATABASE_OWNER_URL: 'http://x' })).said
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['DATABASE_OWNER_URL', 'docs/operations.md']);
    expect(await runToEnd(program, { DATABASE_OWNER_URL: market.database.ownerUrl })).toEqual({
      code: 0,
      said: expect.stringContaining('after 1000 numbers') as string,
    });
    const other = await place();
    const year = lost.number.slice(2, 6);
    expect([lost.number, other.number, lost.paper, other.paper]).toEqual([
      `O-${year}-00002`,
      `O-${year}-01002`,
      `PI-${year}-00002`,
      `PI-${year}-01002`,
    ]);
    expect(other.reference).not.toBe(lost.reference);
    expect(
      Number((await market.rows<{ id: string }>('select max(id) as id from platform.outbox'))[0]!.id),
    ).toBeGreaterThan(Number(before!.id) + 1_000_000);
    const wire = madeStatement(1, '0.00', [
      { amount: '3000.00', name: 'Elbe Gewürzhandel', reference: lost.reference },
    ]);
    expect(await new ImportsService(market.uow).importFile(market.finance, wire)).toMatchObject([
      { outcome: 'IMPORTED', matched: 0 },
    ]);
    expect(await market.rows('select from finance.receipt')).toEqual([]);
  }, 60_000);

  test('they are known by the form of their ids, with the prefix of a programme as without one', async () => {
    const { market, releases, draft, approve } = desk;
    await releases.due(0);
    const { batchId } = await draft();
    const debits = ['NP-PB-2026-00009-1-0a1b2c3d', 'np-pb-2026-00009-2-0a1b2c3d', 'XNPOOR-PB-2026-00009-1-0a1b2c3d'];
    const told = madeStatement(
      1,
      '20000.00',
      debits.map((endToEndId) => ({ amount: '-10.00', endToEndId })),
    );
    expect(await new ImportsService(market.uow).importFile(market.finance, told)).toMatchObject([
      { outcome: 'IMPORTED' },
    ]);
    expect(await refusal(approve(batchId))).toMatchObject({
      code: 'PAYOUT_UNKNOWN',
      details: { endToEndIds: debits.slice(0, 2) },
    });
  });

  test('a statement in quarantine tells of them too, until it is set aside', async () => {
    const { market, releases, draft, approve } = desk;
    await releases.due(0);
    const { batchId } = await draft();
    const bytes = madeStatement(
      1,
      '0.00',
      [
        { amount: '-9500.00', endToEndId: 'PB-2026-00009-1-0a1b2c3d' },
        { amount: '-1.00', endToEndId: 'PB-7' },
      ],
      { offBy: 1 },
    );
    expect(await new ImportsService(market.uow).importFile(market.finance, bytes)).toMatchObject([
      { outcome: 'QUARANTINED' },
    ]);
    expect(await refusal(approve(batchId))).toMatchObject({
      code: 'PAYOUT_UNKNOWN',
      details: { endToEndIds: ['PB-2026-00009-1-0a1b2c3d'] },
    });
    await market.rows(
      `update finance.statement
          set set_aside_at = now(), set_aside_by = $1, set_aside_reason = 'It is of another bank'`,
      [market.finance.personId],
    );
    await approve(batchId);
  });
});
