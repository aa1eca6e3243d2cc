import {
  countdown,
  daysLate,
  formatAmount,
  formatDate,
  formatDay,
  formatDeadline,
  formatMoment,
  formatMonth,
  formatQuantity,
  languages,
  latinDigits,
  timeLeft,
  typedDecimal,
  words,
} from './index.js';

const en = words('en');
const km = words('km');
const copenhagen = { zone: 'Europe/Copenhagen', name: 'Copenhagen' };
const phnomPenh = { zone: 'Asia/Phnom_Penh', name: 'Phnom Penh' };
const now = new Date('2026-11-23T08:12:00Z');
const wednesday = new Date('2026-11-25T16:00:00Z');

describe('dates', () => {
  it('are named as the ICU data of Node name them', () => {
    const icu = new Intl.DateTimeFormat('km', { month: 'long', timeZone: 'UTC' });
    const days = new Intl.DateTimeFormat('km', { weekday: 'long', timeZone: 'UTC' });
    expect(Intl.DateTimeFormat.supportedLocalesOf(['km'])).toEqual(['km']);
    expect(languages.km.months.map((_, month) => icu.format(Date.UTC(2026, month, 5)))).toEqual(languages.km.months);
    expect(languages.km.weekdays.map((_, day) => days.format(Date.UTC(2026, 10, 22 + day)))).toEqual(
      languages.km.weekdays,
    );
  });

  it('say the deadline in the place of the reader and in the other place', () => {
    expect(formatDeadline(en, wednesday, now, copenhagen, phnomPenh)).toBe(
      'Wed 25 Nov, 17:00 in Copenhagen (23:00 in Phnom Penh)',
    );
    expect(formatDeadline(km, wednesday, now, { ...phnomPenh, name: 'ភ្នំពេញ' }, copenhagen)).toBe(
      'ពុធ 25 វិច្ឆិកា ម៉ោង 23:00 នៅ ភ្នំពេញ (ម៉ោង 17:00 នៅ Copenhagen)',
    );
  });

  it('name the other day when it is another day there, and one place when the clocks agree', () => {
    const late = new Date('2026-11-25T20:30:00Z');
    expect(formatDeadline(en, late, now, copenhagen, phnomPenh)).toBe(
      'Wed 25 Nov, 21:30 in Copenhagen (Thu 26 Nov, 03:30 in Phnom Penh)',
    );
    expect(formatDeadline(en, late, now, phnomPenh, { zone: 'Asia/Bangkok', name: 'Bangkok' })).toBe(
      'Thu 26 Nov, 03:30 in Phnom Penh',
    );
  });

  it('carry the year when it is another one, by the calendar of the place', () => {
    expect(formatDay(new Date('2026-12-31T18:00:00Z'), 'en', { zone: 'Asia/Phnom_Penh', now })).toBe('Fri 1 Jan 2027');
    expect(formatDay(new Date('2026-12-31T18:00:00Z'), 'en', { zone: 'Europe/Copenhagen', now })).toBe('Thu 31 Dec');
    expect(formatMoment(en, now, { zone: 'Asia/Phnom_Penh' })).toBe('Mon 23 Nov 2026, 15:12');
    expect(formatMoment(km, now, { zone: 'Asia/Phnom_Penh' })).toBe('ចន្ទ 23 វិច្ឆិកា 2026 ម៉ោង 15:12');
    expect(formatDate('2027-02-12', 'km')).toBe('12 កុម្ភៈ 2027');
    expect(formatDate('2026-11-25', 'en', { now })).toBe('25 Nov');
  });

  it('name a month, with the year when it is another one', () => {
    expect([formatMonth('2026-11', 'km', now), formatMonth('2027-02', 'en', now)]).toEqual(['វិច្ឆិកា', 'Feb 2027']);
    expect([
      formatMonth('2026-12', 'en', now),
      formatMonth('2027-02', 'en', now),
      formatMonth('2027-02', 'km', now),
    ]).toEqual(['Dec', 'Feb 2027', 'កុម្ភៈ 2027']);
  });

  it('write midnight as 00:00', () => {
    expect(formatMoment(en, new Date('2026-11-24T17:00:00Z'), { zone: 'Asia/Phnom_Penh', now })).toBe(
      'Wed 25 Nov, 00:00',
    );
  });
});

