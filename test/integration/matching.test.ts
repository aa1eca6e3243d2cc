import { CancelOrdersService, findCredits, UnpaidOrdersService } from '#finance/payments';
import {
  findBeingChecked,
  LateOrdersService,
  LinesService,
  type ImportsService,
  type MatchingService,
} from '#finance/reconciliation';
import { newId, system } from '#platform/kernel';
import { Desk, refusalOf, target } from '../support/desk.js';
import { outcomes, type Market, type Member } from '../support/market.js';
import { madeStatement } from '../support/statement.js';

let desk: Desk;
let market: Market;
let imports: ImportsService;
let matching: MatchingService;
let second: Member;

beforeEach(async () => {
  desk = await Desk.open();
  ({ market, imports, matching, second } = desk);
});
afterEach(() => desk.close());

const order: Desk['order'] = (cooperative) => desk.order(cooperative);
const bring: Desk['bring'] = (...lines) => desk.bring(...lines);
const decide: Desk['decide'] = (lineId, targets, said) => desk.decide(lineId, targets, said);
const undo: Desk['undo'] = (lineId, reason) => desk.undo(lineId, reason);
const [books, waiting] = [() => desk.books(), () => desk.waiting()];
const stateOf = (orderId: string) => desk.stateOf(orderId);
const given = (id: string) => desk.given(id);

describe('a line without a reference', () => {
  test('is matched by a person: held for the order, the deposit paid, the order in production, and nothing is left in suspense', async () => {
    const { orderId, deposit } = await order();
    const [line] = await bring({ amount: '3000.00', name: 'Somebody' });
    expect(await books()).toEqual({ 'bank:usd': '300000', 'suspense:receipts': '-300000' });
    expect(await decide(line!, [target(deposit.id)])).toEqual({ outcome: 'MATCHED' });
    expect(await books()).toEqual({ 'bank:usd': '300000', held: '-300000' });
    expect([await stateOf(orderId), await given(deposit.id)]).toEqual(['IN_PRODUCTION', '300000']);
    expect(
      await market.rows(
        'select rule, rule_version, score::text, decided_by, amount_minor::text, part from finance.match',
      ),
    ).toEqual([
      {
        rule: '6',
        rule_version: '4',
        score: '0.000',
        decided_by: market.finance.personId,
        amount_minor: '300000',
        part: 1,
      },
    ]);
  });

  test('that is short is a part payment, a fee where the tolerance allows it, and an excess is credit where that is said', async () => {
    const [first, other] = [await order(0), await order(1)];
    const [part, rest, over] = await bring(
      { amount: '1000.00', name: 'A' },
      { amount: '1975.00', name: 'A' },
      { amount: '3060.00', name: 'A' },
    );
    await decide(part!, [target(first.deposit.id)]);
    expect([await stateOf(first.orderId), await given(first.deposit.id)]).toEqual(['AWAITING_DEPOSIT', '100000']);
    await decide(rest!, [target(first.deposit.id, { withFee: true })]);
    expect([await stateOf(first.orderId), await given(first.deposit.id)]).toEqual(['IN_PRODUCTION', '300000']);
    expect(await refusalOf(decide(over!, [target(other.deposit.id)]))).toMatchObject({
      code: 'AMOUNT_DIFFERS',
      details: { difference: '60.00' },
    });
    await decide(over!, [target(other.deposit.id)], { excessToCredit: true });
    const after = await books();
    expect(after).toMatchObject({ 'bank:usd': '603500', bank_charges: '2500', buyer_credit: '-6000' });
    expect(after['suspense:receipts']).toBeUndefined();
  });

  test("that names a rule's suggestion keeps the rule and its score", async () => {
    const { deposit } = await order();
    const [line] = await bring({ amount: '2000.00', reference: deposit.reference });
    await decide(line!, [target(deposit.id)]);
    expect(await market.rows('select rule, score::text from finance.match')).toEqual([{ rule: '3', score: '1.000' }]);
  });
});

