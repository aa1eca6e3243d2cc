import { daysBetween, isDay } from './days.js';

/** What a statement's number says. Banks count on for ever, begin again with 1 each year, or write the day in place of a count. */
export interface StatementNumber {
  /** As the bank writes it, leading zeros and letters too; null when it writes none. */
  number: string | null;
  /** Its place in the bank's count; null when the number counts nothing. */
  sequence: number | null;
  /** The year that the number itself names, as `2026/249` does. */
  year: number | null;
  /** The day that stands in place of a count, and what follows it: a later one is greater as text. */
  dated: string | null;
}

const NONE = { sequence: null, year: null, dated: null };
/** A number that is a day is close to the days that the statement names. */
const NEAR_DAYS = 31;

/** `days` are those that the statement itself names, like its closing day. */
export function readNumber(text: string, days: readonly (string | null)[]): StatementNumber {
  if (text === '') return { number: null, ...NONE };
  return { number: text, ...NONE, ...(readDated(text, days) ?? readCounted(text, days)) };
}

/** `20261127`, `20261127001`, `2026-11-27/1`, `261127`. */
function readDated(text: string, days: readonly (string | null)[]): Pick<StatementNumber, 'dated'> | undefined {
  const [, year, month, day, rest = ''] =
    /^\D*(\d{4})(\d\d)(\d\d)(\d{0,9})$/.exec(text) ?? /^\D*(\d{4})\D(\d\d)\D(\d\d)(?:\D(\d{1,9}))?$/.exec(text) ?? /^\D*(\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  if (!year) return undefined;
  const said = `${year.padStart(4, '20')}-${month}-${day}`;
  const near = isDay(said) && days.some((each) => each !== null && daysBetween(each, said) <= NEAR_DAYS);
  return near ? { dated: `${said}/${rest.padStart(9, '0')}` } : undefined;
}

/** `249`, `000249`, `S-249`, `2026/249`, `249/2026`, `2026249`. More digits than a count has say nothing. */
function readCounted(text: string, days: readonly (string | null)[]): Pick<StatementNumber, 'sequence' | 'year'> | undefined {
  const years = new Set(days.flatMap((day) => (day ? [Number(day.slice(0, 4))] : [])));
  const isYear = (digits: string | undefined): digits is string => digits !== undefined && years.has(Number(digits));
  const [, first, second] = /^\D*(\d{1,15})\D+(\d{1,15})$/.exec(text) ?? [];
  if (first !== undefined && second !== undefined) {
    if (first.length === 4 && isYear(first)) return { year: Number(first), sequence: Number(second) };
    return second.length === 4 && isYear(second) ? { year: Number(second), sequence: Number(first) } : undefined;
  }
  const [, digits] = /^\D*(\d{1,15})$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const [, year, rest] = /^(\d{4})(\d{1,6})$/.exec(digits) ?? [];
  return isYear(year) ? { year: Number(year), sequence: Number(rest) } : { year: null, sequence: Number(digits) };
}

/** What of a taken statement's number the next one is held against. */
export interface NumberBefore {
  sequence: number | null;
  createdAt: string | null;
  closedOn?: string | null | undefined;
  /** The year in which its count began: of a bank that never begins again, the first one's. */
  run?: number | null | undefined;
  dated?: string | null | undefined;
  /** Numbers after it that finance has set aside: they are not waited for. */
  setAside?: readonly number[] | undefined;
}

export type NumberedStatement = StatementNumber & { createdAt: string | null; closedOn: string | null };

/** How a number stands to the one before it. */
export function placeOf(next: NumberedStatement, before: NumberBefore): 'next' | 'old' | 'gap' | 'unknown' {
  if (next.dated !== null && before.dated) return next.dated > before.dated ? 'next' : 'old';
  if (next.sequence === null || before.sequence === null) return 'unknown';
  const run = compareRuns(next, before);
  if (run < 0) return 'old';
  const expected = run > 0 ? 1 : before.sequence + 1;
  if (next.sequence < expected) return run > 0 ? 'next' : 'old';
  const aside = new Set(before.setAside?.filter((each) => each >= expected && each < next.sequence!));
  return next.sequence - expected === aside.size ? 'next' : 'gap';
}

/** A plain number that goes on where the last one stood is a count, though it looks like a year or a day: 20260 after 20259. */
export function countedOn<T extends NumberedStatement>(next: T, before: NumberBefore | undefined): T {
  const [, digits] = /^\D*(\d{1,15})$/.exec(next.number ?? '') ?? [];
  if (digits === undefined || !before || before.sequence === null || Number(digits) <= before.sequence) return next;
  const plain = { ...next, sequence: Number(digits), year: null, dated: null };
  return placeOf(plain, before) === 'next' ? plain : next;
}

/** The year in which the count began that this number belongs to; null when it counts nothing. */
export function runOf(next: NumberedStatement, before: NumberBefore | undefined): number | null {
  if (next.sequence === null) return null;
  const own = next.year ?? yearOf(next.closedOn) ?? yearOf(next.createdAt) ?? 0;
  if (!before || before.sequence === null) return own;
  const run = compareRuns(next, before);
  if (run === 0) return runBefore(before) ?? own;
  return run < 0 ? own : (next.year ?? Math.max(yearOf(next.closedOn) ?? 0, yearOf(next.createdAt) ?? 0));
}

/** > 0 when it begins a new count, < 0 when it is of an earlier year: a year is only asked where the number alone does not say. */
function compareRuns(next: NumberedStatement, before: NumberBefore): number {
  const run = runBefore(before);
  if (next.year !== null && run !== null) return Math.sign(next.year - run);
  const years = [[yearOf(next.closedOn), yearOf(before.closedOn)], [yearOf(next.createdAt), yearOf(before.createdAt)]] as const;
  if (years.some(([now, then]) => now !== null && then !== null && now > then)) return next.sequence! <= before.sequence! ? 1 : 0;
  return years.some(([now, then]) => now !== null && then !== null && now < then) ? -1 : 0;
}

const runBefore = ({ run, closedOn, createdAt }: NumberBefore): number | null => run ?? yearOf(closedOn) ?? yearOf(createdAt);

function yearOf(moment: string | null | undefined): number | null {
  const [, year] = /^(\d{4})-/.exec(moment ?? '') ?? [];
  return year === undefined ? null : Number(year);
}
