import { postingKinds } from '#finance/ledger';
import { causes, findUnproved } from '#finance/reconciliation';
import { newId, system } from '#platform/kernel';
import { Market } from '../support/market.js';

let market: Market;
beforeAll(async () => {
  market = await Market.open();
});
afterAll(() => market.close());

const unproved = async () => (await market.uow.read(system, findUnproved)).map(({ kind, what, amountMinor, currency }) => `${kind} ${what} ${amountMinor} ${currency}`);

/** Balanced, by the platform's own role and the ledger's own door: nothing in the ledger is wrong with it. */
const post = (kind: string, source: string, reference: string, entries: [account: string, amount: number, order?: string][]) =>
  market.uow.write({ actor: system, name: 'test', key: newId(), input: {} }, (tx) =>
    tx.sql('select id from finance.post($1, $2, $3, $4)', [kind, source, reference, JSON.stringify(entries.map(([account, amount, order]) => ({ account, amount, order })))]));

test('money that Stripe never sent and commission that no order brought are named, though every balance adds up', async () => {
  const order = newId();
  await post('payment_succeeded', 'stripe', 'pi_fake', [['psp:stripe', 100_000, order], [`held:${order}`, -100_000, order]]);
  await post('released', 'platform', order, [[`held:${order}`, 10_000, order], ['commission', -10_000, order]]);
  await post('by_hand', 'platform', 'because', [[`held:${order}`, 100, order], ['commission', -100, order]]);
  await post('fee_known', 'stripe', 'txn_fake', [['psp_fees', 5, order], ['psp:stripe', -5, order]]);
  expect((await unproved()).sort()).toEqual([
    'posting by_hand because 100 USD', 'posting fee_known txn_fake 5 USD', 'posting payment_succeeded pi_fake 100000 USD', `posting released ${order} 10000 USD`,
  ]);
});

test('every kind of posting whose reference nobody knows is named, whoever is said to have caused it', async () => {
  const before = new Set(await unproved());
  const kinds = Object.entries(postingKinds).flatMap(([kind, sources]) => sources.map((source) => [kind, source] as const));
  for (const [kind, source] of kinds) await post(kind, source, `${kind} of ${source}`, [['commission', 7], ['rounding', -7]]);
  const named = (await unproved()).filter((each) => !before.has(each));
  expect(named.sort()).toEqual(kinds.map(([kind, source]) => `posting ${kind} ${kind} of ${source} 7 USD`).sort());
});

test('a posting is not explained by another\'s cause, nor by a source that can not say it', async () => {
  const batch = newId();
  await market.openBankAccount();
  await market.rows(
    `insert into finance.payout_batch (id, programme_id, number, currency, total_minor, state, message_id, drafted_by, drafted_at, moved_at)
     values ($1, $2, 'PB-1', 'USD', 1, 'DRAFT', 'PB-1', $3, now(), now())`, [batch, market.programmeId, market.finance.personId]);
  await market.rows(`update finance.payout_batch set state = 'APPROVED', approved_by = $2, approved_at = now(), bank_account_id = (select id from finance.bank_account) where id = $1`, [batch, market.otherFinance.personId]);
  const before = new Set(await unproved());
  await post('batch_approved', 'platform', batch, [['commission', 1], ['rounding', -1]]);
  expect((await unproved()).filter((each) => !before.has(each))).toEqual([]);
  await post('released', 'platform', batch, [['commission', 1], ['rounding', -1]]);
  await post('batch_approved', 'stripe', batch, [['commission', 1], ['rounding', -1]]);
  expect((await unproved()).filter((each) => !before.has(each)).sort()).toEqual([`posting batch_approved ${batch} 1 USD`, `posting released ${batch} 1 USD`]);
});

test('every kind of the ledger has its row, and every kind of a row is one of the ledger', () => {
  expect(Object.keys(causes).sort()).toEqual(Object.keys(postingKinds).sort());
});
