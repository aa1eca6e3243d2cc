import { countedOn, type NumberBefore, type NumberedStatement, placeOf, readNumber, rerunOf, runOf } from './number.js';

const on = (number: string, closedOn: string, createdAt = closedOn) => ({
  ...readNumber(number, [closedOn]),
  closedOn,
  createdAt,
});
const before = (number: string, closedOn: string, more: Partial<NumberBefore> = {}): NumberBefore => {
  const read = on(number, closedOn);
  return { ...read, run: read.year ?? Number(closedOn.slice(0, 4)), ...more };
};

test.each<[string, object]>([
  ['', { number: null, sequence: null, dated: null }],
  ['7', { sequence: 7, year: null }],
  ['000249', { number: '000249', sequence: 249 }],
  ['KT-000249', { sequence: 249 }],
  ['2026/249', { sequence: 249, year: 2026 }],
  ['00249/2026', { sequence: 249, year: 2026 }],
  ['2026249', { sequence: 249, year: 2026 }],
  ['20261127', { sequence: null, dated: '2026-11-27/000000000' }],
  ['20261127001', { number: '20261127001', sequence: null, dated: '2026-11-27/000000001' }],
  ['2026-11-27/2', { dated: '2026-11-27/000000002' }],
  ['261127', { dated: '2026-11-27/000000000' }],
  ['20280104', { sequence: 20280104, dated: null }],
  ['20261399', { sequence: 1399, year: 2026 }],
  ['20260', { sequence: 20260, year: null }],
  ['-1', { number: '-1', sequence: null, year: null, dated: null }],
  ['− 7', { sequence: null }],
  ['+3', { sequence: null }],
  ['-2026/3', { sequence: null, year: null }],
  ['#12', { sequence: 12 }],
  ['249A', { number: '249A', sequence: null, dated: null }],
  ['A/B', { number: 'A/B', sequence: null, dated: null }],
  ['12/7', { sequence: null }],
  ['9'.repeat(15), { sequence: 999999999999999 }],
  ['9'.repeat(30), { number: '9'.repeat(30), sequence: null }],
  ['__proto__', { sequence: null }],
  ['٢٤٩', { sequence: null }],
])('the number %j of a statement of 27 November 2026 says %j', (text, said) => {
  expect(readNumber(text, ['2026-11-27', null])).toMatchObject(said);
});

test.each<[string, ReturnType<typeof on>, NumberBefore, string, number | null]>([
  ['the next one', on('250', '2026-12-31'), before('249', '2026-12-30'), 'next', 2026],
  ['with a number left out', on('251', '2026-12-31'), before('249', '2026-12-30'), 'gap', 2026],
  ['an earlier one', on('248', '2026-12-29'), before('249', '2026-12-30'), 'old', 2026],
  ['the first of a new year', on('1', '2027-01-04'), before('250', '2026-12-31'), 'next', 2027],
  [
    'the first of a new year, whose last of the old one was made in the new',
    on('1', '2027-01-04'),
    before('250', '2026-12-31', { createdAt: '2027-01-01T02:00:00Z' }),
    'next',
    2027,
  ],
  ['the second of a new year without the first', on('2', '2027-01-04'), before('250', '2026-12-31'), 'gap', 2027],
  ['of a bank that counts on', on('251', '2027-01-04'), before('250', '2026-12-31'), 'next', 2026],
  [
    'of a bank that counts on, with a number left out',
    on('253', '2027-01-04'),
    before('250', '2026-12-31'),
    'gap',
    2026,
  ],
  [
    'of a bank that has counted on for years and begins again',
    on('1', '2029-01-04'),
    before('900', '2028-12-29', { run: 2026 }),
    'next',
    2029,
  ],
  ['a late one of the old year', on('240', '2026-12-15'), before('5', '2027-01-08'), 'old', 2026],
  ['that names the new year', on('2027/1', '2027-01-04'), before('2026/250', '2026-12-31'), 'next', 2027],
  [
    'that names the new year and leaves one out',
    on('2027/2', '2027-01-04'),
    before('2026/250', '2026-12-31'),
    'gap',
    2027,
  ],
  ['that names the old year', on('2026/240', '2026-12-15'), before('2027/3', '2027-01-06'), 'old', 2026],
  ['a day after a day', on('20261130', '2026-11-30'), before('20261127', '2026-11-27'), 'next', null],
  ['the second of a day', on('20261127002', '2026-11-27'), before('20261127001', '2026-11-27'), 'next', null],
  ['a day before a day', on('20261126', '2026-11-26'), before('20261127', '2026-11-27'), 'old', null],
  ['a day after a count', on('20270104', '2027-01-04'), before('250', '2026-12-31'), 'unknown', null],
  ['without a number', on('', '2026-12-31'), before('249', '2026-12-30'), 'unknown', null],
  [
    'whose numbers before are set aside',
    on('252', '2026-12-31'),
    before('249', '2026-12-30', { setAside: [250, 251, 20280104] }),
    'next',
    2026,
  ],
  [
    'of which one number before is set aside and one never came',
    on('252', '2026-12-31'),
    before('249', '2026-12-30', { setAside: [250] }),
    'gap',
    2026,
  ],
])('a statement %s', (_what, next, last, place, run) => {
  expect([placeOf(next, last), runOf(next, last)]).toEqual([place, run]);
});

