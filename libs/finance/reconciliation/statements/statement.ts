import { createHash } from 'node:crypto';
import { cleaned } from '#platform/kernel';
import { countedOn, type NumberBefore, type NumberedStatement, placeOf, type StatementNumber } from './number.js';
import { refuseFile } from './unreadable.js';

/**
 * An amount as the bank wrote it: `minor` in the currency's minor units, signed (+ came in, - went out). Banks use
 * currencies that the platform does not.
 */
export interface BankAmount {
  readonly minor: bigint;
  readonly currency: string;
}

/** One movement at the finest level at which the bank gives amounts that add up. Dates are `YYYY-MM-DD`. */
export interface StatementLine {
  amount: BankAmount;
  bookingDate: string | null;
  valueDate: string | null;
  /** The bank's own reference of the entry. */
  bankReference: string | null;
  endToEndId: string | null;
  /** `PMNT/ICDT/CHRG`, or the bank's own code. */
  bankCode: string | null;
  /** The line itself is a charge of the bank. */
  isCharge: boolean;
  /** It takes back an earlier line; the amount's sign is already that of the taking back. */
  isReversal: boolean;
  /** What the payer sent and what was kept on the way, when the bank says so; it is not part of `amount`. */
  instructed: BankAmount | null;
  charges: BankAmount | null;
  counterparty: { name: string | null; account: string | null };
  remittance: string;
  /** Creditor references with right check digits, found anywhere in the remittance. */
  references: string[];
  /** How many movements the bank put together in this line without amounts of their own; 1 for a plain line. */
  movements: number;
  /** The same line in another file has the same fingerprint; identical lines of one file are counted apart. */
  fingerprint: string;
}

export interface StatementBalance extends BankAmount {
  date: string | null;
}

export interface ParsedStatement extends StatementNumber {
  statementId: string;
  /** Which page of its number it is; null when the bank names none. */
  page: number | null;
  /** As the bank writes it. */
  createdAt: string | null;
  /** The day of its closing balance. */
  closedOn: string | null;
  account: { number: string; currency: string | null };
  opening: StatementBalance | null;
  closing: StatementBalance | null;
  lines: StatementLine[];
  /** Lines that are announced, not booked: shown, never posted. */
  pending: StatementLine[];
}

/** What of the last good statement of the account the next one is held against. */
export interface PreviousStatement extends NumberBefore {
  /**
   * What those that came under its id and number opened with, in minor units: the pages of one statement share both.
   */
  openings?: readonly bigint[];
  closingMinor: bigint;
}

/**
 * A number of a count that was never taken, though later ones were: what the one before it closed with, and the one
 * after opened. Minor units.
 */
export interface Hole {
  before: bigint | null;
  after: bigint | null;
}

export const quarantineReasons = [
  'BALANCE_MISSING',
  'UNBALANCED',
  'FOREIGN_ACCOUNT',
  'FOREIGN_CURRENCY',
  'OPENING_DIFFERS',
  'SEQUENCE_GAP',
] as const;
export type QuarantineReason = (typeof quarantineReasons)[number];

export const statementStates = ['IMPORTED', 'QUARANTINED'] as const;
export type StatementState = (typeof statementStates)[number];

/**
 * It is good by itself, but does not follow the one before: that passes when what is missing comes, or finance takes it
 * all the same.
 */
export const isOutOfOrder = (reason: string | null): boolean =>
  reason === 'OPENING_DIFFERS' || reason === 'SEQUENCE_GAP';

export type Facts = Record<string, string | bigint | number | null>;

/**
 * Amounts in minor units. `filledIn`: it was missing when later ones were taken. `taken`: what of it does not follow.
 */
export type StatementCheck =
  | { kind: 'ok'; newLines: StatementLine[]; filledIn?: boolean; taken?: Facts }
  | { kind: 'repeated' }
  | { kind: 'quarantine'; reason: QuarantineReason; facts: Facts };

type Unsealed = Omit<StatementLine, 'fingerprint'>;

/**
 * How much of a bank's text is shown, in characters: more than ISO 20022 lets a bank write. The file keeps all of it.
 */
export const MOST = { id: 70, name: 280, remittance: 4_000 } as const;

