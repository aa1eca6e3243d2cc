import { characters, days, hold, items, positive, tellLimit, whole, within } from './limits.js';

describe('an outer limit', () => {
  test.each<[string, boolean]>([
    ['', false],
    ['ab', false],
    [' ab ', false],
    ['\u200b\u200b\u200b', false],
    ['abc', true],
    ['x'.repeat(10), true],
    [`${'x'.repeat(10)} `, false],
  ])('of 3 to 10 characters, of which something is seen, takes %j: %s', (text, taken) => {
    expect(within(characters(3, 10), text)).toBe(taken);
  });

  test('of at most so many characters takes none as well', () => {
    expect(['', '   ', 'xxxx'].map((text) => within(characters(0, 3), text))).toEqual([true, true, false]);
  });

  test.each<[number, boolean]>([
    [0, false],
    [1, true],
    [100, true],
    [101, false],
    [1.5, false],
    [Number.NaN, false],
    [Infinity, false],
  ])('of a whole number takes %d: %s', (number, taken) => {
    expect(within(whole(1, 100), number)).toBe(taken);
  });

  test.each<[string, boolean]>([
    ['0', false],
    ['0.000', false],
    ['-1', false],
    ['0.001', true],
    ['0.0010', true],
    ['0.0001', false],
    ['1000000', true],
    ['1000000.000', true],
    ['1000000.001', false],
    ['1e3', false],
    ['', false],
    ['1.', true],
  ])('of a positive amount takes %j: %s', (text, taken) => {
    expect(within(positive('1000000', 3), text)).toBe(taken);
  });

  test('refuses by the field, in words that say how far it may go', () => {
    const refusal = (act: () => void) => {
      try {
        return act();
      } catch (error) {
        return error;
      }
    };
    expect(refusal(() => hold(items(1, 10), [], 'input.cooperativeIds'))).toMatchObject({
      code: 'BAD_INPUT',
      details: { field: 'input.cooperativeIds', message: 'Name 1 to 10 of them.' },
    });
    expect(refusal(() => hold(items(1, 10), ['one'], 'input.cooperativeIds'))).toBeUndefined();
    expect([characters(0, 9), whole(1, 100), positive('5', 2), days(1, 730), days(0, 60)].map(tellLimit)).toEqual([
      'at most 9 characters',
      'a whole number from 1 to 100',
      'more than 0, at most 5, at most 2 digits after the point',
      '1 to 730 days ahead',
      'at most 60 days ahead',
    ]);
  });
});
