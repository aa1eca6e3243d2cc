import type { PlatformTx } from '#platform/database';
import type { Actor } from '#platform/kernel';
import { takeAllTheSame } from '../statements/all-the-same.js';
import { countedOn, placeOf, rerunOf, runOf } from '../statements/number.js';
import {
  checkStatement,
  type ParsedStatement,
  type PreviousStatement,
  type QuarantineReason,
  type StatementCheck,
} from '../statements/statement.js';
import { postLines } from './post-lines.js';
import { findHole, findKnown, findPrevious, findRunOn, lockBankAccount, type BankAccount } from './imports.store.js';
import { keepStatement } from './keep-statement.js';
import { factsText, type StatementFile } from './new-statement.js';

/** What became of one statement of a file. Amounts in minor units, as decimal strings. */
export interface ImportOutcome {
  statementId: string;
  /** As the bank writes it. */
  number: string | null;
  /** The same, where it counts. */
  sequence: number | null;
  outcome: 'IMPORTED' | 'REPEATED' | 'QUARANTINED';
  reason: QuarantineReason | null;
  facts: Record<string, string | null>;
  lines: number;
  matched: number;
}

export interface Importing {
  /** Of the actor's organisation. */
  programmeId: string;
  parsed: ParsedStatement;
  actor: Actor;
  file: StatementFile;
  /** Why it is taken, though it does not follow the one before. */
  takenBecause: string | null;
}

/** One statement, under its account's lock. */
export async function importOne(
  tx: PlatformTx,
  { programmeId, parsed: read, actor, file, takenBecause }: Importing,
): Promise<ImportOutcome> {
  const account = await lockBankAccount(tx, read.account.number, programmeId);
  const previous = account && (await findPrevious(tx, account.id));
  const parsed = countedOn(read, previous);
  const { statementId, number, sequence } = parsed;
  const named = { statementId, number, sequence, lines: 0, matched: 0 };
  const count = await countOf(tx, account, parsed, previous);
  const check = account ? await judge(tx, { account, parsed, previous, count, takenBecause }) : foreign(parsed);
  if (check.kind === 'repeated') return { ...named, outcome: 'REPEATED', reason: null, facts: {} };
  const at = await tx.now();
  const lines = await keepStatement(tx, {
    programmeId,
    account,
    parsed,
    count,
    check,
    takenBecause,
    file,
    personId: actor.personId,
    at,
  });
  if (check.kind === 'quarantine')
    return { ...named, outcome: 'QUARANTINED', reason: check.reason, facts: factsText(check.facts) };
  return {
    ...named,
    outcome: 'IMPORTED',
    reason: null,
    facts: {},
    lines: lines.length,
    matched: await postLines(tx, programmeId, lines, at),
  };
}

const foreign = ({ account }: ParsedStatement): StatementCheck => ({
  kind: 'quarantine',
  reason: 'FOREIGN_ACCOUNT',
  facts: { account: account.number },
});

type Count = { run: number; rerun: number } | null;

/** A late one belongs to the count of its day, whichever the account has come to. */
async function countOf(
  tx: PlatformTx,
  account: BankAccount | undefined,
  parsed: ParsedStatement,
  previous: PreviousStatement | undefined,
): Promise<Count> {
  const run = runOf(parsed, previous);
  if (run === null) return null;
  const late =
    account && previous && parsed.year === null && placeOf(parsed, previous) === 'old'
      ? await findRunOn(tx, account.id, parsed.closedOn)
      : undefined;
  return late ?? { run, rerun: rerunOf(parsed, previous) };
}

interface Judging {
  account: BankAccount;
  parsed: ParsedStatement;
  previous: PreviousStatement | undefined;
  count: Count;
  takenBecause: string | null;
}

async function judge(
  tx: PlatformTx,
  { account, parsed, previous, count, takenBecause }: Judging,
): Promise<StatementCheck> {
  const known = await findKnown(tx, account.id, parsed.lines);
  const hole = count && parsed.sequence !== null ? await findHole(tx, account.id, count, parsed.sequence) : undefined;
  const check = checkStatement(parsed, { account: account.number, currency: account.currency }, previous, known, hole);
  return takenBecause !== null && previous ? takeAllTheSame(check, parsed, previous, known) : check;
}
