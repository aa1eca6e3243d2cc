import { addDays, dayIn, moveDay, readyChoices, readyDays } from './days';

it('days are counted across months, years and leap days', () =>
  expect([addDays('2026-12-25', 7), addDays('2028-02-28', 1), addDays('2026-03-01', -1)]).toEqual([
    '2027-01-01',
    '2028-02-29',
    '2026-02-28',
  ]));

it('the day is that of the zone', () => {
  const evening = new Date('2026-11-24T18:30:00Z');
  expect([dayIn('Asia/Phnom_Penh', evening), dayIn('Europe/Paris', evening)]).toEqual(['2026-11-25', '2026-11-24']);
});

it('offers the wanted day and one and two weeks later', () =>
  expect(readyChoices(readyDays('2026-12-25', '2026-11-24')).map(({ day }) => day)).toEqual([
    '2026-12-25',
    '2027-01-01',
    '2027-01-08',
  ]));

it('begins tomorrow when the wanted day has passed or is today', () => {
  expect(readyDays('2026-11-24', '2026-11-24')).toMatchObject({ first: '2026-11-25', asWanted: false });
  expect(readyDays('2026-11-25', '2026-11-24')).toMatchObject({ first: '2026-11-25', asWanted: true });
});

it('a day is never moved out of what may be promised', () => {
  const days = readyDays('2026-12-25', '2026-11-24');
  expect(moveDay('2026-11-26', -7, days)).toBe('2026-11-25');
  expect(moveDay('2026-12-25', 7, days)).toBe('2027-01-01');
  expect(moveDay(days.latest, 1, days)).toBe(days.latest);
});
