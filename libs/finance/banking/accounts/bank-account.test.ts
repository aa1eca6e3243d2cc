import { refusalOf } from '../../../../test/support/refusals.js';
import { accountFor, checkOpening, type Opening } from './bank-account.js';

const account = (number: string, change: object = {}) => ({
  number,
  owner: 'OVOP',
  bic: 'MKSBKHPP',
  defaultFor: [] as ('receipts' | 'payouts')[],
  ...change,
});

describe('the account that money goes through', () => {
  test('is the only one', () => expect(accountFor([account('1')], 'payouts')?.number).toBe('1'));

  test('is the one of several that is chosen for the purpose, and nobody guesses where none is', () => {
    const [one, two] = [account('1', { defaultFor: ['receipts'] }), account('2', { defaultFor: ['payouts'] })];
    expect([accountFor([one, two], 'receipts')?.number, accountFor([one, two], 'payouts')?.number]).toEqual(['1', '2']);
    expect(accountFor([account('1'), account('2')], 'payouts')).toBeUndefined();
    expect(accountFor([one, account('2')], 'payouts')).toBeUndefined();
    expect(accountFor([], 'receipts')).toBeUndefined();
  });

  test('names its owner and BIC: one that does not is none, though it is chosen', () => {
    const half = account('1', { bic: null, defaultFor: ['payouts'] });
    expect(accountFor([half], 'payouts')).toBeUndefined();
    expect(accountFor([half, account('2')], 'payouts')?.number).toBe('2');
  });
});

describe('a bank account is opened', () => {
  const opening: Opening = {
    book: 'platform',
    currency: 'USD',
    number: '001810000027',
    bank: 'Mekong Bank',
    bic: 'MKSBKHPP',
    owner: 'OVOP Export Platform',
    balance: '-12.50',
    openedOn: '2026-11-28',
  };

  test('with what was on it, or owed', () => {
    expect(checkOpening(opening, '2026-11-28').balance).toEqual({ minor: -1250n, currency: 'USD' });
  });

  test.each<[keyof Opening, string]>([
    ['currency', 'toString'],
    ['currency', 'usd'],
    ['number', '1'],
    ['number', "1'; drop table"],
    ['bank', ' '],
    ['bic', 'mksbkhpp'],
    ['owner', 'ក្រុមហ៊ុន'],
    ['balance', '1.005'],
    ['balance', 'NaN'],
    ['openedOn', '2026-11-29'],
  ])('but not with %s %j', async (field, value) => {
    const open = async () => checkOpening({ ...opening, [field]: value }, '2026-11-28');
    expect(await refusalOf(open())).toMatchObject({ code: 'BAD_INPUT', details: { field: `input.${field}` } });
  });
});