describe("what came in under an instalment's reference", () => {
  const checked = async (...ids: string[]) =>
    (await market.uow.read(system, (reader) => findBeingChecked(reader, ids))).map(({ minor, currency, day }) => [
      minor,
      currency,
      day,
    ]);

  test('is being checked until it is matched, and again when the match is taken back', async () => {
    const { deposit } = await order();
    const [line, parked] = await bring(
      { amount: '2000.00', reference: deposit.reference },
      { amount: '7.00', text: `late ${deposit.reference}` },
    );
    const both = [
      ['200000', 'USD', '2026-11-24'],
      ['700', 'USD', '2026-11-24'],
    ];
    expect(await checked(deposit.id)).toEqual(both);
    await matching.park(market.finance, { lineId: parked!, note: 'What is it?', key: newId() });
    expect(await checked(deposit.id)).toEqual(both);
    await decide(line!, [target(deposit.id)]);
    expect(await checked(deposit.id)).toEqual([both[1]]);
    await undo(line!);
    expect(await checked(deposit.id)).toEqual(both);
  });

  test("is told of its own instalment only: no other reference, no money that went out or is two buyers'", async () => {
    const [one, other] = [await order(0), await order(1)];
    await market.rows('alter table trade.instalment disable trigger user');
    await market.rows('update trade.instalment set buyer_id = $2 where id = $1', [
      other.deposit.id,
      market.otherBuyer.organisationId,
    ]);
    await bring(
      { amount: '100.00', text: 'no reference' },
      { amount: '-5.00', reference: one.deposit.reference },
      { amount: '50.00', text: `${one.deposit.reference} and ${other.deposit.reference}` },
      { amount: '40.00', reference: other.deposit.reference },
    );
    expect(await checked(one.deposit.id)).toEqual([]);
    expect(await checked(other.deposit.id)).toEqual([['4000', 'USD', '2026-11-24']]);
  });

  test('that names deposit and balance is told once, and is found by an index', async () => {
    const { deposit, balance } = await order();
    await bring({ amount: '2000.00', text: `${balance.reference} ${deposit.reference}` });
    expect([await checked(deposit.id), await checked(balance.id)]).toEqual([[['200000', 'USD', '2026-11-24']], []]);
    const plan = await market.uow.read(system, async (reader) => {
      await reader.sql('set local enable_seqscan = off'); // of three lines it would read all
      return reader.sql(
        `explain
         select from finance.statement_line l
          where l.creditor_references @> array['RF'] and l.amount_minor > 0 and not l.is_reversal`,
      );
    });
    expect(JSON.stringify(plan)).toContain('statement_line_by_reference');
  });
});

describe('a split', () => {
  test('gives each instalment its part: one decision, a row and a posting for each', async () => {
    const [one, other] = [await order(0), await order(1)];
    const [line] = await bring({ amount: '6000.00', name: 'A' });
    await decide(line!, [target(one.deposit.id), target(other.deposit.id)]);
    expect([await stateOf(one.orderId), await stateOf(other.orderId)]).toEqual(['IN_PRODUCTION', 'IN_PRODUCTION']);
    expect(await market.rows('select part, amount_minor::text from finance.match order by part')).toEqual([
      { part: 1, amount_minor: '300000' },
      { part: 2, amount_minor: '300000' },
    ]);
    expect(await books()).toMatchObject({ 'bank:usd': '600000', held: '-300000' });
    await undo(line!);
    expect([await stateOf(one.orderId), await stateOf(other.orderId), await given(one.deposit.id)]).toEqual([
      'AWAITING_DEPOSIT',
      'AWAITING_DEPOSIT',
      '0',
    ]);
    expect(await books()).toEqual({ 'bank:usd': '600000', 'suspense:receipts': '-600000' });
  });

  test('whose parts are not the line is refused and changes nothing', async () => {
    const [one, other] = [await order(0), await order(1)];
    const [line] = await bring({ amount: '5000.00', name: 'A' });
    expect(await refusalOf(decide(line!, [target(one.deposit.id), target(other.deposit.id)]))).toMatchObject({
      code: 'AMOUNT_DIFFERS',
      details: { line: '5000.00', parts: '6000.00', difference: '-1000.00' },
    });
    expect(await market.rows('select from finance.match')).toEqual([]);
  });
});

