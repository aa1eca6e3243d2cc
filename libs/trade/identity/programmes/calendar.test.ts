import { businessDayFrom, dayIn, daysAfter, isBusinessDay, monthIn, nextBusinessDay } from './calendar.js';

const cambodia = { weekend: [6, 7], holidays: [{ day: '2026-11-23' }, { day: '2026-11-24' }, { day: '2026-11-25' }] };

describe("a programme's days", () => {
  test('are those of its zone', () => {
    const evening = new Date('2026-11-30T17:30:00Z');
    expect(['Asia/Phnom_Penh', 'Europe/Paris', 'Asia/Kathmandu'].map((zone) => dayIn(zone, evening))).toEqual([
      '2026-12-01',
      '2026-11-30',
      '2026-11-30',
    ]);
    expect(monthIn('Asia/Phnom_Penh', evening)).toBe('2026-12');
  });

  test('are business days unless its weekend or a bank holiday', () => {
    const week = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-26'];
    expect(week.map((day) => isBusinessDay(cambodia, day))).toEqual([true, false, false, false, true]);
    const friday = { weekend: [5, 6], holidays: [] };
    expect(week.map((day) => isBusinessDay(friday, day))).toEqual([false, false, true, true, true]);
  });

  test('go on over weekends and holidays, months and years', () => {
    expect(businessDayFrom(cambodia, '2026-11-20')).toBe('2026-11-20');
    expect(nextBusinessDay(cambodia, '2026-11-20')).toBe('2026-11-26');
    expect(nextBusinessDay({ weekend: [6, 7], holidays: [{ day: '2027-01-01' }] }, '2026-12-31')).toBe('2027-01-04');
    expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
  });
});
