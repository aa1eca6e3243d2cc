import { createHash } from 'node:crypto';
import type { Reader, Tx } from '#platform/database';
import { newId } from '#platform/kernel';
import { keptMentions } from '../statements/mentions.js';
import type { ParsedStatement, StatementCheck, StatementLine } from '../statements/statement.js';
import type { ImportedLine } from '../lines/line.entity.js';
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

/** So many lines are written in some milliseconds: whoever waits for this process is served in between. */
const AT_ONCE = 250;

/** The largest number that the column of older programs takes. */
const MOST_SEQUENCE = 2_147_483_647;

/** Keeps the statement with its file; its new lines, when it is not in quarantine. */
export async function keepStatement(tx: Tx, kept: Kept): Promise<ImportedLine[]> {
  const { account, check } = kept;
  if (check.kind === 'quarantine' && (await isQuarantined(tx, kept, check.reason))) return [];
  const statementId = await insertStatement(tx, kept, await keepFile(tx, kept));
  if (check.kind === 'quarantine' || !account) return [];
  const lines = check.newLines.map((line, i) => lineRow(line, { id: newId(), statementId, position: i + 1 }, account));
  for (let i = 0; i < lines.length; i += AT_ONCE) await insertLines(tx, lines.slice(i, i + AT_ONCE));
  return lines;
}

/**
 * The same statement brought again for the same reason is one in quarantine, not two; another file is, once the first
 * was set aside.
 */
async function isQuarantined(
  reader: Reader,
  { programmeId, account, parsed, count, file }: Kept,
  reason: string,
): Promise<boolean> {
  const same = await reader.sql(
    `select from finance.statement s left join finance.statement_file f on f.id = s.file_id
      where s.bank_account_id is not distinct from $1
        and (s.bank_account_id is not null or (s.programme_id = $2 and s.account_number = $3))
        and s.statement_id = $4 and s.number is not distinct from $5 and s.state = 'QUARANTINED' and s.reason = $6
        and s.run is not distinct from $8 and s.rerun = $9
        and (s.set_aside_at is null or f.sha256 = $7) limit 1`,
    [
      account?.id ?? null,
      programmeId,
      parsed.account.number,
      parsed.statementId,
      parsed.number,
      reason,
      file.sha256,
      count?.run ?? null,
      count?.rerun ?? 0,
    ],
  );
  return same.length > 0;
}

async function keepFile(tx: Tx, { programmeId, file: { sha256, bytes }, personId, at }: Kept): Promise<string> {
  const find = () =>
    tx.sql<{ id: string }>('select id from finance.statement_file where programme_id = $1 and sha256 = $2', [
      programmeId,
      sha256,
    ]);
  const [known] = await find();
  if (known) return known.id;
  await tx.sql(
    `insert into finance.statement_file (id, programme_id, sha256, bytes, imported_at, imported_by)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (programme_id, sha256) do nothing`,
    [newId(), programmeId, sha256, bytes, at, personId],
  );
  return (await find())[0]!.id;
}

async function insertStatement(
  tx: Tx,
  { programmeId, account, parsed, count, check, takenBecause, personId, at }: Kept,
  fileId: string,
): Promise<string> {
  const { statementId, number, sequence, dated, createdAt, closedOn, opening, closing } = parsed;
  const quarantined = check.kind === 'quarantine';
  const facts = quarantined ? check.facts : (check.taken ?? {});
  const row = {
    id: newId(),
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
  await tx.sql(
    `insert into finance.statement (${Object.keys(row).join(', ')})
     select ${Object.keys(row).join(', ')} from jsonb_populate_record(null::finance.statement, $1::jsonb)`,
    [JSON.stringify(row)],
  );
  return row.id;
}

/** As one parameter: writing 13 for each line held up everybody else. */
async function insertLines(tx: Tx, lines: readonly ImportedLine[]): Promise<void> {
  const column = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const rows = lines.map((line) =>
    Object.fromEntries(Object.entries(line).map(([name, value]) => [column(name), value as unknown])),
  );
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await tx.sql(
    `insert into finance.statement_line (${columns})
     select ${columns} from jsonb_populate_recordset(null::finance.statement_line, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** Debits that may be payouts of ours: asked when a batch is approved, though the statement's lines are not kept. */
const payoutIds = ({ lines }: ParsedStatement): string[] =>
  [
    ...new Set(
      lines
        .filter(({ amount, endToEndId }) => amount.minor < 0n && /^PB-/i.test(endToEndId ?? ''))
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

const lineRow = (
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
