import { openedAt } from './counter-moment';

describe('a counter whose answer was lost', () => {
  const now = new Date('2026-12-01T10:00:00Z');
  const opened = (kept: unknown) => openedAt({ opened: kept }, now).toISOString();

  test('is sent again with the moment at which its draft was opened, for an hour', () => {
    expect(opened('2026-12-01T09:00:01.000Z')).toBe('2026-12-01T09:00:01.000Z');
    expect(opened('2026-12-01T10:00:00.000Z')).toBe('2026-12-01T10:00:00.000Z');
  });

  test('begins anew after that, and when what is kept is of the future or no moment', () => {
    for (const kept of ['2026-12-01T09:00:00.000Z', '2026-12-01T10:00:00.001Z', 'soon', 7, undefined])
      expect(opened(kept)).toBe(now.toISOString());
  });
});
