import { languages, type Locale } from './locale.js';
import type { Words } from './translator.js';

export interface Place {
  readonly zone: string;
  /** As it stands in a sentence: "Copenhagen". */
  readonly name: string;
}

/** Whose days and hours a zone's are: `Asia/Phnom_Penh` as "Phnom Penh", in the reader's language. */
export const zoneName = (zone: string, locale: Locale): string =>
  languages[locale].zones?.[zone] ?? zone.split('/').at(-1)!.replaceAll('_', ' ');

export interface DayOptions {
  readonly zone: string;
  /** The year is written when it is not the year of this instant; always, when no instant is given. */
  readonly now?: Date;
  readonly weekday?: boolean;
}

interface Fields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly time: string;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Numbers only: the names come from our table, so that every browser and Node agree. */
function fieldsIn(zone: string, instant: Date): Fields {
  let clock = clocks.get(zone);
  if (!clock) {
    const digits = { year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
    clocks.set(zone, (clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...digits })));
  }
  const parts = Object.fromEntries(clock.formatToParts(instant).map((part) => [part.type, part.value]));
  const [year, month, day] = [Number(parts['year']), Number(parts['month']), Number(parts['day'])];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, weekday, time: `${parts['hour']}:${parts['minute']}` };
}

function writeDay(fields: Fields, locale: Locale, weekday: boolean, yearNow?: number): string {
  const names = languages[locale];
  const words = [weekday ? names.weekdays[fields.weekday] : '', fields.day, names.months[fields.month - 1]];
  return [...words, fields.year === yearNow ? '' : fields.year].filter(Boolean).join(' ');
}

/** `Wed 25 Nov`, `ពុធ 25 វិច្ឆិកា`, with the year when it is another one. */
export function formatDay(instant: Date, locale: Locale, { zone, now, weekday = true }: DayOptions): string {
  return writeDay(fieldsIn(zone, instant), locale, weekday, now && fieldsIn(zone, now).year);
}

/** A calendar date of the API (`2026-11-25`), which lies in no time zone. */
export const formatDate = (date: string, locale: Locale, options: Omit<DayOptions, 'zone'> = {}): string =>
  formatDay(new Date(`${date}T00:00:00Z`), locale, { weekday: false, ...options, zone: 'UTC' });

/** How many days a date of the API lies behind today in a zone; 0 when it does not. */
export function daysLate(date: string, now: Date, zone: string): number {
  const { year, month, day } = fieldsIn(zone, now);
  return Math.max(0, Math.round((Date.UTC(year, month - 1, day) - Date.parse(`${date}T00:00:00Z`)) / 86_400_000));
}

export const formatTime = (instant: Date, zone: string): string => fieldsIn(zone, instant).time;

/** `Wed 25 Nov, 17:00`. */
export function formatMoment(words: Words, instant: Date, options: DayOptions): string {
  return words.t('date.moment', {
    day: formatDay(instant, words.locale, options),
    time: formatTime(instant, options.zone),
  });
}

/** `Wed 25 Nov, 17:00 in Copenhagen (23:00 in Phnom Penh)`: the reader's place first, then the other side's. */
export function formatDeadline(words: Words, instant: Date, now: Date, reader: Place, other: Place): string {
  const moment = formatMoment(words, instant, { zone: reader.zone, now });
  if (fieldsIn(reader.zone, instant).time === fieldsIn(other.zone, instant).time) {
    return words.t('date.inPlace', { moment, place: reader.name });
  }
  const [here, there] = [reader, other].map(({ zone }) => formatDay(instant, words.locale, { zone, now }));
  const time = formatTime(instant, other.zone);
  return words.t('date.inTwoPlaces', {
    moment,
    place: reader.name,
    otherMoment: here === there ? words.t('date.time', { time }) : words.t('date.moment', { day: there!, time }),
    otherPlace: other.name,
  });
}

/** A month of the API (`2026-11`): `Nov`, `វិច្ឆិកា`, with the year when it is not the year of `now`. */
export function formatMonth(month: string, locale: Locale, now?: Date): string {
  const [year, number] = month.split('-');
  const name = languages[locale].months[Number(number) - 1] ?? month;
  return String(now?.getUTCFullYear()) === year ? name : `${name} ${year}`;
}
