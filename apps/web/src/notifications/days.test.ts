import { byDay } from './days';

const at = (writtenAt: string) => ({ writtenAt });
const dayIn = (timeZone: string) => (instant: Date) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant);

describe('notifications by day', () => {
  const rows = [at('2026-11-25T02:00:00.000Z'), at('2026-11-24T18:00:00.000Z'), at('2026-11-24T10:00:00.000Z')];

  it("keep their order, and the day is the reader's", () => {
    expect(byDay(rows, dayIn('Asia/Phnom_Penh')).map(({ day, rows: { length } }) => [day, length])).toEqual([
      ['2026-11-25', 2],
      ['2026-11-24', 1],
    ]);
    expect(byDay(rows, dayIn('Europe/Berlin')).map(({ day, rows: { length } }) => [day, length])).toEqual([
      ['2026-11-25', 1],
      ['2026-11-24', 2],
    ]);
  });

  it('are no day at all when there are none', () => expect(byDay([], dayIn('UTC'))).toEqual([]));
});