describe('other targets', () => {
  test('announced capital, and a charge above what a rule may book', async () => {
    const [{ id }] = (await market.rows<{ id: string }>('select id from finance.expected_capital')) as [{ id: string }];
    const [money, fee] = await bring(
      { amount: '1000.00', name: 'The programme' },
      { amount: '-64.00', charge: true, text: 'CHG 1031' },
    );
    expect(await books()).toMatchObject({ 'suspense:receipts': '-100000', 'suspense:payments': '6400' });
    await decide(money!, [target(id, { type: 'capital' })]);
    expect(await decide(fee!, [target(null, { type: 'charge' })])).toEqual({ outcome: 'PROPOSED' });
    await decide(fee!, [target(null, { type: 'charge' })], { by: second });
    expect(await books()).toEqual({ 'bank:usd': '93600', bank_charges: '6400', capital: '-100000' });
    await undo(fee!);
    await undo(money!);
    expect(await books()).toEqual({ 'bank:usd': '93600', 'suspense:receipts': '-100000', 'suspense:payments': '6400' });
  });
});

describe('what the bank gives of its own', () => {
  test("a charge given back or interest is no order's and no capital: the bank costs that much less, and it can be taken back", async () => {
    const [interest, charge] = await bring(
      { amount: '0.37', text: 'INTEREST NOV' },
      { amount: '35.00', charge: true, text: 'REFUND OF CHARGE' },
    );
    for (const line of [interest!, charge!]) await decide(line, [target(null, { type: 'bank_credit' })]);
    expect([await books(), await waiting()]).toEqual([{ 'bank:usd': '3537', bank_charges: '-3537' }, []]);
    await undo(interest!);
    expect([await books(), await waiting()]).toEqual([
      { 'bank:usd': '3537', bank_charges: '-3500', 'suspense:receipts': '-37' },
      ['37'],
    ]);
  });
});

describe('taking a match back', () => {
  test("a rule's too: the line waits for a person, no rule matches it again, and a person may", async () => {
    const { orderId, deposit } = await order();
    const [line] = await bring({ amount: '2975.00', reference: deposit.reference });
    expect(await stateOf(orderId)).toBe('IN_PRODUCTION');
    await undo(line!);
    expect(await books()).toEqual({ 'bank:usd': '297500', 'suspense:receipts': '-297500' });
    expect([await stateOf(orderId), await given(deposit.id), await imports.rematch()]).toEqual([
      'AWAITING_DEPOSIT',
      '0',
      0,
    ]);
    expect(await market.rows('select undone_by, undo_reason from finance.match')).toEqual([
      { undone_by: market.finance.personId, undo_reason: 'It was another payment' },
    ]);
    expect(await market.rows(`select from platform.outbox where name = 'order.paymentTakenBack'`)).toHaveLength(1);
    await decide(line!, [target(deposit.id, { withFee: true })]);
    expect(await books()).toEqual({ 'bank:usd': '297500', bank_charges: '2500', held: '-300000' });
    await undo(line!);
    await decide(line!, [target(deposit.id)]);
    expect([await stateOf(orderId), await given(deposit.id)]).toEqual(['AWAITING_DEPOSIT', '297500']);
  });

  test('is refused by name when the order has gone on because of it', async () => {
    const { orderId, deposit, balance: rest } = await order();
    const [first, last] = await bring(
      { amount: '3000.00', reference: deposit.reference },
      { amount: '7000.00', reference: rest.reference },
    );
    await market.rows(`update trade.order set state = 'READY_TO_SHIP' where id = $1`, [orderId]);
    expect(await refusalOf(undo(first!))).toMatchObject({
      code: 'MATCH_IN_USE',
      details: { state: 'READY_TO_SHIP', orderNumber: expect.stringMatching(/^O-/) },
    });
    await undo(last!);
    expect(await given(rest.id)).toBe('0');
    await decide(last!, [target(rest.id)]);
    await market.rows(`update trade.order set state = 'SHIPPED' where id = $1`, [orderId]);
    expect(await refusalOf(undo(last!))).toMatchObject({ code: 'MATCH_IN_USE', details: { state: 'SHIPPED' } });
    expect(await given(rest.id)).toBe('700000');
  });

  test("is refused when the buyer's credit from it is spent", async () => {
    const { deposit } = await order();
    const [line] = await bring({ amount: '3060.00', name: 'A' });
    await decide(line!, [target(deposit.id)], { excessToCredit: true });
    await market.rows(`select finance.post('by_hand', 'platform', 'spent', $1)`, [
      JSON.stringify([
        { account: `buyer_credit:${market.buyer.organisationId}`, amount: '6000' },
        { account: 'capital', amount: '-6000' },
      ]),
    ]);
    expect(await refusalOf(undo(line!))).toMatchObject({
      code: 'MATCH_IN_USE',
      details: { account: `buyer_credit:${market.buyer.organisationId}` },
    });
  });

  test('of what is matched to nothing is refused, and the database lets no receipt go whose match stands', async () => {
    const { deposit } = await order();
    const [waiting] = await bring({ amount: '10.00', name: 'A' }, { amount: '3000.00', reference: deposit.reference });
    expect(await refusalOf(undo(waiting!))).toMatchObject({ code: 'ILLEGAL_STEP' });
    await expect(market.rows('delete from finance.allocation')).rejects.toThrow('its match is not undone');
    await expect(market.rows('delete from finance.receipt')).rejects.toThrow('its match is not undone');
    await expect(market.rows('delete from trade.paid_instalment')).rejects.toThrow('is paid');
  });
});