/** A bank's text as it can be shown: without what is hidden, at most so many characters. */
export function cleanedText(text: string, most: number): string {
  const shown = cleaned(text.slice(0, most * 4)).trim();
  return shown.length <= most ? shown : `${shown.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/**
 * Gives each line its fingerprint: hash of what the bank says about it, byte for byte, and its place among identical
 * ones; then cleans its texts for show.
 */
export function sealLines(account: string, lines: readonly Unsealed[]): StatementLine[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const hash = hashOf(account, line);
    const occurrence = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, occurrence);
    return { ...shown(line), fingerprint: `${hash}-${occurrence}` };
  });
}

function shown(line: Unsealed): Unsealed {
  const {
    bankReference,
    endToEndId,
    bankCode,
    counterparty: { name, account },
    remittance,
  } = line;
  const short = (text: string | null, most: number = MOST.id): string | null =>
    text === null ? null : cleanedText(text, most).replaceAll('\n', ' ') || null;
  return {
    ...line,
    bankReference: short(bankReference),
    endToEndId: short(endToEndId),
    bankCode: short(bankCode),
    remittance: cleanedText(remittance, MOST.remittance),
    counterparty: { name: short(name, MOST.name), account: short(account) },
  };
}

/** More than any bank moves: what adds up to less can be posted, for ever and in every currency. Minor units. */
const HUGE = 10n ** 17n;

/** Refuses BAD_INPUT, field `file`, what the books could not hold. */
export function refuseHuge(statement: ParsedStatement, place: string): ParsedStatement {
  const { opening, closing, lines } = statement;
  const size = (minor: bigint): bigint => (minor < 0n ? -minor : minor);
  const moved = lines.reduce((sum, { amount }) => sum + size(amount.minor), 0n);
  if ([moved, size(opening?.minor ?? 0n), size(closing?.minor ?? 0n)].every((each) => each < HUGE)) return statement;
  return refuseFile('ENTRY', `${place}: its amounts are larger than books can hold`);
}

function hashOf(account: string, line: Unsealed): string {
  const { amount, bookingDate, valueDate, bankReference, endToEndId, bankCode, isReversal, counterparty, remittance } =
    line;
  const facts = [
    account,
    amount.currency,
    String(amount.minor),
    bookingDate,
    valueDate,
    bankReference,
    endToEndId,
    bankCode,
    isReversal,
    counterparty.name,
    counterparty.account,
    remittance,
  ];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 40);
}

/**
 * Whether one in quarantine, of which only its number and opening are at hand, goes on now where the last good one
 * ended. What becomes of it `checkStatement` says, of its file.
 */
export function followsNow(
  kept: NumberedStatement & { openingMinor: bigint | null },
  previous?: PreviousStatement,
): boolean {
  if (!previous || kept.openingMinor !== previous.closingMinor) return false;
  const where = placeOf(countedOn(kept, previous), previous);
  return where === 'next' || (where === 'unknown' && !closesBefore(kept, previous));
}

/** Whether it is of an earlier day than the last one, by what both close with. */
export const closesBefore = ({ closedOn }: Pick<ParsedStatement, 'closedOn'>, previous: PreviousStatement): boolean =>
  closedOn !== null && closedOn < (previous.closedOn ?? '');

/**
 * May this statement be posted? `known` are the fingerprints imported before, for this account: an overlapping
 * statement is good when what it opens with and what of it is known lead to the previous closing balance.
 */
export function checkStatement(
  parsed: ParsedStatement,
  own: { account: string; currency: string },
  previous?: PreviousStatement,
  known: ReadonlySet<string> = new Set(),
  hole?: Hole,
): StatementCheck {
  const wrong = checkAlone(parsed, own);
  if (wrong) return wrong;
  if (!previous) return { kind: 'ok', newLines: parsed.lines };
  const opening = parsed.opening!.minor;
  const page = isLaterPage(parsed, previous);
  if (page && opening !== previous.closingMinor) return openingDiffers(previous, opening);
  const where = page ? 'next' : placeOf(parsed, previous);
  // Its number and opening say that it is the next one, so what looks known is a second, identical movement.
  if (where === 'next' && opening === previous.closingMinor)
    return { kind: 'ok', newLines: recounted(parsed.lines, known) };
  const newLines = parsed.lines.filter((line) => !known.has(line.fingerprint));
  if (where === 'old' && hole && fits(parsed, hole)) return { kind: 'ok', newLines, filledIn: true };
  if (newLines.length === 0 && where === 'unknown' && goesOn(parsed, previous))
    return { kind: 'ok', newLines: recounted(parsed.lines, known) };
  if (newLines.length === 0 && (parsed.lines.length > 0 || where === 'old' || where === 'unknown'))
    return { kind: 'repeated' };
  if (where === 'gap') return quarantine('SEQUENCE_GAP', { previous: previous.sequence, sequence: parsed.sequence });
  const reached = opening + sumOf(parsed.lines) - sumOf(newLines);
  // An account comes back to a balance it had: what closes before the last one is not what comes next, unless its
  // number says so.
  const earlier = where !== 'next' && closesBefore(parsed, previous);
  return earlier || reached !== previous.closingMinor ? openingDiffers(previous, reached) : { kind: 'ok', newLines };
}

/** What can be said of a statement without knowing any other. */
function checkAlone(
  { account, opening, closing, lines }: ParsedStatement,
  own: { account: string; currency: string },
): StatementCheck | undefined {
  if (bare(account.number) !== bare(own.account))
    return quarantine('FOREIGN_ACCOUNT', { account: account.number, own: own.account });
  const foreign = [
    account.currency,
    opening?.currency,
    closing?.currency,
    ...lines.map((line) => line.amount.currency),
  ].find((each) => each && each !== own.currency);
  if (foreign) return quarantine('FOREIGN_CURRENCY', { currency: foreign, own: own.currency });
  if (!opening || !closing)
    return quarantine('BALANCE_MISSING', { opening: opening?.minor ?? null, closing: closing?.minor ?? null });
  const sum = sumOf(lines);
  const difference = closing.minor - opening.minor - sum;
  return difference === 0n
    ? undefined
    : quarantine('UNBALANCED', { opening: opening.minor, sum, closing: closing.minor, difference });
}

/** Both sides of it that are there say the same. */
const fits = ({ opening, closing }: ParsedStatement, { before, after }: Hole): boolean =>
  (before === null || before === opening!.minor) && (after === null || after === closing!.minor);

const sumOf = (lines: readonly StatementLine[]): bigint => lines.reduce((sum, line) => sum + line.amount.minor, 0n);
const bare = (account: string): string => account.replaceAll(/[\s-]/g, '').toUpperCase();
const quarantine = (reason: QuarantineReason, facts: Facts): StatementCheck => ({ kind: 'quarantine', reason, facts });

const openingDiffers = ({ closingMinor }: PreviousStatement, opening: bigint): StatementCheck =>
  quarantine('OPENING_DIFFERS', { previousClosing: closingMinor, opening, difference: opening - closingMinor });

/**
 * A page of the last statement that has not come yet: by its page number, else because none of that number opened with
 * what the last one closed with.
 */
function isLaterPage(
  { statementId, number, page, opening, closing }: ParsedStatement,
  previous: PreviousStatement,
): boolean {
  const { openings = [], closingMinor } = previous;
  if (statementId !== previous.statementId || number === null || number !== previous.number || openings.length === 0)
    return false;
  if (page !== null) return page > openings.length;
  return opening!.minor === closingMinor && closing!.minor !== closingMinor && !openings.includes(closingMinor);
}

/**
 * Without numbers: a later statement under a new id that begins where the last one ended and ends elsewhere repeats
 * none.
 */
function goesOn(
  { statementId, createdAt, closedOn, opening, closing }: ParsedStatement,
  previous: PreviousStatement,
): boolean {
  const later =
    closedOn !== null && previous.closedOn && closedOn !== previous.closedOn
      ? closedOn > previous.closedOn
      : (createdAt ?? '') > (previous.createdAt ?? '');
  return (
    later &&
    statementId !== previous.statementId &&
    opening!.minor === previous.closingMinor &&
    closing!.minor !== opening!.minor
  );
}

function recounted(lines: readonly StatementLine[], known: ReadonlySet<string>): StatementLine[] {
  const taken = new Set(known);
  return lines.map((line) => {
    const [hash, first] = line.fingerprint.split('-') as [string, string];
    let occurrence = Number(first);
    while (taken.has(`${hash}-${occurrence}`)) occurrence += 1;
    taken.add(`${hash}-${occurrence}`);
    return { ...line, fingerprint: `${hash}-${occurrence}` };
  });
}
