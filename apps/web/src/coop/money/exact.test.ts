import { compare, lineAmount, middle, percentOf, share, sum } from './exact';

const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('exact amounts', () => {
  it('multiply as the story does', () => {
    const lines = [lineAmount('300', usd('15.00')), lineAmount('80', usd('25.00')), lineAmount('125', usd('28.00'))];
    expect(lines.map(({ amount }) => amount)).toEqual(['4500.00', '2000.00', '3500.00']);
    expect(sum(lines, 'USD')).toEqual(usd('10000.00'));
  });

  it('round a line once, half up', () => {
    expect(lineAmount('0.5', usd('0.01')).amount).toBe('0.01');
    expect(lineAmount('0.499', usd('0.01')).amount).toBe('0.00');
    expect(lineAmount('3', usd('1.115')).amount).toBe('3.35');
    expect(lineAmount('1.005', usd('1.00')).amount).toBe('1.01');
  });

  it('keep what a float loses', () => {
    expect(sum([usd('0.10'), usd('0.20')], 'USD').amount).toBe('0.30');
    expect(lineAmount('99999999999.999', usd('999999.999999')).amount).toBe('99999999999899000.00');
    expect(sum([], 'USD').amount).toBe('0.00');
  });

  it('know whole riels', () => {
    expect(lineAmount('3', { amount: '1500.5', currency: 'KHR' })).toEqual({ amount: '4502', currency: 'KHR' });
  });

  it('take the fee as the settlement does, and lose no cent', () => {
    expect(share(usd('10000.00'), 500)).toEqual({ part: usd('500.00'), rest: usd('9500.00') });
    expect(share(usd('9492.50'), 500)).toEqual({ part: usd('474.63'), rest: usd('9017.87') });
    expect(share(usd('0.01'), 500)).toEqual({ part: usd('0.00'), rest: usd('0.01') });
  });

  it('compare by value, not by text', () => {
    expect([compare('23.5', '23.500000'), compare('9.99', '10'), compare('14.000001', '14')]).toEqual([0, -1, 1]);
  });

  it('find the middle of two prices', () => {
    expect(middle(usd('14.20'), usd('15.50')).amount).toBe('14.85');
    expect(middle(usd('14.21'), usd('15.50')).amount).toBe('14.86');
  });

  it('draw a bar that never leaves its frame', () => {
    expect([percentOf('300', '600'), percentOf('700', '600'), percentOf('1', '0')]).toEqual([50, 100, 100]);
  });

  it('refuse what is no decimal', () => {
    for (const bad of ['', '1e3', 'NaN', '1.2345678', '1,000']) expect(() => compare(bad, '1')).toThrow('no decimal');
  });
});
