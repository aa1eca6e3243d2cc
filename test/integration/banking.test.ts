import { BankAccountsService, findBankDetails, findPayingAccount } from '#finance/banking';
import { balances, entriesOf, accountNamed } from '#finance/ledger';
import { compareBalances, findUnproved, ImportsService } from '#finance/reconciliation';
import { newId } from '#platform/kernel';
import { Market } from '../support/market.js';
import { placeOrder } from '../support/placed-order.js';
import { refusal } from '../support/refusals.js';
import { madeStatement } from '../support/statement.js';

let market: Market;
beforeEach(async () => {
  market = await Market.open();
});
afterEach(() => market.close());

const [FIRST, SECOND] = ['001810000027', '001810000028'];
const opening = {
  book: 'platform',
  currency: 'USD',
  number: SECOND,
  bank: 'Another bank',
  bic: 'ANBKKHPP',
  owner: 'OVOP Export Platform',
  balance: '250.00',
  openedOn: '2026-01-31',
} as const;
const service = () => new BankAccountsService(market.uow);
const open = (change: object = {}) => service().open(market.finance, { ...opening, ...change, key: newId() });
const compared = () => market.uow.read(market.finance, compareBalances);
const bring = (account: string, n: number, from: string, amount: string) =>
  new ImportsService(market.uow).importFile(
    market.finance,
    madeStatement(n, from, [{ amount }], { account, id: account }),
  );

describe('two accounts in dollars', () => {
  test('are each proved against their own statement, and only the one that is off is off, at the top', async () => {
    await market.openBankAccount();
    await open();
    expect(await bring(FIRST, 1, '0.00', '780.00')).toMatchObject([{ outcome: 'IMPORTED' }]);
    expect(await bring(SECOND, 1, '250.00', '50.00')).toMatchObject([{ outcome: 'IMPORTED' }]);
    expect(await compared()).toMatchObject([
      { name: `bank ${FIRST}`, ours: '78000', theirs: '78000' },
      { name: `bank ${SECOND}`, ours: '30000', theirs: '30000' },
    ]);
    const unproved = await market.uow.read(market.finance, findUnproved);
    expect(unproved.filter(({ kind }) => kind !== 'line')).toEqual([]);
    expect(await bring(SECOND, 2, '300.00', '0.01')).toMatchObject([{ outcome: 'IMPORTED' }]);
    await market.rows('alter table finance.statement disable trigger all');
    await market.rows(`update finance.statement set closing_minor = closing_minor + 5 where account_number = $1`, [
      SECOND,
    ]);
    expect((await compared())[0]).toMatchObject({ name: `bank ${SECOND}`, ours: '30001', theirs: '30006' });
  });

  test('pay and are paid through the one that is chosen, and through none while nobody has chosen', async () => {
    await market.openBankAccount();
    await open();
    const { orderId } = await placeOrder(market);
    const { programmeId } = market;
    const through = () =>
      market.uow.read(market.finance, async (reader) => [
        (await findPayingAccount(reader, programmeId, 'USD'))?.number,
        (await findBankDetails(reader, [orderId]))[0]?.account,
      ]);
    expect(await through()).toEqual([undefined, undefined]);
    const accounts = await service().all(market.finance);
    const choose = (number: string, purpose: 'receipts' | 'payouts', actor = market.finance) =>
      service().choose(actor, {
        bankAccountId: accounts.find((each) => each.number === number)!.id,
        purpose,
        key: newId(),
      });
    await choose(SECOND, 'payouts');
    await choose(FIRST, 'receipts');
    expect(await through()).toEqual([SECOND, FIRST]);
    await choose(FIRST, 'payouts');
    expect(await through()).toEqual([FIRST, FIRST]);
    expect(await refusal(choose(FIRST, 'payouts', market.operator))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(choose(FIRST, 'payouts', await market.stranger('finance')))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('an account that is opened', () => {
  test('brings what was on it on its day, by a posting that a cut-off knows, and is the one for everything', async () => {
    const { bankAccountId } = await open();
    const name = `bank:${bankAccountId}:usd`;
    const { programmeId, finance } = market;
    const standing = (asOf: string) =>
      market.uow.read(finance, async (reader) =>
        (await balances(reader, programmeId, { asOf })).map(({ account, natural }) => [account.name, natural.minor]),
      );
    expect(await standing('2026-01-30')).toEqual([]);
    expect(await standing('2026-01-31')).toEqual([
      [name, 25000n],
      ['opening:usd', 25000n],
    ]);
    const [entry] = await market.uow.read(finance, (reader) =>
      entriesOf(reader, programmeId, accountNamed(name)!, { size: 1 }),
    );
    expect(entry).toMatchObject({ day: '2026-01-31', daySource: 'named', kind: 'account_opened' });
    expect(await service().all(finance)).toMatchObject([{ number: SECOND, defaultFor: ['receipts', 'payouts'] }]);
  });

  test('is refused twice, to others than finance, and in what is no currency; the fund may have its own', async () => {
    await open();
    expect(await refusal(open())).toMatchObject({ code: 'BAD_INPUT', details: { field: 'input.number' } });
    expect(await refusal(open({ number: '5555', currency: 'toString' }))).toMatchObject({ code: 'BAD_INPUT' });
    expect(await refusal(service().open(market.operator, { ...opening, key: newId() }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    const { bankAccountId } = await open({ book: 'fund', number: '5556', balance: '0' });
    expect(await market.rows('select name from finance.account where id = $1', [bankAccountId])).toEqual([
      { name: `fund:bank:${bankAccountId}:usd` },
    ]);
    await expect(
      market.rows(`update finance.bank_account set currency = 'KHR' where id = $1`, [bankAccountId]),
    ).rejects.toThrow('never changed');
  });
});
