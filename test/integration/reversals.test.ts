import {
  compareCovers,
  findBeingChecked,
  LinesService,
  type ImportsService,
  type MatchingService,
} from '#finance/reconciliation';
import { ReleaseOrder } from '#finance/settlement';
import { newId, system } from '#platform/kernel';
import { entryOf } from '../support/accounts.js';
import { Desk, target } from '../support/desk.js';
import type { Market } from '../support/market.js';
import { refusalOf } from '../support/refusals.js';
import type { MadeLine } from '../support/statement.js';

let desk: Desk;
let market: Market;
let imports: ImportsService;
let matching: MatchingService;

beforeEach(async () => {
  desk = await Desk.open();
  ({ market, imports, matching } = desk);
});
afterEach(() => desk.close());

const order: Desk['order'] = (cooperative) => desk.order(cooperative);
const bring: Desk['bring'] = (...lines) => desk.bring(...lines);
const decide: Desk['decide'] = (lineId, targets, said) => desk.decide(lineId, targets, said);
const undo: Desk['undo'] = (lineId, reason) => desk.undo(lineId, reason);
const [books, waiting] = [() => desk.books(), () => desk.waiting()];
const stateOf = (orderId: string) => desk.stateOf(orderId);
const given = (id: string) => desk.given(id);

