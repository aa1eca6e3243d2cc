import type { Words } from './translator.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type CountdownUnit = 'day' | 'hour' | 'minute';

export interface Countdown {
  /** Nothing is left; the parts then say how long ago that was. */
  readonly late: boolean;
  readonly parts: ReadonlyArray<{ readonly value: number; readonly unit: CountdownUnit }>;
}

/** Days and hours; minutes too in the last three days, when they begin to matter. */
export function countdown(until: Date, now: Date): Countdown {
  const left = Math.abs(until.getTime() - now.getTime());
  const [days, hours, minutes] = [
    Math.floor(left / DAY),
    Math.floor((left % DAY) / HOUR),
    Math.floor((left % HOUR) / MINUTE),
  ];
  const all = [
    { value: days, unit: 'day' },
    { value: hours, unit: 'hour' },
    { value: minutes, unit: 'minute' },
  ] as const;
  const shown = left >= 3 * DAY ? all.slice(0, 2) : days > 0 ? all : hours > 0 ? all.slice(1) : all.slice(2);
  return { late: until <= now, parts: shown };
}

/** For the phone and for sentences: rounded down to days, below one day to hours, below one hour to minutes. */
export function timeLeft(words: Words, until: Date, now: Date): string {
  const left = until.getTime() - now.getTime();
  if (left <= 0)
    return -left < DAY ? words.t('countdown.over') : words.t('countdown.daysLate', { count: Math.floor(-left / DAY) });
  if (left >= DAY) return words.t('countdown.daysLeft', { count: Math.floor(left / DAY) });
  if (left >= HOUR) return words.t('countdown.hoursLeft', { count: Math.floor(left / HOUR) });
  return words.t('countdown.minutesLeft', { count: Math.floor(left / MINUTE) });
}
