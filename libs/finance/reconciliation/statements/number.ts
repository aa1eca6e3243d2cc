import { daysBetween, isDay } from './days.js';

/**
 * What a statement's number says. Banks count on for ever, begin again with 1 each year, month or day, or write the day
 * in place of a count.
 */
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
    /^\D*(\d{4})(\d\d)(\d\d)(\d{0,9})$/.exec(text) ??
    /^\D*(\d{4})\D(\d\d)\D(\d\d)(?:\D(\d{1,9}))?$/.exec(text) ??
    /^\D*(\d\d)(\d\d)(\d\d)$/.exec(text) ??
    [];
  if (!year) return undefined;
  const said = `${year.padStart(4, '20')}-${month}-${day}`;
  const near = isDay(said) && days.some((each) => each !== null && daysBetween(each, said) <= NEAR_DAYS);
  return near ? { dated: `${said}/${rest.padStart(9, '0')}` } : undefined;
}

/** A number with a sign in front is no count. */
const SIGNED = /^\s*[\p{Pd}\u2212+]/u;

/** `249`, `000249`, `S-249`, `2026/249`, `249/2026`, `2026249`. More digits than a count has say nothing. */
function readCounted(
  text: string,
  days: readonly (string | null)[],
): Pick<StatementNumber, 'sequence' | 'year'> | undefined {
  if (SIGNED.test(text)) return undefined;
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
  return isYear(year) && Number(rest) > 0
    ? { year: Number(year), sequence: Number(rest) }
    : { year: null, sequence: Number(digits) };
}

/** What of a taken statement's number the next one is held against. */
export interface NumberBefore {
  sequence: number | null;
  createdAt: string | null;
  closedOn?: string | null | undefined;
  /** The year in which its count began: of a bank that never begins again, the first one's. */
  run?: number | null | undefined;
  /** How often it has begun again in that year: 11 in December of a bank that counts each month's statements. */
  rerun?: number | undefined;
  statementId?: string | undefined;
  number?: string | null | undefined;
  dated?: string | null | undefined;
  /** Numbers after it that finance has set aside: they are not waited for. */
  setAside?: readonly number[] | undefined;
}

export type NumberedStatement = StatementNumber & {
  statementId?: string;
  createdAt: string | null;
  closedOn: string | null;
};

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

/**
 * A plain number that goes on where the last one stood is a count, though it looks like a year or a day: 20260 after
 * 20259. A few may be missing: no more than lie between two years of such numbers (2026001 after 2025249).
 */
export function countedOn<T extends NumberedStatement>(next: T, before: NumberBefore | undefined): T {
  const [count, last] = [plainCount(next.number), plainCount(before?.number)];
  if (count === undefined || !before || before.sequence === null || count <= before.sequence) return next;
  const plain = { ...next, sequence: count, year: null, dated: null };
  const counts = last === before.sequence && String(last).length === String(count).length && count - last < YEARS_APART;
  return placeOf(plain, before) === 'next' || (counts && next.dated === null) ? plain : next;
}

const YEARS_APART = 600;

function plainCount(number: string | null | undefined): number | undefined {
  const [, digits] = SIGNED.test(number ?? '') ? [] : (/^\D*(\d{1,15})$/.exec(number ?? '') ?? []);
  return digits === undefined ? undefined : Number(digits);
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

/** How often its count has begun again in the year of its run. */
export function rerunOf(next: NumberedStatement, before: NumberBefore | undefined): number {
  if (next.sequence === null || !before || before.sequence === null) return 0;
  const [run, rerun] = [compareRuns(next, before), before.rerun ?? 0];
  if (run === 0) return rerun;
  return run > 0 && runOf(next, before) === runBefore(before) ? rerun + 1 : 0;
}

/**
 * > 0 when it begins a new count: a later year or day under a number that is not higher. < 0 when it is of an earlier
 * one. A statement that is missing at the end of a count is seen by its money: the first one of the next count does not
 * open with it.
 */
function compareRuns(next: NumberedStatement, before: NumberBefore): number {
  // Its pages.
  if (next.number === before.number && next.statementId === before.statementId && next.statementId) return 0;
  const run = runBefore(before);
  if (next.year !== null && run !== null && next.year !== run) return Math.sign(next.year - run);
  const years = [
    [yearOf(next.closedOn), yearOf(before.closedOn)],
    [yearOf(next.createdAt), yearOf(before.createdAt)],
  ] as const;
  const [now, then] = [next.closedOn, before.closedOn ?? null];
  const known = now !== null && then !== null;
  if ((next.year === null && years.some(([year, last]) => isLater(year, last))) || (known && now > then))
    return next.sequence! <= before.sequence! ? 1 : 0;
  if (next.year === null && years.some(([year, last]) => isLater(last, year))) return -1;
  return known && now < then && next.sequence! > before.sequence! + (before.rerun ? 0 : 1) ? -1 : 0;
}

const isLater = (one: number | null, other: number | null): boolean => one !== null && other !== null && one > other;

const runBefore = ({ run, closedOn, createdAt }: NumberBefore): number | null =>
  run ?? yearOf(closedOn) ?? yearOf(createdAt);

function yearOf(moment: string | null | undefined): number | null {
  const [, year] = /^(\d{4})-/.exec(moment ?? '') ?? [];
  return year === undefined ? null : Number(year);
}
