import { compareExact, digitsAfterPoint, minusExact, percentOf, sumExact, timesExact, totalExact } from './exact.js';

describe('exact arithmetic', () => {
  it('compares by value, not by writing', () => {
    expect(compareExact('15', '15.00')).toBe(0);
    expect(compareExact('9.999999', '10')).toBe(-1);
    expect(compareExact('100', '99.5')).toBe(1);
    expect([compareExact('23.5', '23.500000'), compareExact('14.000001', '14')]).toEqual([0, 1]);
    expect(compareExact('0.000001', '0')).toBe(1);
  });

  it('adds and takes away without losing a digit', () => {
    expect([sumExact([]), sumExact([], 2), sumExact(['1.5', '2'], 2)]).toEqual(['0', '0.00', '3.50']);
    expect(sumExact(['0.10', '0.20', '99999999999999999.99'])).toBe('100000000000000000.29');
    expect(sumExact(['0.10', '0.20', '99999999999.70'])).toBe('100000000000.00');
    expect(minusExact('25', '5.125')).toBe('19.875');
    expect(minusExact('1', '1.5')).toBe('-0.5');
    expect([minusExact('12850.00', '14140.00'), minusExact('0.05', '0.1')]).toEqual(['-1290.00', '-0.05']);
  });

  it('rounds a line once, half up', () => {
    expect(totalExact('300', '15.00')).toBe('4500.00');
    expect(totalExact('1.1', '1.1')).toBe('1.21');
    expect(totalExact('3', '0.375')).toBe('1.13');
    expect(totalExact('0.001', '4.999999')).toBe('0.00');
    expect(totalExact('0.001', '5')).toBe('0.01');
    expect(totalExact('99999999999.999', '1000000')).toBe('99999999999999000.00');
    expect(totalExact('3', '1500.5', 0)).toBe('4502');
  });

  it('counts full cartons', () => {
    expect(timesExact('300', '20')).toEqual({ times: '15', even: true });
    expect(timesExact('12.5', '2.5')).toEqual({ times: '5', even: true });
    expect(timesExact('310', '20')).toEqual({ times: '15', even: false });
    expect(timesExact('310', '0')).toEqual({ times: '0', even: false });
  });

  it('draws a bar that never leaves its frame', () => {
    expect([percentOf('300', '600'), percentOf('700', '600'), percentOf('1', '0'), percentOf('1', '3')]).toEqual([
      50, 100, 100, 33,
    ]);
  });

  it('refuses what is no decimal', () => {
    for (const bad of ['', '1e3', 'NaN', '.5', '1,000']) expect(() => compareExact(bad, '1')).toThrow('no decimal');
  });

  it('counts the digits that matter', () =>
    expect(['1', '1.', '1.50', '1.2345'].map(digitsAfterPoint)).toEqual([0, 0, 1, 4]));
});
