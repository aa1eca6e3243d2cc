import fc from 'fast-check';
import { readNumber, typedDecimal, writeNumber } from './numbers.js';

const khmer = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(0x17e0 + Number(digit)));
const grouped = (digits: string, mark: string): string => digits.replace(/\B(?=(\d{3})+$)/g, mark);
const whole = fc.bigInt({ min: 0n, max: 10n ** 12n }).map(String);
const fraction = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 6 });
const value = fc
  .tuple(whole, fc.option(fraction, { nil: undefined }))
  .map(([a, b]) => (b === undefined ? a : `${a}.${b}`));

describe('a number as people type it', () => {
  it.each([
    ['15,20', '15.20'],
    ['14,80', '14.80'],
    ['15.20', '15.20'],
    ['12,850.00', '12850.00'],
    ['12.850,00', '12850.00'],
    ['1 250', '1250'],
    ["1'250.50", '1250.50'],
    ['1’250,5', '1250.5'],
    ['1\u202f250,5', '1250.5'],
    ['1\u00a0250', '1250'],
    ['1,234,567', '1234567'],
    ['1.234.567', '1234567'],
    ['1.234.567,8', '1234567.8'],
    ['0,375', '0.375'],
    ['0.375', '0.375'],
    ['.5', '0.5'],
    [',5', '0.5'],
    ['1234.567', '1234.567'],
    ['1 234.567', '1234.567'],
    ['1 234,567', '1234.567'],
    ['2.0000', '2.0000'],
    ['007', '7'],
    ['៣៦,៥០', '36.50'],
    ['១ ២៥០', '1250'],
    ['  5 ', '5'],
    ['\u200b5', '5'],
  ])('%j is %s', (text, read) => expect(readNumber(text)).toEqual({ kind: 'number', value: read }));

  it.each([
    ['2.000', '2', '2000'],
    ['2,000', '2', '2000'],
    ['1.250', '1.25', '1250'],
    ['21,261', '21.261', '21261'],
    ['២.០០០', '2', '2000'],
    ['999.001', '999.001', '999001'],
  ])('%j is %s to one reader and %s to the next, so it is asked', (text, small, large) => {
    expect(readNumber(text)).toEqual({ kind: 'ambiguous', small, large });
    expect(typedDecimal(text)).toBeUndefined();
  });

  it.each([
    '',
    ' ',
    '-1',
    '+1',
    '1e3',
    'NaN',
    '1.2.3',
    '1,2,3',
    '1,23,4',
    '1.2,3,4',
    '1,00,000',
    '5.',
    '5,',
    '.',
    ',',
    '١',
    '１',
    '0x10',
    '1 2',
    '12 50',
    "1'2",
    '1.250.50',
    '1,250,50',
    '$5',
    'constructor',
  ])('%j is none', (text) => {
    expect(readNumber(text)).toEqual({ kind: 'none' });
  });

  it('is never another one than was written, in any of the writings', () => {
    fc.assert(
      fc.property(
        whole,
        fc.option(fraction, { nil: undefined }),
        fc.constantFrom(['.', ','], ['.', ' '], ['.', "'"], [',', '.'], [',', ' '], [',', "'"]),
        fc.boolean(),
        (digits, after, [point, group], inKhmer) => {
          const text = `${grouped(digits, group!)}${after === undefined ? '' : `${point}${after}`}`;
          const reading = readNumber(inKhmer ? khmer(text) : text);
          const meant = after === undefined ? digits : `${digits}.${after}`;
          const readings =
            reading.kind === 'number'
              ? [reading.value]
              : reading.kind === 'ambiguous'
                ? [reading.small, reading.large]
                : [];
          expect(readings.map(Number)).toContain(Number(meant));
          if (reading.kind === 'number') expect(reading.value).toBe(meant);
        },
      ),
    );
  });

  it('never throws, and answers plain decimals only', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."0123456789.,' -e") })), (text) => {
        const reading = readNumber(text);
        for (const each of reading.kind === 'number'
          ? [reading.value]
          : reading.kind === 'ambiguous'
            ? [reading.small, reading.large]
            : [])
          expect(each).toMatch(/^\d+(\.\d+)?$/);
      }),
    );
  });
});

describe('a number put into a field', () => {
  it('is read as the same, never asked about', () => {
    expect(['1.125', '2000', '300.000', '15.200000', '1.12500'].map(writeNumber)).toEqual([
      '1.1250',
      '2000',
      '300',
      '15.2',
      '1.1250',
    ]);
    fc.assert(
      fc.property(value, (plain) => {
        const read = typedDecimal(writeNumber(plain));
        expect(read?.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')).toBe(
          plain.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''),
        );
      }),
    );
  });
});
