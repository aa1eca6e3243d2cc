import { createHash } from 'node:crypto';
import { beginsLikePayoutId } from '#platform/kernel';
import type { ImportedLine } from '../lines/line.entity.js';
import { keptMentions } from '../statements/mentions.js';
import type { ParsedStatement, StatementCheck, StatementLine } from '../statements/statement.js';
import type { BankAccount } from './imports.store.js';

/** The file that brought a statement, as it came. */
export interface StatementFile {
  bytes: Buffer;
  sha256: Buffer;
}

export const fileOf = (bytes: Buffer): StatementFile => ({
  bytes,
  sha256: createHash('sha256').update(bytes).digest(),
});

/** A statement that is kept, imported or in quarantine; without an account when it is of none of ours. */
export interface Kept {
  programmeId: string;
  account: BankAccount | undefined;
  parsed: ParsedStatement;
  /** The count that its number is of; null when it counts nothing. */
  count: { run: number; rerun: number } | null;
  check: Exclude<StatementCheck, { kind: 'repeated' }>;
  /** Why finance took it though it does not follow. */
  takenBecause: string | null;
  file: StatementFile;
  personId: string | null;
  at: Date;
}

/** The largest number that the column of older programs takes. */
const MOST_SEQUENCE = 2_147_483_647;

/** Its row, by the names of the columns. */
export function newStatement(
  { programmeId, account, parsed, count, check, takenBecause, personId, at }: Kept,
  { id, fileId }: { id: string; fileId: string },
) {
  const { statementId, number, sequence, dated, createdAt, closedOn, opening, closing } = parsed;
  const quarantined = check.kind === 'quarantine';
  const facts = quarantined ? check.facts : (check.taken ?? {});
  return {
    id,
    bank_account_id: account?.id ?? null,
    programme_id: programmeId,
    account_number: parsed.account.number,
    currency: opening?.currency ?? closing?.currency ?? parsed.account.currency,
    file_id: fileId,
    statement_id: statementId,
    sequence: sequence !== null && sequence <= MOST_SEQUENCE ? sequence : null,
    number,
    ordinal: sequence,
    run: count?.run ?? null,
    rerun: count?.rerun ?? 0,
    dated,
    created_at: createdAt,
    closed_on: closedOn,
    opening_minor: opening?.minor.toString() ?? null,
    closing_minor: closing?.minor.toString() ?? null,
    state: quarantined ? 'QUARANTINED' : 'IMPORTED',
    reason: quarantined ? check.reason : null,
    facts: factsText(facts),
    payout_ids: quarantined ? payoutIds(parsed) : [],
    mentions: quarantined ? mentionsOf(parsed) : [],
    taken_reason: !quarantined && check.taken ? takenBecause : null,
    filled_in: !quarantined && check.filledIn === true,
    imported_at: at.toISOString(),
    imported_by: personId,
  };
}

export type NewStatement = ReturnType<typeof newStatement>;

/** A line of it, as it is kept. */
export const newLine = (
  line: StatementLine,
  { id, statementId, position }: Pick<ImportedLine, 'id' | 'statementId' | 'position'>,
  account: BankAccount,
): ImportedLine => ({
  id,
  statementId,
  bankAccountId: account.id,
  fingerprint: line.fingerprint,
  position,
  currency: account.currency,
  amountMinor: line.amount.minor.toString(),
  bookedOn: line.bookingDate,
  valueOn: line.valueDate,
  bankReference: line.bankReference,
  endToEndId: line.endToEndId,
  isCharge: line.isCharge,
  isReversal: line.isReversal,
  counterparty: line.counterparty.name,
  counterpartyAccount: line.counterparty.account,
  remittance: line.remittance,
  creditorReferences: line.references,
});

/** Debits that may be payouts of ours: asked when a batch is approved, though the statement's lines are not kept. */
const payoutIds = ({ lines }: ParsedStatement): string[] =>
  [
    ...new Set(
      lines
        .filter(({ amount, endToEndId }) => amount.minor < 0n && beginsLikePayoutId(endToEndId ?? ''))
        .map(({ endToEndId }) => endToEndId!),
    ),
  ].slice(0, 500);

/** Orders whose money may be in it, and their documents: they are not cancelled while it waits. */
const mentionsOf = ({ lines }: ParsedStatement): string[] => [
  ...new Set(
    lines
      .filter(({ amount, isReversal }) => amount.minor > 0n && !isReversal)
      .flatMap(({ remittance, endToEndId, counterparty, references }) => [
        ...references,
        ...keptMentions([remittance, endToEndId, counterparty.name].join(' ')),
      ]),
  ),
];

/** As a client reads them: amounts in minor units as decimal strings. */
export const factsText = (facts: Record<string, string | bigint | number | null>): Record<string, string | null> =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value === null ? null : String(value)]));
