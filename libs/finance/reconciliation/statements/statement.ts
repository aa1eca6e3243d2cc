import { createHash } from 'node:crypto';

/** An amount as the bank wrote it: `minor` in the currency's minor units, signed (+ came in, - went out). Banks use currencies that the platform does not. */
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

export interface ParsedStatement {
  statementId: string;
  /** The bank's number in the sequence; null when it counts none. */
  sequence: number | null;
  createdAt: string | null;
  account: { number: string; currency: string | null };
  opening: StatementBalance | null;
  closing: StatementBalance | null;
  lines: StatementLine[];
  /** Lines that are announced, not booked: shown, never posted. */
  pending: StatementLine[];
}

/** What of the last good statement of the account the next one is held against. */
export interface PreviousStatement {
  sequence: number | null;
  createdAt: string | null;
  closingMinor: bigint;
}

export const quarantineReasons = ['BALANCE_MISSING', 'UNBALANCED', 'FOREIGN_ACCOUNT', 'FOREIGN_CURRENCY', 'OPENING_DIFFERS', 'SEQUENCE_GAP'] as const;
export type QuarantineReason = (typeof quarantineReasons)[number];

/** Amounts in minor units. */
export type StatementCheck =
  | { kind: 'ok'; newLines: StatementLine[] }
  | { kind: 'repeated' }
  | { kind: 'quarantine'; reason: QuarantineReason; facts: Record<string, string | bigint | number | null> };

type Unsealed = Omit<StatementLine, 'fingerprint'>;

/** Gives each line its fingerprint: hash of what the bank says about it, and its place among identical ones. */
export function sealLines(account: string, lines: readonly Unsealed[]): StatementLine[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const hash = hashOf(account, line);
    const occurrence = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, occurrence);
    return { ...line, fingerprint: `${hash}-${occurrence}` };
  });
}

function hashOf(account: string, line: Unsealed): string {
  const { amount, bookingDate, valueDate, bankReference, endToEndId, bankCode, isReversal, counterparty, remittance } = line;
  const facts = [account, amount.currency, String(amount.minor), bookingDate, valueDate, bankReference, endToEndId, bankCode, isReversal, counterparty.name, counterparty.account, remittance];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 40);
}

/**
 * May this statement be posted? `known` are the fingerprints imported before, for this account: an overlapping
 * statement is good when what it opens with and what of it is known lead to the previous closing balance.
 */
export function checkStatement(
  parsed: ParsedStatement,
  own: { account: string; currency: string },
  previous?: PreviousStatement,
  known: ReadonlySet<string> = new Set(),
): StatementCheck {
  const wrong = checkAlone(parsed, own);
  if (wrong) return wrong;
  if (!previous) return { kind: 'ok', newLines: parsed.lines };
  const opening = parsed.opening!.minor;
  const where = place(parsed, previous);
  // Its number and opening say that it is the next one, so what looks known is a second, identical movement.
  if (where === 'next' && opening === previous.closingMinor) return { kind: 'ok', newLines: recounted(parsed.lines, known) };
  const newLines = parsed.lines.filter((line) => !known.has(line.fingerprint));
  if (newLines.length === 0 && (parsed.lines.length > 0 || where === 'old' || where === 'unknown')) return { kind: 'repeated' };
  if (where === 'gap') return quarantine('SEQUENCE_GAP', { previous: previous.sequence, sequence: parsed.sequence });
  const reached = opening + sumOf(parsed.lines) - sumOf(newLines);
  if (reached !== previous.closingMinor) return quarantine('OPENING_DIFFERS', { previousClosing: previous.closingMinor, opening: reached, difference: reached - previous.closingMinor });
  return { kind: 'ok', newLines };
}

/** What can be said of a statement without knowing any other. */
function checkAlone({ account, opening, closing, lines }: ParsedStatement, own: { account: string; currency: string }): StatementCheck | undefined {
  if (bare(account.number) !== bare(own.account)) return quarantine('FOREIGN_ACCOUNT', { account: account.number, own: own.account });
  const foreign = [account.currency, opening?.currency, closing?.currency, ...lines.map((line) => line.amount.currency)].find((each) => each && each !== own.currency);
  if (foreign) return quarantine('FOREIGN_CURRENCY', { currency: foreign, own: own.currency });
  if (!opening || !closing) return quarantine('BALANCE_MISSING', { opening: opening?.minor ?? null, closing: closing?.minor ?? null });
  const sum = sumOf(lines);
  const difference = closing.minor - opening.minor - sum;
  return difference === 0n ? undefined : quarantine('UNBALANCED', { opening: opening.minor, sum, closing: closing.minor, difference });
}

const sumOf = (lines: readonly StatementLine[]): bigint => lines.reduce((sum, line) => sum + line.amount.minor, 0n);
const bare = (account: string): string => account.replaceAll(/[\s-]/g, '').toUpperCase();
const quarantine = (reason: QuarantineReason, facts: Record<string, string | bigint | number | null>): StatementCheck => ({ kind: 'quarantine', reason, facts });

/** Many banks begin again with 1 each year. */
const inNewYear = (parsed: ParsedStatement, previous: PreviousStatement): boolean =>
  parsed.sequence! <= previous.sequence! && parsed.createdAt !== null && previous.createdAt !== null && parsed.createdAt.slice(0, 4) > previous.createdAt.slice(0, 4);

/** How its number stands to the previous one's. */
function place(parsed: ParsedStatement, previous: PreviousStatement): 'next' | 'old' | 'gap' | 'unknown' {
  if (parsed.sequence === null || previous.sequence === null) return 'unknown';
  if (parsed.sequence === (inNewYear(parsed, previous) ? 1 : previous.sequence + 1)) return 'next';
  return parsed.sequence <= previous.sequence && !inNewYear(parsed, previous) ? 'old' : 'gap';
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