test.each<[string, NumberedStatement, NumberBefore, [string, number, number]]>([
  ['the first of a month', on('1', '2026-12-01'), before('30', '2026-11-30'), ['next', 2026, 1]],
  ['the second of a month', on('2', '2026-12-02'), before('1', '2026-12-01', { rerun: 11 }), ['next', 2026, 11]],
  [
    'the first of the year of a bank that counts months',
    on('1', '2027-01-01'),
    before('31', '2026-12-31', { rerun: 11 }),
    ['next', 2027, 0],
  ],
  [
    'the first of a month with its year',
    on('1/2026', '2026-12-01'),
    before('30/2026', '2026-11-30'),
    ['next', 2026, 1],
  ],
  ['the second of a month without the first', on('2', '2026-12-02'), before('30', '2026-11-30'), ['gap', 2026, 1]],
  ["the first again, as each day's", on('1', '2026-11-28'), before('1', '2026-11-27', { rerun: 3 }), ['next', 2026, 4]],
  ['a count that has run over', on('0', '2026-11-28'), before('999', '2026-11-27'), ['next', 2026, 1]],
  ['a late one of the month before', on('28', '2026-11-28'), before('2', '2026-12-02', { rerun: 1 }), ['old', 2026, 0]],
  [
    'an earlier one of the same month',
    on('1', '2026-12-01'),
    before('2', '2026-12-02', { rerun: 1 }),
    ['old', 2026, 1],
  ],
  ['the next one, though it closes earlier', on('3', '2026-12-01'), before('2', '2026-12-02'), ['next', 2026, 0]],
  [
    'a late one of the month before, with the number that would come next',
    on('3', '2026-11-03'),
    before('2', '2026-12-02', { rerun: 1 }),
    ['old', 2026, 0],
  ],
  [
    'the page of a statement that closes on another day',
    { ...on('7', '2026-11-28'), statementId: 'S7' },
    before('7', '2026-11-27', { statementId: 'S7', number: '7' }),
    ['old', 2026, 0],
  ],
  [
    'a count of which one is missing, and that looks like a year',
    countedOn(on('20260', '2026-11-28'), before('20258', '2026-11-27', { number: '20258' })),
    before('20258', '2026-11-27', { number: '20258' }),
    ['gap', 2026, 0],
  ],
  [
    'a count of which two are missing, and that looks like a year',
    countedOn(on('20261', '2026-11-28'), before('20258', '2026-11-27', { number: '20258' })),
    before('20258', '2026-11-27', { number: '20258' }),
    ['gap', 2026, 0],
  ],
  [
    'a year that begins with a count that looks plain',
    countedOn(on('2026001', '2026-01-05'), before('2025249', '2026-01-02', { number: '2025249' })),
    before('2025249', '2026-01-02', { number: '2025249' }),
    ['next', 2026, 1],
  ],
])('a statement that is %s is in its run', (_what, next, last, said) => {
  expect([placeOf(next, last), runOf(next, last), rerunOf(next, last)]).toEqual(said);
});

test.each<[string, string, NumberBefore, object]>([
  ['20260', '2026-11-25', before('20259', '2026-11-24'), { sequence: 20260, year: null }],
  ['20261', '2026-11-26', { ...before('20259', '2026-11-25'), sequence: 20260 }, { sequence: 20261, year: null }],
  [
    '20262',
    '2026-11-26',
    { ...before('20259', '2026-11-25'), setAside: [20260, 20261] },
    { sequence: 20262, year: null },
  ],
  ['20261127', '2026-11-27', { ...before('7', '2026-11-26'), sequence: 20261126 }, { sequence: 20261127, dated: null }],
  ['2026250', '2026-11-25', before('2026249', '2026-11-24'), { sequence: 250, year: 2026 }],
  ['2027001', '2027-01-04', before('2026250', '2026-12-31'), { sequence: 1, year: 2027 }],
  ['20261127', '2026-11-27', before('249', '2026-11-26'), { sequence: null, dated: '2026-11-27/000000000' }],
  ['20261127', '2026-11-27', before('20261126', '2026-11-26'), { dated: '2026-11-27/000000000' }],
])('%s of %s is read by what came before it', (number, day, last, said) => {
  expect(countedOn(on(number, day), last)).toMatchObject(said);
  expect(countedOn(on(number, day), undefined)).toEqual(on(number, day));
});
