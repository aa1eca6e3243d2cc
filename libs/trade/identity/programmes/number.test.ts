import fc from 'fast-check';
import { creditorReference } from '#platform/money';
import { numberOf, referenceBodyOf } from './number.js';

const prefix = fc.oneof(fc.constant(''), fc.stringMatching(/^[A-Z]{2,4}$/));

describe('a number of a programme', () => {
  test('stays as it was for the first one, and begins with the prefix of another', () => {
    expect(['', 'TH', 'NPOO'].map((each) => numberOf(each, 'O', 2026, 31))).toEqual([
      'O-2026-00031',
      'TH-O-2026-00031',
      'NPOO-O-2026-00031',
    ]);
    expect(numberOf('TH', 'RFQ', 2027, 1_234_567)).toBe('TH-RFQ-2027-1234567');
  });

  test('makes payment references that stay valid as they were, and that no two programmes share', () => {
    expect(referenceBodyOf('O-2026-00031')).toBe('202600031');
    expect(referenceBodyOf('NPOO-O-2026-00031')).toBe('NPOO202600031');
    const order = fc.tuple(prefix, fc.integer({ min: 2020, max: 2999 }), fc.integer({ min: 1, max: 9_999_999 }));
    fc.assert(
      fc.property(order, order, ([one, ...first], [other, ...second]) => {
        const [a, b] = [numberOf(one, 'O', ...first), numberOf(other, 'O', ...second)];
        const references = [a, b].map((number) => creditorReference(`${referenceBodyOf(number)}1`));
        if (one !== other) expect(references[0]).not.toBe(references[1]);
        expect(references[0] === references[1]).toBe(a === b);
      }),
    );
  });
});
