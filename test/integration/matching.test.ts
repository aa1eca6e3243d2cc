import { setTimeout as sleep } from 'node:timers/promises';
import { findFaults } from '#finance/ledger';
import { UnpaidOrdersService } from '#finance/payments';
import { findUnproved, ImportsService, LateOrdersService, LinesService, MatchingService, type ChosenTarget } from '#finance/reconciliation';
import { newId, system } from '#platform/kernel';
import { Market, outcomes, type Member } from '../support/market.js';
import { madeStatement, type MadeLine } from '../support/statement.js';

let market: Market;
let imports: ImportsService;
let matching: MatchingService;
let second: Member;
let statements: number;
let balance: number;

beforeEach(async () => {
  market = await Market.open();
  await market.openBankAccount();
  imports = new ImportsService(market.uow);
  matching = new MatchingService(market.uow);
  second = { ...market.finance, personId: newId() };
  await market.rows(`insert into trade.person (id, email, name, locale) values ($1, 'second@people.example', 'The second', 'en')`, [second.personId]);
  await market.rows(`insert into trade.membership values ($1, $2, 'finance')`, [second.personId, second.organisationId]);
  [statements, balance] = [0, 0];
});
afterEach(async () => {
  expect(await market.uow.read(system, findFaults)).toEqual({ drifted: [], unbalanced: [] });
  expect((await market.uow.read(system, findUnproved)).filter(({ kind, what }) => kind !== 'line' && what !== 'by_hand spent')).toEqual([]);
  await market.close();
});

interface Instalment {
  id: string;
  orderId: string;
  reference: string;
}

/** An order of 10,000.00, its deposit of 3,000.00 and its balance of 7,000.00 open. */
async function order(cooperative = 0): Promise<{ orderId: string; deposit: Instalment; balance: Instalment }> {
  const { quoteIds } = await market.ask([cooperative], { prices: ['15.00', '25.00', '28.00'] });
  const { orderId } = await market.accept(market.managers[cooperative]!, quoteIds[0]!, 1);
  const [deposit, rest] = await market.rows<Instalment>('select id, order_id as "orderId", reference from trade.instalment where order_id = $1 order by position', [orderId]);
  return { orderId, deposit: deposit!, balance: rest! };
}

/** The lines' ids, once a statement with them is imported. */
async function bring(...lines: MadeLine[]): Promise<string[]> {
  const [outcome] = await imports.importFile(market.finance, madeStatement(++statements, balance.toFixed(2), lines));
  expect(outcome).toMatchObject({ outcome: 'IMPORTED', lines: lines.length });
  balance += lines.reduce((sum, { amount }) => sum + Number(amount), 0);
  return (await market.rows<{ id: string }>('select l.id from finance.statement_line l join finance.statement s on s.id = l.statement_id where s.sequence = $1 order by l.position', [statements])).map(({ id }) => id);
}

const target = (id: string | null, made: Partial<ChosenTarget> = {}): ChosenTarget => ({ type: 'instalment', id, minor: null, withFee: false, ...made });
const decide = (lineId: string, targets: ChosenTarget[], { by = market.finance, excessToCredit = false }: { by?: Member; excessToCredit?: boolean } = {}) => matching.match(by, { lineId, targets, excessToCredit, key: newId() });
const undo = (lineId: string, reason = 'It was another payment') => matching.unmatch(market.finance, { lineId, reason, key: newId() });
const books = async (): Promise<Record<string, string>> => Object.fromEntries((await market.rows<{ account: string; posted: string }>('select account, posted::text from finance.balance where posted <> 0 order by 1')).map(({ account, posted }) => [account.replace(/:[0-9a-f-]{36}/, ''), posted]));
const stateOf = async (orderId: string) => (await market.rows<{ state: string }>('select state from trade.order where id = $1', [orderId]))[0]!.state;
const given = async (id: string) => (await market.rows<{ sum: string }>('select coalesce(sum(amount_minor), 0)::text as sum from finance.allocation where instalment_id = $1', [id]))[0]!.sum;
const refusalOf = (work: Promise<unknown>) => work.then(() => 'nothing was refused', (error: { code: string; details: object }) => ({ code: error.code, details: error.details }));