it('a date is late from the day after, in the zone of whoever is asked', () => {
  const evening = new Date('2026-12-01T18:00:00Z');
  expect(
    ['2026-12-01', '2026-11-28', '2026-12-02', '2026-12-03'].map((date) => daysLate(date, evening, 'Asia/Phnom_Penh')),
  ).toEqual([1, 4, 0, 0]);
  expect(daysLate('2026-12-01', evening, 'Europe/Berlin')).toBe(0);
});

describe('countdown', () => {
  const at = (days: number, hours: number, minutes: number): Date =>
    new Date(now.getTime() + ((days * 24 + hours) * 60 + minutes) * 60_000);
  const text = (until: Date): string =>
    countdown(until, now)
      .parts.map(({ value, unit }) => `${value} ${unit}`)
      .join(' ');

  it('has two units, and minutes in the last three days', () => {
    expect(text(at(5, 7, 48))).toBe('5 day 7 hour');
    expect(text(at(3, 0, 0))).toBe('3 day 0 hour');
    expect(text(at(2, 7, 48))).toBe('2 day 7 hour 48 minute');
    expect(text(at(0, 7, 48))).toBe('7 hour 48 minute');
    expect(text(at(0, 0, 48))).toBe('48 minute');
    expect(countdown(now, now).late).toBe(true);
  });

  it('is rounded down on the phone, and counts the days when late', () => {
    expect(
      [at(2, 23, 59), at(1, 0, 0), at(0, 23, 59), at(0, 0, 59), at(0, 0, 0), at(-3, -1, 0)].map((each) =>
        timeLeft(en, each, now),
      ),
    ).toEqual(['2 days left', '1 day left', '23 hours left', '59 minutes left', 'The time is over', '3 days late']);
    expect(timeLeft(km, at(2, 5, 0), now)).toBe('នៅសល់ 2 ថ្ងៃ');
  });
});

describe('figures', () => {
  const usd = (amount: string) => ({ amount, currency: 'USD' });

  it('write money for the desktop, the phone and a column', () => {
    expect(formatAmount(usd('12850'))).toBe('US$\u00a012,850.00');
    expect(formatAmount(usd('36.5'), 'short')).toBe('$36.50');
    expect(formatAmount(usd('12850.00'), 'bare')).toBe('12,850.00');
    expect(formatAmount({ amount: '5000000', currency: 'KHR' })).toBe('5,000,000៛');
    expect(formatAmount({ amount: '1234.5', currency: 'GBP' })).toBe('GBP\u00a01,234.50');
  });

  it('use the true minus, and none for zero', () => {
    expect(formatAmount(usd('-18'), 'bare')).toBe('\u221218.00');
    expect(formatAmount(usd('-1290.00'))).toBe('\u2212US$\u00a01,290.00');
    expect(formatAmount(usd('-0.00'), 'bare')).toBe('0.00');
  });

  it('never round a unit price, nor lose a digit of a large amount', () => {
    expect(formatAmount(usd('0.375000'), 'short')).toBe('$0.375');
    expect(formatAmount(usd('99999999999999999.99'), 'bare')).toBe('99,999,999,999,999,999.99');
  });

  it('write quantities without idle zeros', () => {
    expect(['300.000', '1200', '2.40', '100', '-5'].map(formatQuantity)).toEqual([
      '300',
      '1,200',
      '2.4',
      '100',
      '\u22125',
    ]);
  });

  it('take Khmer digits and loose grouping, and ask again when it is ambiguous', () => {
    expect(latinDigits('០១២៣៤៥៦៧៨៩')).toBe('0123456789');
    expect(['៣៦.៥០', ' 1 250', '12,850.00', '007', '.5'].map(typedDecimal)).toEqual([
      '36.50',
      '1250',
      '12850.00',
      '7',
      '0.5',
    ]);
    expect(['2.000', '', '-1', '1e3', 'NaN', '1.2.3', '１'].map(typedDecimal)).toEqual(Array(7).fill(undefined));
  });
});