describe('a line that the bank takes back', () => {
  const part = (lineId: string) => matching.part(market.finance, { lineId, reason: 'Another payment', key: newId() });
  const lineViews = async (ids: string[]) =>
    new Map(
      (await new LinesService(market.uow).suggestions(market.finance, ids)).map(
        ({ id, suggestion: { kind, match }, preview }) => [id, [kind, match.exception ?? match.rule, preview]],
      ),
    );

  test('is offered nothing once its match is taken back: no rule, no person, no split', async () => {
    const { orderId, deposit, balance: rest } = await order();
    const [line] = await bring({ amount: '3000.00', reference: deposit.reference, endToEndId: 'E-1' });
    await bring({ amount: '-3000.00', reference: deposit.reference, endToEndId: 'E-1', reversal: true });
    await undo(line!, 'The bank took it back');
    expect([await stateOf(orderId), await imports.rematch()]).toEqual(['AWAITING_DEPOSIT', 0]);
    expect((await lineViews([line!])).get(line!)).toEqual(['NONE', 'REVERSED', null]);
    for (const targets of [
      [target(deposit.id)],
      [target(deposit.id, { minor: 100n }), target(rest.id, { minor: 299_900n })],
    ]) {
      expect(await refusalOf(decide(line!, targets))).toMatchObject({
        code: 'LINE_REVERSED',
        details: { field: 'lineId' },
      });
    }
  });

  test('in the same statement, before it or in part pays nothing by itself; a good one with the same reference does', async () => {
    const [same, early, part] = [await order(0), await order(1), await order(2)];
    await bring(
      { amount: '3000.00', reference: same.deposit.reference, endToEndId: 'E-1' },
      { amount: '-3000.00', reference: same.deposit.reference, endToEndId: 'E-1', reversal: true },
    );
    await bring({ amount: '-3000.00', reference: early.deposit.reference, reversal: true });
    const [late] = await bring({ amount: '3000.00', reference: early.deposit.reference });
    const [partly] = await bring(
      { amount: '3000.00', reference: part.deposit.reference, endToEndId: 'E-3' },
      { amount: '-1000.00', endToEndId: 'E-3', reversal: true },
    );
    expect([await stateOf(same.orderId), await stateOf(early.orderId), await stateOf(part.orderId)]).toEqual(
      Array(3).fill('AWAITING_DEPOSIT'),
    );
    const checked = await market.uow.read(system, (reader) =>
      findBeingChecked(
        reader,
        [same, early, part].map(({ deposit }) => deposit.id),
      ),
    );
    // What the bank took back is nowhere.
    expect(checked.map(({ instalmentId, minor }) => [instalmentId, minor])).toEqual([[part.deposit.id, '200000']]);
    expect([...(await lineViews([late!, partly!])).values()]).toMatchObject([
      ['NONE', 'REVERSED', null],
      ['SHORT', 'REFERENCE_OTHER_AMOUNT', { left: { minor: 1000_00n } }],
    ]);
    await bring({ amount: '3000.00', reference: same.deposit.reference, endToEndId: 'E-4' });
    await bring({ amount: '3000.00', reference: early.deposit.reference });
    expect([await stateOf(same.orderId), await stateOf(early.orderId)]).toEqual(['IN_PRODUCTION', 'IN_PRODUCTION']);
  });

  test.each<[string, Partial<MadeLine>, boolean]>([
    ['named in other letters', { amount: '-3000.00', endToEndId: 'BUYER-1', reversal: true }, false],
    [
      'under an EndToEndId of its own, by our reference',
      { amount: '-3000.00', endToEndId: 'RET-77', reversal: true },
      true,
    ],
    ['coded as a return, without an indicator', { amount: '-3000.00', endToEndId: 'Buyer-1', code: 'RRTN' }, true],
    ['with a fee on top', { amount: '-3015.00', endToEndId: 'Buyer-1', reversal: true }, true],
  ])('%s explains nothing any more; a good one with the same reference does', async (_what, back, byReference) => {
    const { orderId, deposit } = await order();
    const [line] = await bring(
      { amount: '3000.00', reference: deposit.reference, endToEndId: 'Buyer-1', name: 'Elbe' },
      { amount: '500.00' },
    );
    await bring({ amount: '', name: 'Elbe', ...(byReference && { reference: deposit.reference }), ...back });
    await undo(line!);
    expect((await lineViews([line!])).get(line!)).toEqual(['NONE', 'REVERSED', null]);
    expect(await refusalOf(decide(line!, [target(deposit.id)]))).toMatchObject({ code: 'LINE_REVERSED' });
    await bring({ amount: '3000.00', reference: deposit.reference, endToEndId: 'Buyer-2', name: 'Elbe' });
    expect(await stateOf(orderId)).toBe('IN_PRODUCTION');
  });

  test('together with another one, by one reversal that names both, explains nothing any more', async () => {
    const [one, two] = [await order(0), await order(1)];
    const both = await bring(
      { amount: '3000.00', reference: one.deposit.reference },
      { amount: '3000.00', reference: two.deposit.reference },
    );
    await bring({ amount: '-6000.00', text: `${one.deposit.reference} ${two.deposit.reference}`, reversal: true });
    for (const line of both) await undo(line);
    expect([...(await lineViews(both)).values()]).toEqual(Array(2).fill(['NONE', 'REVERSED', null]));
  });

  test('what takes back is no charge and no payout, whoever says so', async () => {
    const [back] = await bring(
      { amount: '-40.00', name: 'A', endToEndId: 'E-1', reversal: true },
      { amount: '50.00', name: 'B' },
    );
    expect(await refusalOf(decide(back!, [target(null, { type: 'charge' })]))).toMatchObject({ code: 'LINE_REVERSED' });
  });

  test('and what takes it back are set against each other, in one file or in two: nothing waits, and nothing is owed to anybody', async () => {
    const { deposit } = await order();
    await bring(
      { amount: '3000.00', reference: deposit.reference, endToEndId: 'E-1' },
      { amount: '-3000.00', endToEndId: 'E-1', reversal: true },
      { amount: '70.00', name: 'A' },
    );
    expect([await books(), await waiting()]).toEqual([{ 'bank:usd': '7000', 'suspense:receipts': '-7000' }, ['7000']]);
    await bring({ amount: '-500.00', name: 'B', endToEndId: 'E-2', reversal: true });
    expect(await waiting()).toEqual(['7000', '-50000']);
    await bring({ amount: '500.00', name: 'B', endToEndId: 'E-2' });
    expect([await books(), await waiting()]).toEqual([{ 'bank:usd': '7000', 'suspense:receipts': '-7000' }, ['7000']]);
    expect(await market.uow.read(system, compareCovers)).toEqual([
      { currency: 'USD', clientMoney: '7000', cover: '7000' },
    ]);
  });

  test('in part is worth the rest: offered, matched, and never a cent more', async () => {
    const { orderId, deposit } = await order();
    const [line, back] = await bring(
      { amount: '3000.01', reference: deposit.reference, endToEndId: 'E-1' },
      { amount: '-0.01', endToEndId: 'E-1', reversal: true },
    );
    expect([await stateOf(orderId), await waiting(), (await lineViews([line!])).get(line!)?.slice(0, 2)]).toEqual([
      'AWAITING_DEPOSIT',
      ['300000'],
      ['EXACT', 'REFERENCE_EXACT'],
    ]);
    expect(
      await refusalOf(decide(line!, [target(deposit.id, { minor: 300_001n })], { excessToCredit: true })),
    ).toMatchObject({ code: 'AMOUNT_DIFFERS' });
    await decide(line!, [target(deposit.id)]);
    expect([await stateOf(orderId), await books(), await waiting()]).toEqual([
      'IN_PRODUCTION',
      { 'bank:usd': '300000', held: '-300000' },
      [],
    ]);
    expect(await refusalOf(part(back!))).toMatchObject({ code: 'ILLEGAL_STEP', details: { field: 'lineId' } });
    expect(await refusalOf(part(line!))).toMatchObject({ code: 'ILLEGAL_STEP' });
  });

  test('in part after it was matched is matched anew with the rest, when its match was taken back', async () => {
    const { orderId, deposit } = await order();
    const [line] = await bring({ amount: '3000.00', reference: deposit.reference, endToEndId: 'E-1' });
    await bring({ amount: '-1000.00', endToEndId: 'E-1', reversal: true });
    expect([await stateOf(orderId), await waiting()]).toEqual(['IN_PRODUCTION', ['-100000']]);
    await undo(line!, 'The bank took a part back');
    expect([await stateOf(orderId), await books(), await waiting()]).toEqual([
      'AWAITING_DEPOSIT',
      { 'bank:usd': '200000', 'suspense:receipts': '-200000' },
      ['200000'],
    ]);
    await bring({ amount: '-500.00', endToEndId: 'E-1', reversal: true });
    await decide(line!, [target(deposit.id)]);
    expect([await given(deposit.id), await books(), await waiting()]).toEqual([
      '150000',
      { 'bank:usd': '150000', held: '-150000' },
      [],
    ]);
  });

  test.each<[string, boolean]>([
    ['while it pays its order', true],
    ['after the two were set against each other', false],
  ])('and gets back from it, %s, is worth what it was, once', async (_when, matched) => {
    const { orderId, deposit } = await order();
    const money = { amount: '3000.00', reference: deposit.reference, endToEndId: 'E-1' };
    await (matched ? bring(money) : bring(money, { ...money, amount: '-3000.00', reversal: true }));
    if (matched) await bring({ ...money, amount: '-3000.00', reversal: true });
    await bring({ ...money, reversal: true });
    await imports.rematch();
    expect([await stateOf(orderId), await given(deposit.id), await books(), await waiting()]).toEqual([
      'IN_PRODUCTION',
      '300000',
      { 'bank:usd': '300000', held: '-300000' },
      [],
    ]);
    await bring({ ...money, amount: '-3000.00', reversal: true });
    await imports.rematch();
    expect([await books(), await waiting()]).toEqual([{ held: '-300000', 'suspense:payments': '300000' }, ['-300000']]);
  });

  test('that comes again without an indicator pays once: the new one, or the old one that still pays', async () => {
    const [one, two] = [await order(0), await order(1)];
    const money = ({ deposit }: typeof one, endToEndId: string) => ({
      amount: '3000.00',
      reference: deposit.reference,
      endToEndId,
    });
    await bring(money(one, 'E-1'), money(two, 'E-2'), { amount: '-3000.00', endToEndId: 'E-2', reversal: true });
    await bring({ amount: '-3000.00', endToEndId: 'E-1', reversal: true });
    await bring(money(one, 'E-1'), money(two, 'E-2'));
    expect([await stateOf(one.orderId), await stateOf(two.orderId), await waiting()]).toEqual([
      'IN_PRODUCTION',
      'IN_PRODUCTION',
      [],
    ]);
    expect([await given(one.deposit.id), await given(two.deposit.id), (await books())['bank:usd']]).toEqual([
      '300000',
      '300000',
      '600000',
    ]);
  });

  test("is parted from what took it back by a person who knows better, and stays so; a fee on top is the bank's charge", async () => {
    const { deposit } = await order();
    const [line, back] = await bring(
      { amount: '40.00', name: 'A', endToEndId: 'E-1' },
      { amount: '-55.00', name: 'A', endToEndId: 'E-1', reversal: true },
    );
    expect(await waiting()).toEqual(['-1500']);
    expect(await refusalOf(undo(back!))).toMatchObject({ code: 'ILLEGAL_STEP' });
    await part(back!);
    await imports.rematch();
    expect([await waiting(), await books()]).toEqual([
      ['4000', '-5500'],
      { 'bank:usd': '-1500', 'suspense:payments': '5500', 'suspense:receipts': '-4000' },
    ]);
    await decide(line!, [target(deposit.id)]);
    const [, other] = await bring(
      { amount: '100.00', name: 'B', endToEndId: 'E-2' },
      { amount: '-115.00', name: 'B', endToEndId: 'E-2', reversal: true },
    );
    await decide(other!, [target(null, { type: 'charge' })]);
    expect([await waiting(), (await books()).bank_charges]).toEqual([['-5500'], '1500']);
  });

  test('when the goods are made: its match is taken back, the instalment is open again, and the order waits where it is', async () => {
    const { orderId, deposit, balance: rest } = await order();
    const [line] = await bring(
      { amount: '3000.00', reference: deposit.reference, endToEndId: 'E-1' },
      { amount: '7000.00', reference: rest.reference },
    );
    await market.rows(`update trade.order set state = 'READY_TO_SHIP' where id = $1`, [orderId]);
    expect(await refusalOf(undo(line!))).toMatchObject({ code: 'MATCH_IN_USE', details: { state: 'READY_TO_SHIP' } });
    await bring({ amount: '-3000.00', endToEndId: 'E-1', reversal: true });
    await undo(line!, 'The bank took it back');
    expect([await stateOf(orderId), await given(deposit.id), await books(), await waiting()]).toEqual([
      'READY_TO_SHIP',
      '0',
      { 'bank:usd': '700000', held: '-700000' },
      [],
    ]);
    await bring({ amount: '3000.00', reference: deposit.reference, endToEndId: 'E-2' });
    expect([await stateOf(orderId), await given(deposit.id), await books()]).toEqual([
      'READY_TO_SHIP',
      '300000',
      { 'bank:usd': '1000000', held: '-1000000' },
    ]);
  });

  test('when the goods have left: the platform bears it until the buyer makes it good; the cooperative is owed all of it', async () => {
    const { orderId, deposit, balance: rest } = await order();
    const [, line] = await bring(
      { amount: '3000.00', reference: deposit.reference },
      { amount: '7000.00', reference: rest.reference, endToEndId: 'E-1' },
    );
    await market.rows(`update trade.order set state = 'SHIPPED' where id = $1`, [orderId]);
    await market.uow.write({ actor: system, name: 'release', key: newId(), input: {} }, (tx) =>
      new ReleaseOrder().run(tx, { orderId }),
    );
    await bring({ amount: '-6999.99', endToEndId: 'E-1', reversal: true });
    await undo(line!, 'The bank took it back');
    expect([await stateOf(orderId), await given(rest.id), await books(), await waiting()]).toEqual([
      'SHIPPED',
      '0',
      {
        'bank:usd': '300001',
        commission: '-50000',
        coop_payable: '-950000',
        dispute_losses: '700000',
        'suspense:receipts': '-1',
      },
      ['1'],
    ]);
    expect(await refusalOf(undo(line!))).toMatchObject({ code: 'ILLEGAL_STEP' });
    await decide(line!, [target(rest.id)]);
    await bring({ amount: '6999.99', reference: rest.reference, endToEndId: 'E-2' });
    expect([await given(rest.id), await books()]).toEqual([
      '700000',
      { 'bank:usd': '1000000', commission: '-50000', coop_payable: '-950000' },
    ]);
    expect(await refusalOf(undo(line!))).toMatchObject({ code: 'MATCH_IN_USE', details: { state: 'SHIPPED' } });
  });

  test('although the credit that it brought is spent: the platform bears that', async () => {
    const { deposit } = await order();
    const [line] = await bring({ amount: '3060.00', name: 'A', endToEndId: 'E-1' });
    await decide(line!, [target(deposit.id)], { excessToCredit: true });
    await market.rows(`select finance.post($1, 'by_hand', 'platform', 'spent', $2)`, [
      market.programmeId,
      JSON.stringify([entryOf(`buyer_credit:${market.buyer.organisationId}`, 6000), entryOf('capital', -6000)]),
    ]);
    await bring({ amount: '-3060.00', endToEndId: 'E-1', reversal: true });
    await undo(line!, 'The bank took it back');
    expect([await books(), await waiting()]).toEqual([{ capital: '-6000', dispute_losses: '6000' }, []]);
  });

  test('is matched by a person or set against its reversal, whoever is faster: every cent is in one place', async () => {
    const { deposit } = await order();
    const [line] = await bring({ amount: '3000.00', name: 'A', endToEndId: 'E-1' });
    await bring({ amount: '10.00', name: 'C' });
    await Promise.allSettled([
      decide(line!, [target(deposit.id)]),
      bring({ amount: '-3000.00', endToEndId: 'E-1', reversal: true }),
    ]);
    const { held = '0', 'suspense:payments': gone = '0', 'suspense:receipts': suspense } = await books();
    expect([await given(deposit.id), gone, suspense]).toEqual([String(-Number(held)), String(-Number(held)), '-1000']);
  });
});