describe('a line without a reference', () => {
  test('is matched by a person: held for the order, the deposit paid, the order in production, and nothing is left in suspense', async () => {
    const { orderId, deposit } = await order();
    const [line] = await bring({ amount: '3000.00', name: 'Somebody' });
    expect(await books()).toEqual({ 'bank:usd': '300000', 'suspense:receipts': '-300000' });
    expect(await decide(line!, [target(deposit.id)])).toEqual({ outcome: 'MATCHED' });
    expect(await books()).toEqual({ 'bank:usd': '300000', held: '-300000' });
    expect([await stateOf(orderId), await given(deposit.id)]).toEqual(['IN_PRODUCTION', '300000']);
    expect(await market.rows('select rule, rule_version, score::text, decided_by, amount_minor::text, part from finance.match')).toEqual([
      { rule: '6', rule_version: '2', score: '0.000', decided_by: market.finance.personId, amount_minor: '300000', part: 1 }]);
  });

  test('that is short is a part payment, a fee where the tolerance allows it, and an excess is credit where that is said', async () => {
    const [first, other] = [await order(0), await order(1)];
    const [part, rest, over] = await bring({ amount: '1000.00', name: 'A' }, { amount: '1975.00', name: 'A' }, { amount: '3060.00', name: 'A' });
    await decide(part!, [target(first.deposit.id)]);
    expect([await stateOf(first.orderId), await given(first.deposit.id)]).toEqual(['AWAITING_DEPOSIT', '100000']);
    await decide(rest!, [target(first.deposit.id, { withFee: true })]);
    expect([await stateOf(first.orderId), await given(first.deposit.id)]).toEqual(['IN_PRODUCTION', '300000']);
    expect(await refusalOf(decide(over!, [target(other.deposit.id)]))).toMatchObject({ code: 'AMOUNT_DIFFERS', details: { difference: '60.00' } });
    await decide(over!, [target(other.deposit.id)], { excessToCredit: true });
    const after = await books();
    expect(after).toMatchObject({ 'bank:usd': '603500', bank_charges: '2500', buyer_credit: '-6000' });
    expect(after['suspense:receipts']).toBeUndefined();
  });

  test('that names a rule\'s suggestion keeps the rule and its score', async () => {
    const { deposit } = await order();
    const [line] = await bring({ amount: '2000.00', reference: deposit.reference });
    await decide(line!, [target(deposit.id)]);
    expect(await market.rows('select rule, score::text from finance.match')).toEqual([{ rule: '3', score: '1.000' }]);
  });
});

describe('a split', () => {
  test('gives each instalment its part: one decision, a row and a posting for each', async () => {
    const [one, other] = [await order(0), await order(1)];
    const [line] = await bring({ amount: '6000.00', name: 'A' });
    await decide(line!, [target(one.deposit.id), target(other.deposit.id)]);
    expect([await stateOf(one.orderId), await stateOf(other.orderId)]).toEqual(['IN_PRODUCTION', 'IN_PRODUCTION']);
    expect(await market.rows('select part, amount_minor::text from finance.match order by part')).toEqual([{ part: 1, amount_minor: '300000' }, { part: 2, amount_minor: '300000' }]);
    expect(await books()).toMatchObject({ 'bank:usd': '600000', held: '-300000' });
    await undo(line!);
    expect([await stateOf(one.orderId), await stateOf(other.orderId), await given(one.deposit.id)]).toEqual(['AWAITING_DEPOSIT', 'AWAITING_DEPOSIT', '0']);
    expect(await books()).toEqual({ 'bank:usd': '600000', 'suspense:receipts': '-600000' });
  });

  test('whose parts are not the line is refused and changes nothing', async () => {
    const [one, other] = [await order(0), await order(1)];
    const [line] = await bring({ amount: '5000.00', name: 'A' });
    expect(await refusalOf(decide(line!, [target(one.deposit.id), target(other.deposit.id)]))).toMatchObject({ code: 'AMOUNT_DIFFERS', details: { line: '5000.00', parts: '6000.00', difference: '-1000.00' } });
    expect(await market.rows('select from finance.match')).toEqual([]);
  });
});

