import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  currencies,
  digitsOf,
  factsOf,
  findCurrency,
  isCurrency,
  nameOf,
  perCurrencyInSql,
  type Currency,
} from '../index.js';

const LIST = createRequire(import.meta.url).resolve('currency-codes/iso-4217-list-one.xml');
const ROW = /<Ccy>([A-Z]{3})<\/Ccy>\s*<CcyNbr>\d+<\/CcyNbr>\s*<CcyMnrUnts>(\d)</g;

test('the table is ISO 4217: each currency that has a minor unit, with its digits', () => {
  const listed = new Map(
    [...readFileSync(LIST, 'utf8').matchAll(ROW)].map(([, code, digits]) => [code, Number(digits)]),
  );
  expect(listed.size).toBeGreaterThan(150);
  expect(Object.fromEntries(currencies.map((code) => [code, factsOf(code).isoDigits]))).toEqual(
    Object.fromEntries(listed),
  );
});

test('our books count as banks do: a riel is whole there, whatever ISO says', () => {
  expect([factsOf('KHR').isoDigits, digitsOf('KHR')]).toEqual([2, 0]);
  expect(currencies.filter((code) => factsOf(code).isoDigits !== digitsOf(code))).toEqual(['KHR']);
  expect((['USD', 'JPY', 'KWD', 'XOF'] as const).map(digitsOf)).toEqual([2, 0, 3, 0]);
});

test.each(['toString', 'constructor', '__proto__', 'hasOwnProperty', 'usd', 'US', 'USDD', '', 'XXX', 'XTS', 'XAU'])(
  '%j is no currency',
  (code) => {
    expect([isCurrency(code), findCurrency(code)]).toEqual([false, undefined]);
    expect(() => digitsOf(code as Currency)).toThrow('is no currency');
  },
);

test.each([undefined, null, 5, ['USD'], { toString: () => 'USD' }])('%j is none either', (value) => {
  expect(isCurrency(value)).toBe(false);
});

test('every currency has a name, and none is only its code', () => {
  expect((['USD', 'EUR', 'KHR', 'JPY'] as const).map(nameOf)).toEqual([
    'US dollars',
    'euros',
    'Cambodian riels',
    'Japanese yen',
  ]);
  expect(currencies.filter((code) => nameOf(code) === '')).toEqual([]);
});

test('two currencies never share a sign', () => {
  const signs = currencies.map((code) => factsOf(code).symbol);
  expect(new Set(signs).size).toBe(signs.length);
});

test('as SQL each currency has its number, by what most have', () => {
  const sql = perCurrencyInSql('x.currency', digitsOf);
  const inSql = (code: string): number =>
    Number(new RegExp(`'${code}'[^)]*\\) then (\\d)`).exec(sql)?.[1] ?? / else (\d) end$/.exec(sql)![1]);
  expect(currencies.map(inSql)).toEqual(currencies.map(digitsOf));
});