describe('taking back above 10,000.00', () => {
  test('takes two people: one proposes, another confirms; alone nobody does, and of two at once one of them only proposes', async () => {
    const orders = await Promise.all([order(0), order(1)]);
    const [line] = await bring({ amount: '14000.00', name: 'A' });
    const targets = orders.map(({ balance: rest }) => target(rest.id));
    await decide(line!, targets);
    await decide(line!, targets, { by: second });
    const by = (who: Member, reason = 'Another buyer') =>
      matching.unmatch(who, { lineId: line!, reason, key: newId() });
    const views = () => new LinesService(market.uow).page(market.finance, 'PROPOSED', 10, null);
    expect(await by(market.finance)).toEqual({ outcome: 'PROPOSED' });
    expect(
      (await views()).map(({ takeBackBy, takeBackReason, proposedBy, parts }) => [
        takeBackBy,
        takeBackReason,
        proposedBy,
        parts.length,
      ]),
    ).toEqual([[expect.stringContaining('finance'), 'Another buyer', null, 2]]);
    expect([await given(targets[0]!.id!), await refusalOf(by(market.finance))]).toMatchObject([
      '700000',
      { code: 'NEEDS_ANOTHER_PERSON' },
    ]);
    expect(await by(second, 'Yes')).toEqual({ outcome: 'TAKEN_BACK' });
    expect([await given(targets[0]!.id!), await waiting(), await views()]).toEqual(['0', ['1400000'], []]);
    await decide(line!, targets);
    await decide(line!, targets, { by: second });
    const both = await Promise.all([by(market.finance), by(second)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['PROPOSED', 'TAKEN_BACK']);
    expect(await waiting()).toEqual(['1400000']);
  });
});

describe('parking', () => {
  test('leaves a note and an owner; it ends by hand or with the match', async () => {
    const { deposit } = await order();
    const [line] = await bring({ amount: '3000.00', name: 'A' });
    const parked = () => market.rows('select note, parked_by from finance.parked_line where ended_at is null');
    await matching.park(market.finance, { lineId: line!, note: 'Asked the bank', key: newId() });
    await matching.park(second, { lineId: line!, note: ' Asked the buyer ', key: newId() });
    expect(await parked()).toEqual([{ note: 'Asked the buyer', parked_by: second.personId }]);
    await matching.unpark(second, { lineId: line!, key: newId() });
    expect([await parked(), await refusalOf(matching.unpark(second, { lineId: line!, key: newId() }))]).toMatchObject([
      [],
      { code: 'ILLEGAL_STEP' },
    ]);
    await matching.park(second, { lineId: line!, note: 'Again', key: newId() });
    await decide(line!, [target(deposit.id)]);
    expect(await parked()).toEqual([]);
    expect(await refusalOf(matching.park(second, { lineId: line!, note: 'Too late', key: newId() }))).toMatchObject({
      code: 'ALREADY_MATCHED',
    });
    expect(await refusalOf(matching.park(market.finance, { lineId: line!, note: '  ', key: newId() }))).toMatchObject({
      code: 'ALREADY_MATCHED',
    });
  });

  test('and taking back need words that can be seen', async () => {
    const { deposit } = await order();
    const [waits, matched] = await bring({ amount: '5.00' }, { amount: '3000.00', reference: deposit.reference });
    for (const words of ['  ', '\u200b\u200b', 'abc\u202edef']) {
      expect(
        await refusalOf(matching.park(market.finance, { lineId: waits!, note: words, key: newId() })),
      ).toMatchObject({ code: 'BAD_INPUT', details: { field: 'note' } });
      expect(await refusalOf(undo(matched!, words))).toMatchObject({ code: 'BAD_INPUT', details: { field: 'reason' } });
    }
  });
});

describe('two people', () => {
  test('match one line at once, each to another order: one wins, the other is told by whom', async () => {
    const [one, other] = [await order(0), await order(1)];
    const lines = await bring(...Array.from({ length: 6 }, () => ({ amount: '500.00', name: 'A' })));
    for (const line of lines) {
      const both = await Promise.allSettled([
        decide(line, [target(one.deposit.id)]),
        decide(line, [target(other.deposit.id)], { by: second }),
      ]);
      expect(outcomes(both).sort()).toEqual(['ALREADY_MATCHED', 'done']);
      const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
      expect((lost.reason as { details: object }).details).toMatchObject({
        target: 'instalment',
        orderNumber: expect.stringMatching(/^O-/),
        by: expect.any(String),
      });
    }
    expect(Number(await given(one.deposit.id)) + Number(await given(other.deposit.id))).toBe(300000);
    expect(await books()).toMatchObject({ 'bank:usd': '300000' });
    expect((await books())['suspense:receipts']).toBeUndefined();
  });

  test('match and rematch and take back at once: every cent is in one place', async () => {
    const { deposit } = await order();
    const [line] = await bring({ amount: '3000.00', name: 'A' });
    for (let round = 0; round < 4; round++) {
      const settled = await Promise.allSettled([
        decide(line!, [target(deposit.id)]),
        undo(line!),
        decide(line!, [target(deposit.id)], { by: second }),
        imports.rematch().then(() => undefined),
      ]);
      expect(outcomes(settled).every((each) => ['done', 'ALREADY_MATCHED', 'ILLEGAL_STEP'].includes(each))).toBe(true);
      const { held = '0', 'suspense:receipts': suspense = '0' } = await books();
      expect([Number(held) + Number(suspense), String(-Number(held))]).toEqual([-300000, await given(deposit.id)]);
    }
  });

  test('above 10,000.00 the second one confirms what the first has said; alone nobody does', async () => {
    const orders = await Promise.all([order(0), order(1), order(2)]);
    const [line] = await bring({ amount: '21000.00', name: 'A' });
    for (const { deposit } of orders) await bring({ amount: '3000.00', reference: deposit.reference });
    const targets = orders.map(({ balance: rest }) => target(rest.id));
    expect(await decide(line!, targets)).toEqual({ outcome: 'PROPOSED' });
    expect(await refusalOf(decide(line!, targets))).toMatchObject({
      code: 'NEEDS_ANOTHER_PERSON',
      details: { proposedBy: expect.any(String) },
    });
    expect(await decide(line!, [...targets].reverse(), { by: second })).toEqual({ outcome: 'PROPOSED' });
    expect(await market.rows('select from finance.match where rule_version is not null and part > 1')).toEqual([]);
    expect(await decide(line!, [...targets].reverse())).toEqual({ outcome: 'MATCHED' });
    expect(
      await market.rows(
        'select count(*)::int as n, min(decided_by::text) as by from finance.match where line_id = $1',
        [line],
      ),
    ).toEqual([{ n: 3, by: market.finance.personId }]);
    expect(await market.rows('select from finance.proposed_match where settled_at is null')).toEqual([]);
  });
});

describe('a receipt that is short', () => {
  test('is matched by itself once per instalment; the second one waits, and a second charge takes two people', async () => {
    const { orderId, deposit } = await order();
    const [part] = await bring({ amount: '1000.00', name: 'A' });
    await decide(part!, [target(deposit.id)]);
    const [first] = await bring({ amount: '1980.00', reference: deposit.reference });
    expect([await stateOf(orderId), (await books()).bank_charges]).toEqual(['IN_PRODUCTION', '2000']);
    await undo(part!);
    const [other] = await bring({ amount: '990.00', reference: deposit.reference });
    expect([await given(deposit.id), await imports.rematch(), (await books()).bank_charges]).toEqual([
      '200000',
      0,
      '2000',
    ]);
    expect(await decide(other!, [target(deposit.id, { withFee: true })])).toEqual({ outcome: 'PROPOSED' });
    expect(await decide(other!, [target(deposit.id, { withFee: true })], { by: second })).toEqual({
      outcome: 'MATCHED',
    });
    expect([await stateOf(orderId), (await books()).bank_charges]).toEqual(['IN_PRODUCTION', '3000']);
    await undo(other!);
    await undo(first!);
    expect([await given(deposit.id), (await books()).bank_charges]).toEqual(['0', undefined]);
    const [again] = await bring({ amount: '2980.00', reference: deposit.reference });
    expect([
      await stateOf(orderId),
      (await books()).bank_charges,
      (await market.rows('select rule from finance.match where line_id = $1', [again]))[0],
    ]).toEqual(['IN_PRODUCTION', '2000', { rule: '2' }]);
  });

  test('by a cent that pays 30.01, or most of a small instalment, waits for a person', async () => {
    const { deposit } = await order();
    const [most] = await bring({ amount: '2969.99', name: 'A' });
    await decide(most!, [target(deposit.id)]);
    await bring({ amount: '0.01', reference: deposit.reference });
    expect([await given(deposit.id), (await books()).bank_charges, (await books())['suspense:receipts']]).toEqual([
      '296999',
      undefined,
      '-1',
    ]);
  });
});

describe('an order whose deposit is late', () => {
  const late = async () => {
    const service = new LateOrdersService(market.uow, new UnpaidOrdersService(market.uow, {} as never, {} as never));
    await market.rows(`update platform.clock set ahead = '9 days'`);
    await service.cancelDue();
    return (await service.kept(market.operator)).map(({ orderId, reasons }) => [orderId, reasons]);
  };

  test('is kept while a waiting line names it, a match to it is proposed or a part of it is paid; then it is cancelled', async () => {
    const [none, named, paid, proposed] = [await order(0), await order(1), await order(2), await order(0)];
    const [short] = await bring({ amount: '2000.00', reference: named.deposit.reference });
    const [part, big] = await bring({ amount: '1000.00', name: 'A' }, { amount: '10000.01', name: 'A' });
    await decide(part!, [target(paid.balance.id)]);
    await decide(big!, [target(proposed.balance.id)], { excessToCredit: true });
    await matching.park(market.finance, { lineId: short!, note: 'Asked the buyer', key: newId() });
    expect(await late()).toEqual([
      [named.orderId, ['LINE_WAITS']],
      [paid.orderId, ['PART_PAID']],
      [proposed.orderId, ['MATCH_PROPOSED']],
    ]);
    expect([await stateOf(none.orderId), await stateOf(named.orderId)]).toEqual(['CANCELLED', 'AWAITING_DEPOSIT']);
    await bring({ amount: '-2000.00', reference: named.deposit.reference, reversal: true });
    expect(await late()).toEqual([
      [paid.orderId, ['PART_PAID']],
      [proposed.orderId, ['MATCH_PROPOSED']],
    ]);
    expect(await stateOf(named.orderId)).toBe('CANCELLED');
    await decide(big!, [target(proposed.balance.id)], { excessToCredit: true, by: second });
    expect((await late()).at(-1)).toEqual([proposed.orderId, ['PART_PAID']]);
  });

  test('is kept while a statement in quarantine names it, until the right one comes', async () => {
    const { orderId, deposit } = await order();
    const wire = { amount: '2000.00', text: `Deposit ${deposit.reference.slice(4)}` };
    await imports.importFile(market.finance, madeStatement(1, '0.00', [wire], { offBy: 1 }));
    expect(await late()).toEqual([[orderId, ['STATEMENT_QUARANTINED']]]);
    await bring(wire);
    expect(await late()).toEqual([[orderId, ['LINE_WAITS']]]);
    expect(await stateOf(orderId)).toBe('AWAITING_DEPOSIT');
  });

  test('of another programme is told to nobody here', async () => {
    const { orderId, deposit } = await order();
    await bring({ amount: '2000.00', reference: deposit.reference });
    expect(await late()).toEqual([[orderId, ['LINE_WAITS']]]);
    const operator = await market.stranger('operator');
    expect(await new LateOrdersService(market.uow, {} as never).kept(operator)).toEqual([]);
  });
});

test('a whole order in one wire, less what a bank kept, pays deposit and balance, and leaves no credit', async () => {
  const { orderId, deposit, balance } = await order();
  const [line] = await bring({ amount: '9975.00', reference: deposit.reference });
  const [waits] = await new LinesService(market.uow).suggestions(market.finance, [line!]);
  expect(waits!.suggestion).toMatchObject({ kind: 'SHORT', match: { rule: '5', difference: -2500n } });
  expect(await decide(line!, [...waits!.suggestion.decision!.targets])).toEqual({ outcome: 'MATCHED' });
  expect(await books()).toEqual({ 'bank:usd': '997500', held: '-1000000', bank_charges: '2500' });
  expect([await stateOf(orderId), await given(deposit.id), await given(balance.id)]).toEqual([
    'IN_PRODUCTION',
    '300000',
    '700000',
  ]);
});

describe('an order that a part keeps alive', () => {
  const cancel = (orderId: string, by: Member = market.operator, key = newId()) =>
    new CancelOrdersService(market.uow).cancel(by, { orderId, key });
  const capacity = async () =>
    (await market.rows<{ sum: string }>('select sum(committed)::text as sum from trade.capacity'))[0]!.sum;
  const credits = async (orderId: string) =>
    (await market.uow.read(system, (reader) => findCredits(reader, [orderId])))[0]?.creditMinor;

  test("is cancelled by the operator: the cent is the buyer's credit, the capacity is free, both are told, and what comes later is credit too", async () => {
    const before = await capacity();
    const { orderId, deposit, balance: rest } = await order();
    const [cent, waits] = await bring(
      { amount: '0.01', reference: deposit.reference },
      { amount: '20.00', reference: rest.reference },
    );
    await decide(cent!, [target(deposit.id)]);
    const key = newId();
    await cancel(orderId, market.operator, key);
    await cancel(orderId, market.operator, key);
    expect([await stateOf(orderId), await capacity(), await books(), await credits(orderId)]).toEqual([
      'CANCELLED',
      before,
      { 'bank:usd': '2001', buyer_credit: '-1', 'suspense:receipts': '-2000' },
      '1',
    ]);
    expect(await market.rows(`select from platform.outbox where name = 'order.cancelled'`)).toHaveLength(1);
    await decide(waits!, [target(rest.id)], { excessToCredit: true });
    expect([await books(), await credits(orderId), await waiting()]).toEqual([
      { 'bank:usd': '2001', buyer_credit: '-2001' },
      '2001',
      [],
    ]);
    for (const line of [cent!, waits!]) await undo(line);
    expect([await books(), await stateOf(orderId)]).toEqual([
      { 'bank:usd': '2001', 'suspense:receipts': '-2001' },
      'CANCELLED',
    ]);
  });

  test('is not, once production has begun or an instalment is paid in full, nor by anybody else; of two at once one cancels', async () => {
    const [made, paid, other] = [await order(0), await order(1), await order(2)];
    await bring(
      { amount: '3000.00', reference: made.deposit.reference },
      { amount: '7000.00', reference: paid.balance.reference },
    );
    expect(await refusalOf(cancel(made.orderId))).toMatchObject({
      code: 'ILLEGAL_STEP',
      details: { state: 'IN_PRODUCTION' },
    });
    expect(await refusalOf(cancel(paid.orderId))).toMatchObject({
      code: 'ALREADY_PAID',
      details: { paid: ['BALANCE'] },
    });
    for (const by of [market.finance, market.buyer, market.managers[2]!])
      expect(await refusalOf(cancel(other.orderId, by))).toMatchObject({ code: 'FORBIDDEN' });
    for (const by of [await market.stranger('operator'), market.otherBuyer])
      expect(await refusalOf(cancel(other.orderId, by))).toMatchObject({ code: 'NOT_FOUND' });
    expect(outcomes(await Promise.allSettled([cancel(other.orderId), cancel(other.orderId)])).sort()).toEqual([
      'ILLEGAL_STEP',
      'done',
    ]);
  });

  test('or gets its deposit at the same moment: it is made or cancelled, and every cent is in one place', async () => {
    const { orderId, deposit } = await order();
    const [line] = await bring({ amount: '3000.00', name: 'A' });
    outcomes(
      await Promise.allSettled([cancel(orderId), decide(line!, [target(deposit.id)], { excessToCredit: true })]),
    );
    const made = (await stateOf(orderId)) === 'IN_PRODUCTION';
    expect(await books()).toEqual(
      made ? { 'bank:usd': '300000', held: '-300000' } : { 'bank:usd': '300000', buyer_credit: '-300000' },
    );
  });
});

test('nobody but finance decides, and a line that is not there is not found', async () => {
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
  const lines = Array.from({ length: 4_700 }, (_, i) => ({ amount: '1.00', name: `Payer ${i}` }));
  expect(await bring(...lines)).toHaveLength(4_700);
}, 120_000);