describe('other targets', () => {
  test('announced capital, and a charge above what a rule may book', async () => {
    const [{ id }] = (await market.rows<{ id: string }>('select id from finance.expected_capital')) as [{ id: string }];
    const [money, fee] = await bring({ amount: '1000.00', name: 'The programme' }, { amount: '-64.00', charge: true, text: 'CHG 1031' });
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

describe('taking a match back', () => {
  test('a rule\'s too: the line waits for a person, no rule matches it again, and a person may', async () => {
    const { orderId, deposit } = await order();
    const [line] = await bring({ amount: '2975.00', reference: deposit.reference });
    expect(await stateOf(orderId)).toBe('IN_PRODUCTION');
    await undo(line!);
    expect(await books()).toEqual({ 'bank:usd': '297500', 'suspense:receipts': '-297500' });
    expect([await stateOf(orderId), await given(deposit.id), await imports.rematch()]).toEqual(['AWAITING_DEPOSIT', '0', 0]);
    expect(await market.rows('select undone_by, undo_reason from finance.match')).toEqual([{ undone_by: market.finance.personId, undo_reason: 'It was another payment' }]);
    expect(await market.rows(`select from platform.outbox where name = 'order.paymentTakenBack'`)).toHaveLength(1);
    await decide(line!, [target(deposit.id, { withFee: true })]);
    expect(await books()).toEqual({ 'bank:usd': '297500', bank_charges: '2500', held: '-300000' });
    await undo(line!);
    await decide(line!, [target(deposit.id)]);
    expect([await stateOf(orderId), await given(deposit.id)]).toEqual(['AWAITING_DEPOSIT', '297500']);
  });

  test('is refused by name when the order has gone on because of it', async () => {
    const { orderId, deposit, balance: rest } = await order();
    const [first, last] = await bring({ amount: '3000.00', reference: deposit.reference }, { amount: '7000.00', reference: rest.reference });
    await market.rows(`update trade.order set state = 'READY_TO_SHIP' where id = $1`, [orderId]);
    expect(await refusalOf(undo(first!))).toMatchObject({ code: 'MATCH_IN_USE', details: { state: 'READY_TO_SHIP', orderNumber: expect.stringMatching(/^O-/) } });
    await undo(last!);
    expect(await given(rest.id)).toBe('0');
    await decide(last!, [target(rest.id)]);
    await market.rows(`update trade.order set state = 'SHIPPED' where id = $1`, [orderId]);
    expect(await refusalOf(undo(last!))).toMatchObject({ code: 'MATCH_IN_USE', details: { state: 'SHIPPED' } });
    expect(await given(rest.id)).toBe('700000');
  });

  test('is refused when the buyer\'s credit from it is spent', async () => {
    const { deposit } = await order();
    const [line] = await bring({ amount: '3060.00', name: 'A' });
    await decide(line!, [target(deposit.id)], { excessToCredit: true });
    await market.rows(`select finance.post('by_hand', 'platform', 'spent', $1)`, [JSON.stringify([{ account: `buyer_credit:${market.buyer.organisationId}`, amount: '6000' }, { account: 'capital', amount: '-6000' }])]);
    expect(await refusalOf(undo(line!))).toMatchObject({ code: 'MATCH_IN_USE', details: { account: `buyer_credit:${market.buyer.organisationId}` } });
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

describe('parking', () => {
  test('leaves a note and an owner; it ends by hand or with the match', async () => {
    const { deposit } = await order();
    const [line] = await bring({ amount: '3000.00', name: 'A' });
    const parked = () => market.rows('select note, parked_by from finance.parked_line where ended_at is null');
    await matching.park(market.finance, { lineId: line!, note: 'Asked the bank', key: newId() });
    await matching.park(second, { lineId: line!, note: ' Asked the buyer ', key: newId() });
    expect(await parked()).toEqual([{ note: 'Asked the buyer', parked_by: second.personId }]);
    await matching.unpark(second, { lineId: line!, key: newId() });
    expect([await parked(), await refusalOf(matching.unpark(second, { lineId: line!, key: newId() }))]).toMatchObject([[], { code: 'ILLEGAL_STEP' }]);
    await matching.park(second, { lineId: line!, note: 'Again', key: newId() });
    await decide(line!, [target(deposit.id)]);
    expect(await parked()).toEqual([]);
    expect(await refusalOf(matching.park(second, { lineId: line!, note: 'Too late', key: newId() }))).toMatchObject({ code: 'ALREADY_MATCHED' });
    expect(await refusalOf(matching.park(market.finance, { lineId: line!, note: '  ', key: newId() }))).toMatchObject({ code: 'ALREADY_MATCHED' });
  });

  test('and taking back need words that can be seen', async () => {
    const { deposit } = await order();
    const [waits, matched] = await bring({ amount: '5.00' }, { amount: '3000.00', reference: deposit.reference });
    for (const words of ['  ', '\u200b\u200b', 'abc\u202edef']) {
      expect(await refusalOf(matching.park(market.finance, { lineId: waits!, note: words, key: newId() }))).toMatchObject({ code: 'BAD_INPUT', details: { field: 'note' } });
      expect(await refusalOf(undo(matched!, words))).toMatchObject({ code: 'BAD_INPUT', details: { field: 'reason' } });
    }
  });
});

describe('two people', () => {
  test('match one line at once, each to another order: one wins, the other is told by whom', async () => {
    const [one, other] = [await order(0), await order(1)];
    const lines = await bring(...Array.from({ length: 6 }, () => ({ amount: '500.00', name: 'A' })));
    for (const line of lines) {
      const both = await Promise.allSettled([decide(line, [target(one.deposit.id)]), decide(line, [target(other.deposit.id)], { by: second })]);
      expect(outcomes(both).sort()).toEqual(['ALREADY_MATCHED', 'done']);
      const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
      expect((lost.reason as { details: object }).details).toMatchObject({ target: 'instalment', orderNumber: expect.stringMatching(/^O-/), by: expect.any(String) });
    }
    expect(Number(await given(one.deposit.id)) + Number(await given(other.deposit.id))).toBe(300000);
    expect(await books()).toMatchObject({ 'bank:usd': '300000' });
    expect((await books())['suspense:receipts']).toBeUndefined();
  });

  test('match and rematch and take back at once: every cent is in one place', async () => {
    const { deposit } = await order();
    const [line] = await bring({ amount: '3000.00', name: 'A' });
    for (let round = 0; round < 4; round++) {
      const settled = await Promise.allSettled([decide(line!, [target(deposit.id)]), undo(line!), decide(line!, [target(deposit.id)], { by: second }), imports.rematch().then(() => undefined)]);
      expect(outcomes(settled).every((each) => ['done', 'ALREADY_MATCHED', 'ILLEGAL_STEP'].includes(each))).toBe(true);
      const { held = '0', 'suspense:receipts': suspense = '0' } = await books();
      expect([Number(held) + Number(suspense), String(-Number(held))]).toEqual([-300000, await given(deposit.id)]);
    }
  });

  test('two lines for one instalment at once, while its order is locked: the second sees what the first has paid', async () => {
    const { orderId, deposit } = await order();
    const [one, other] = await bring({ amount: '3000.00', name: 'A' }, { amount: '3000.00', name: 'B' });
    const holder = await market.owner.connect();
    await holder.query('begin');
    await holder.query('select from trade.order where id = $1 for update', [orderId]);
    const both = Promise.allSettled([decide(one!, [target(deposit.id)], { excessToCredit: true }), decide(other!, [target(deposit.id)], { by: second, excessToCredit: true })]);
    const held = () => market.rows<{ n: number }>('select count(*)::int as n from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0');
    while ((await held())[0]!.n < 2) await sleep(20);
    await holder.query('commit');
    holder.release();
    expect(outcomes(await both).sort()).toEqual(['NOT_FOUND', 'done']);
    expect([await given(deposit.id), (await books()).buyer_credit]).toEqual(['300000', undefined]);
  });

  test('above 10,000.00 the second one confirms what the first has said; alone nobody does', async () => {
    const orders = await Promise.all([order(0), order(1), order(2)]);
    const [line] = await bring({ amount: '21000.00', name: 'A' });
    for (const { deposit } of orders) await bring({ amount: '3000.00', reference: deposit.reference });
    const targets = orders.map(({ balance: rest }) => target(rest.id));
    expect(await decide(line!, targets)).toEqual({ outcome: 'PROPOSED' });
    expect(await refusalOf(decide(line!, targets))).toMatchObject({ code: 'NEEDS_ANOTHER_PERSON', details: { proposedBy: expect.any(String) } });
    expect(await decide(line!, [...targets].reverse(), { by: second })).toEqual({ outcome: 'PROPOSED' });
    expect(await market.rows('select from finance.match where rule_version is not null and part > 1')).toEqual([]);
    expect(await decide(line!, [...targets].reverse())).toEqual({ outcome: 'MATCHED' });
    expect(await market.rows('select count(*)::int as n, min(decided_by::text) as by from finance.match where line_id = $1', [line])).toEqual([{ n: 3, by: market.finance.personId }]);
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
    expect([await given(deposit.id), await imports.rematch(), (await books()).bank_charges]).toEqual(['200000', 0, '2000']);
    expect(await decide(other!, [target(deposit.id, { withFee: true })])).toEqual({ outcome: 'PROPOSED' });
    expect(await decide(other!, [target(deposit.id, { withFee: true })], { by: second })).toEqual({ outcome: 'MATCHED' });
    expect([await stateOf(orderId), (await books()).bank_charges]).toEqual(['IN_PRODUCTION', '3000']);
    await undo(other!);
    await undo(first!);
    expect([await given(deposit.id), (await books()).bank_charges]).toEqual(['0', undefined]);
    const [again] = await bring({ amount: '2980.00', reference: deposit.reference });
    expect([await stateOf(orderId), (await books()).bank_charges, (await market.rows('select rule from finance.match where line_id = $1', [again]))[0]]).toEqual(['IN_PRODUCTION', '2000', { rule: '2' }]);
  });

  test('by a cent that pays 30.01, or most of a small instalment, waits for a person', async () => {
    const { deposit } = await order();
    const [most] = await bring({ amount: '2969.99', name: 'A' });
    await decide(most!, [target(deposit.id)]);
    await bring({ amount: '0.01', reference: deposit.reference });
    expect([await given(deposit.id), (await books()).bank_charges, (await books())['suspense:receipts']]).toEqual(['296999', undefined, '-1']);
  });
});

describe('a line that the bank takes back', () => {
  const lineViews = async (ids: string[]) => new Map((await new LinesService(market.uow).suggestions(market.finance, ids)).map(({ id, suggestion: { kind, match }, preview }) => [id, [kind, match.exception ?? match.rule, preview]]));

  test('is offered nothing once its match is taken back: no rule, no person, no split', async () => {
    const { orderId, deposit, balance: rest } = await order();
    const [line] = await bring({ amount: '3000.00', reference: deposit.reference, endToEndId: 'E-1' });
    await bring({ amount: '-3000.00', reference: deposit.reference, endToEndId: 'E-1', reversal: true });
    await undo(line!, 'The bank took it back');
    expect([await stateOf(orderId), await imports.rematch()]).toEqual(['AWAITING_DEPOSIT', 0]);
    expect((await lineViews([line!])).get(line!)).toEqual(['NONE', 'REVERSED', null]);
    for (const targets of [[target(deposit.id)], [target(deposit.id, { minor: 100n }), target(rest.id, { minor: 299_900n })]]) {
      expect(await refusalOf(decide(line!, targets))).toMatchObject({ code: 'LINE_REVERSED', details: { field: 'lineId' } });
    }
  });

  test('in the same statement, before it or in part pays nothing by itself; a good one with the same reference does', async () => {
    const [same, early, part] = [await order(0), await order(1), await order(2)];
    await bring({ amount: '3000.00', reference: same.deposit.reference, endToEndId: 'E-1' }, { amount: '-3000.00', reference: same.deposit.reference, endToEndId: 'E-1', reversal: true });
    await bring({ amount: '-3000.00', reference: early.deposit.reference, reversal: true });
    const [late] = await bring({ amount: '3000.00', reference: early.deposit.reference });
    const [partly] = await bring({ amount: '3000.00', reference: part.deposit.reference, endToEndId: 'E-3' }, { amount: '-1000.00', endToEndId: 'E-3', reversal: true });
    expect([await stateOf(same.orderId), await stateOf(early.orderId), await stateOf(part.orderId)]).toEqual(Array(3).fill('AWAITING_DEPOSIT'));
    expect([...(await lineViews([late!, partly!])).values()].map(([, why]) => why).sort()).toEqual(['REVERSED', 'REVERSED_IN_PART']);
    await bring({ amount: '3000.00', reference: same.deposit.reference, endToEndId: 'E-4' });
    await bring({ amount: '3000.00', reference: early.deposit.reference });
    expect([await stateOf(same.orderId), await stateOf(early.orderId)]).toEqual(['IN_PRODUCTION', 'IN_PRODUCTION']);
  });

  test.each<[string, Partial<MadeLine>, boolean]>([
    ['named in other letters', { amount: '-3000.00', endToEndId: 'BUYER-1', reversal: true }, false],
    ['under an EndToEndId of its own, by our reference', { amount: '-3000.00', endToEndId: 'RET-77', reversal: true }, true],
    ['coded as a return, without an indicator', { amount: '-3000.00', endToEndId: 'Buyer-1', code: 'RRTN' }, true],
    ['with a fee on top', { amount: '-3015.00', endToEndId: 'Buyer-1', reversal: true }, true],
  ])('%s explains nothing any more; a good one with the same reference does', async (_what, back, byReference) => {
    const { orderId, deposit } = await order();
    const [line] = await bring({ amount: '3000.00', reference: deposit.reference, endToEndId: 'Buyer-1', name: 'Elbe' }, { amount: '500.00' });
    await bring({ amount: '', name: 'Elbe', ...(byReference && { reference: deposit.reference }), ...back });
    await undo(line!);
    expect((await lineViews([line!])).get(line!)).toEqual(['NONE', 'REVERSED', null]);
    expect(await refusalOf(decide(line!, [target(deposit.id)]))).toMatchObject({ code: 'LINE_REVERSED' });
    await bring({ amount: '3000.00', reference: deposit.reference, endToEndId: 'Buyer-2', name: 'Elbe' });
    expect(await stateOf(orderId)).toBe('IN_PRODUCTION');
  });

  test('together with another one, by one reversal that names both, explains nothing any more', async () => {
    const [one, two] = [await order(0), await order(1)];
    const both = await bring({ amount: '3000.00', reference: one.deposit.reference }, { amount: '3000.00', reference: two.deposit.reference });
    await bring({ amount: '-6000.00', text: `${one.deposit.reference} ${two.deposit.reference}`, reversal: true });
    for (const line of both) await undo(line);
    expect([...(await lineViews(both)).values()]).toEqual(Array(2).fill(['NONE', 'REVERSED', null]));
  });

  test('what takes back is no charge and no payout, whoever says so', async () => {
    const [, back] = await bring({ amount: '40.00', name: 'A', endToEndId: 'E-1' }, { amount: '-40.00', name: 'A', endToEndId: 'E-1', reversal: true });
    expect(await refusalOf(decide(back!, [target(null, { type: 'charge' })]))).toMatchObject({ code: 'LINE_REVERSED' });
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
    expect(await late()).toEqual([[named.orderId, ['LINE_WAITS']], [paid.orderId, ['PART_PAID']], [proposed.orderId, ['MATCH_PROPOSED']]]);
    expect([await stateOf(none.orderId), await stateOf(named.orderId)]).toEqual(['CANCELLED', 'AWAITING_DEPOSIT']);
    await bring({ amount: '-2000.00', reference: named.deposit.reference, reversal: true });
    expect(await late()).toEqual([[paid.orderId, ['PART_PAID']], [proposed.orderId, ['MATCH_PROPOSED']]]);
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

test('nobody but finance decides, and a line that is not there is not found', async () => {
  const { deposit } = await order();
  const [line] = await bring({ amount: '3000.00', name: 'A' });
  for (const by of [market.operator, market.buyer, market.managers[0]!]) expect(await refusalOf(decide(line!, [target(deposit.id)], { by }))).toMatchObject({ code: 'FORBIDDEN' });
  expect(await refusalOf(decide(newId(), [target(deposit.id)]))).toMatchObject({ code: 'NOT_FOUND', details: { field: 'lineId' } });
});

test('finance of another programme finds no such line, and its statements of our account stay outside', async () => {
  const { deposit } = await order();
  const [line, matched] = await bring({ amount: '3000.00', name: 'A' }, { amount: '2000.00', name: 'B' });
  await decide(matched!, [target(deposit.id)]);
  const by = await market.stranger('finance');
  const works = [decide(line!, [target(deposit.id)], { by }), matching.unmatch(by, { lineId: matched!, reason: 'Not mine', key: newId() }), matching.park(by, { lineId: line!, note: 'Not mine', key: newId() })];
  for (const work of works) expect(await refusalOf(work)).toMatchObject({ code: 'NOT_FOUND', details: { field: 'lineId' } });
  expect(await imports.importFile(by, madeStatement(statements + 1, balance.toFixed(2), []))).toMatchObject([{ outcome: 'QUARANTINED', reason: 'FOREIGN_ACCOUNT' }]);
});

test('a wire whose order is cancelled while it is matched is the buyer\'s credit', async () => {
  const { orderId, deposit } = await order();
  const other = await market.owner.connect();
  await other.query('begin');
  await other.query(`update trade.order set state = 'CANCELLED' where id = $1`, [orderId]);
  const brought = bring({ amount: '3000.00', name: 'Elbe', reference: deposit.reference });
  while ((await market.rows(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).length === 0) await sleep(20);
  await other.query('commit');
  other.release();
  await brought;
  expect(await books()).toEqual({ 'bank:usd': '300000', buyer_credit: '-300000' });
});

test('a statement that came too early is taken when its turn has come, from the same bytes', async () => {
  const early = madeStatement(2, '10.00', [{ amount: '5.00', name: 'B' }]);
  const bringFile = async (file: Buffer) => (await imports.importFile(market.finance, file))[0]!.outcome;
  expect(await bringFile(madeStatement(1, '0.00', [{ amount: '10.00', name: 'A' }]))).toBe('IMPORTED');
  const third = madeStatement(3, '15.00', [{ amount: '1.00', name: 'C' }]);
  expect([await bringFile(third), await bringFile(third)]).toEqual(['QUARANTINED', 'QUARANTINED']);
  expect(await market.rows(`select sequence from finance.statement where state = 'QUARANTINED'`)).toEqual([{ sequence: 3 }]);
  expect([await bringFile(early), await bringFile(third), await bringFile(third)]).toEqual(['IMPORTED', 'IMPORTED', 'REPEATED']);
});

test('a statement of 4,700 lines is taken', async () => {
  const lines = Array.from({ length: 4_700 }, (_, i) => ({ amount: '1.00', name: `Payer ${i}` }));
  expect(await bring(...lines)).toHaveLength(4_700);
}, 120_000);
