import { differences, judge } from './proofs';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const sound = {
  unproved: [],
  balances: [{ difference: usd('0.00') }],
  covers: [{ clientMoney: usd('9500.00'), cover: usd('10000.00') }],
  gaps: 0,
};
const covered = (...covers: (typeof sound)['covers']) => judge({ ...sound, covers }).covered;

describe('the proofs', () => {
  it('hold when nothing is unexplained, different or missing', () =>
    expect(judge(sound)).toEqual({ lines: true, balance: true, complete: true, covered: true }));

  it('fail one by one', () => {
    expect(judge({ ...sound, unproved: [{}] })).toMatchObject({ lines: false, balance: true, complete: true });
    expect(judge({ ...sound, balances: [{ difference: usd('0.00') }, { difference: usd('-0.01') }] })).toMatchObject({
      lines: true,
      balance: false,
    });
    expect(judge({ ...sound, gaps: 1 })).toMatchObject({ complete: false, balance: true });
  });

  it('show every account that is off, and one 0.00 in each currency when none is', () => {
    const of = (...amounts: [string, string][]) =>
      differences(amounts.map(([amount, currency]) => ({ difference: { amount, currency } }))).map(
        ({ amount, currency }) => `${amount} ${currency}`,
      );
    expect(of(['0.00', 'USD'], ['-50000', 'KHR'], ['0.10', 'USD'])).toEqual(['-50000 KHR', '0.10 USD']);
    expect(of(['0.00', 'USD'], ['0', 'KHR'], ['0.00', 'USD'])).toEqual(['0.00 USD', '0 KHR']);
    expect(of()).toEqual([]);
  });

  it('compare what is owed with what is there by value, not by text', () => {
    expect(judge({ ...sound, covers: [{ clientMoney: usd('10000.01'), cover: usd('10000.00') }] })).toMatchObject({
      covered: false,
      balance: false,
    });
    expect([covered({ clientMoney: usd('9999.99'), cover: usd('10000.00') }), covered()]).toEqual([true, true]);
  });

  it('let no currency cover what is owed in another', () => {
    const riels = (amount: string) => ({ amount, currency: 'KHR' });
    expect(
      covered({ clientMoney: usd('1.00'), cover: usd('9000.00') }, { clientMoney: riels('5'), cover: riels('0') }),
    ).toBe(false);
  });
});
