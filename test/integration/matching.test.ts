import { LinesService } from '#finance/reconciliation';
import { newId } from '#platform/kernel';
import { Desk, target } from '../support/desk.js';
import { refusalOf } from '../support/refusals.js';
import { madeStatement } from '../support/statement.js';
import { beingChecked } from './matching/being-checked.js';
import { cancelling } from './matching/cancelling.js';
import { deciding } from './matching/deciding.js';
import { lateDeposits } from './matching/late-deposits.js';
import { parking } from './matching/parking.js';
import { shortReceipts } from './matching/short-receipts.js';
import { takingBack } from './matching/taking-back.js';
import { targets } from './matching/targets.js';
import { twoPeople } from './matching/two-people.js';

let opened: Desk;
beforeEach(async () => {
  opened = await Desk.open();
});
afterEach(() => opened.close());
const desk = () => opened;

deciding(desk);
beingChecked(desk);
targets(desk);
takingBack(desk);
parking(desk);
twoPeople(desk);
shortReceipts(desk);
lateDeposits(desk);

test('a whole order in one wire, less what a bank kept, pays deposit and balance, and leaves no credit', async () => {
  const { market, order, bring, decide, books, stateOf, given } = desk();
  const { orderId, deposit, balance } = await order();
  const [line] = await bring({ amount: '9975.00', reference: deposit.reference });
  const [waits] = await new LinesService(market.uow).suggestions(market.finance, [line!]);
  expect(waits!.suggestion).toMatchObject({ kind: 'SHORT', match: { rule: 'BUYERS_SUM', difference: -2500n } });
  expect(await decide(line!, [...waits!.suggestion.decision!.targets])).toEqual({ outcome: 'MATCHED' });
  expect(await books()).toEqual({ 'bank:usd': '997500', held: '-1000000', bank_charges: '2500' });
  expect([await stateOf(orderId), await given(deposit.id), await given(balance.id)]).toEqual([
    'IN_PRODUCTION',
    '300000',
    '700000',
  ]);
});

cancelling(desk);

test('nobody but finance decides, and a line that is not there is not found', async () => {
  const { market, order, bring, decide } = desk();
  const { deposit } = await order();
  const [line] = await bring({ amount: '3000.00', name: 'A' });
  for (const by of [market.operator, market.buyer, market.managers[0]!])
    expect(await refusalOf(decide(line!, [target(deposit.id)], { by }))).toMatchObject({ code: 'FORBIDDEN' });
  expect(await refusalOf(decide(newId(), [target(deposit.id)]))).toMatchObject({
    code: 'NOT_FOUND',
    details: { field: 'lineId' },
  });
});

test('finance of another programme finds no such line, and its statements of our account stay outside', async () => {
  const { market, imports, matching, order, bring, decide } = desk();
  const { deposit } = await order();
  const [line, matched] = await bring({ amount: '3000.00', name: 'A' }, { amount: '2000.00', name: 'B' });
  await decide(matched!, [target(deposit.id)]);
  const by = await market.stranger('finance');
  const works = [
    decide(line!, [target(deposit.id)], { by }),
    matching.unmatch(by, { lineId: matched!, reason: 'Not mine', key: newId() }),
    matching.park(by, { lineId: line!, note: 'Not mine', key: newId() }),
  ];
  for (const work of works)
    expect(await refusalOf(work)).toMatchObject({ code: 'NOT_FOUND', details: { field: 'lineId' } });
  expect(await imports.importFile(by, madeStatement(2, '5000.00', []))).toMatchObject([
    { outcome: 'QUARANTINED', reason: 'FOREIGN_ACCOUNT' },
  ]);
});

test('a statement that came too early is taken when its turn has come, from the same bytes', async () => {
  const { market, imports } = desk();
  const early = madeStatement(2, '10.00', [{ amount: '5.00', name: 'B' }]);
  const bringFile = async (file: Buffer) => (await imports.importFile(market.finance, file))[0]!.outcome;
  expect(await bringFile(madeStatement(1, '0.00', [{ amount: '10.00', name: 'A' }]))).toBe('IMPORTED');
  const third = madeStatement(3, '15.00', [{ amount: '1.00', name: 'C' }]);
  expect([await bringFile(third), await bringFile(third)]).toEqual(['QUARANTINED', 'QUARANTINED']);
  expect(await market.rows(`select sequence from finance.statement where state = 'QUARANTINED'`)).toEqual([
    { sequence: 3 },
  ]);
  expect([await bringFile(early), await bringFile(third), await bringFile(third)]).toEqual([
    'IMPORTED',
    'IMPORTED',
    'REPEATED',
  ]);
});

test('a statement of 4,700 lines is taken', async () => {
  const { bring } = desk();
  const lines = Array.from({ length: 4_700 }, (_, i) => ({ amount: '1.00', name: `Payer ${i}` }));
  expect(await bring(...lines)).toHaveLength(4_700);
}, 120_000);
