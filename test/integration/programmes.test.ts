import { LinesService } from '#finance/reconciliation';
import { BatchesService, getOwnBatch } from '#finance/settlement';
import { newId } from '#platform/kernel';
import { Desk, target } from '../support/desk.js';
import type { Market, Member } from '../support/market.js';
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
    const read = (who: Member) => market.uow.read(who, (reader) => getOwnBatch(reader, who.organisationId, batchId));
    expect(await read(market.finance)).toMatchObject({ id: batchId });
    expect(await refusalOf(read(other))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
