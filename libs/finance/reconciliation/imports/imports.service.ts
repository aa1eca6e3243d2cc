import { Injectable } from '@nestjs/common';
import { eachAlone, UnitOfWork, type Tx } from '#platform/database';
import { newId, organisationOf, refuse, system, type Actor } from '#platform/kernel';
import { getOrganisation } from '#trade/identity';
import { endWaiting, findUntouched, lockWaiting } from '../by-hand/waiting.store.js';
import { findExpected } from '../matching/expected.store.js';
import type { Expected } from '../matching/candidates.js';
import { match } from '../matching/match.js';
import { bookLine, explainByRule } from '../matching/post-match.js';
import { countedOn } from '../statements/number.js';
import { checkStatement, type ParsedStatement, type StatementCheck } from '../statements/statement.js';
import { findKnown, findPrevious, lockBankAccount } from './imports.store.js';
import { factsText, fileOf, keepStatement, type StatementFile } from './keep-statement.js';
import { asMatchLine } from './match-line.js';
import { readStatements } from './read-statements.js';
import type { ImportedLine } from './statement.entity.js';

/** What became of one statement of a file. Amounts in minor units, as decimal strings. */
export interface ImportOutcome {
  statementId: string;
  /** As the bank writes it. */
  number: string | null;
  /** The same, where it counts. */
  sequence: number | null;
  outcome: 'IMPORTED' | 'REPEATED' | 'QUARANTINED';
  reason: string | null;
  facts: Record<string, string | null>;
  lines: number;
  matched: number;
}

@Injectable()
export class ImportsService {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Takes a camt.053 file: each good statement's new lines are booked, and matched where the rules are sure. The same file
   * again changes nothing, and one that was quarantined is judged anew. Refuses with BAD_INPUT { field: 'file' } what is no
   * statement; one that doesn't add up, doesn't follow the one before, or is not of our account is kept in quarantine with
   * its reason and posts nothing. Each is a transaction of its own.
   */
  async importFile(actor: Actor, file: Buffer): Promise<ImportOutcome[]> {
    const statements = await readStatements(file);
    const came = fileOf(file);
    const outcomes: ImportOutcome[] = [];
    for (const parsed of statements) {
      const { statementId, number } = parsed;
      outcomes.push(await this.uow.write({ actor, name: 'importStatement', key: newId(), input: { statementId, number } }, (tx) => importOne(tx, { parsed, actor, file: came })));
    }
    return outcomes;
  }

  /**
   * Lines that wait in suspense, tried again: what they are may have become known since (a Stripe payout's event, say).
   * What a person has taken back is not tried: it waits for a person.
   */
  async rematch(): Promise<number> {
    const { waiting, expected } = await this.uow.read(system, async (reader) => ({ waiting: await findUntouched(reader), expected: await findExpected(reader) }));
    let matched = 0;
    const byId = new Map(waiting.map((line) => [line.id, line]));
    await eachAlone([...byId.keys()].map((lineId) => ({ lineId })), 'a waiting line could not be tried again', async ({ lineId }) => {
      if (isSure(byId.get(lineId)!, expected) && (await this.rematchOne(lineId))) matched++;
    });
    return matched;
  }

  /** Judged anew under the line's lock: a person may have been faster. */
  private rematchOne(id: string): Promise<boolean> {
    return this.uow.write({ actor: system, name: 'rematchLine', key: `rematch-${newId()}`, input: { id } }, async (tx) => {
      const line = await lockWaiting(tx, id);
      const untouched = line && (await findUntouched(tx)).some((each) => each.id === id);
      const at = await tx.now();
      if (!untouched || !(await explainByRule(tx, line, match(asMatchLine(line), await findExpected(tx)), at))) return false;
      await endWaiting(tx, id, null, at);
      return true;
    });
  }
}

/** Whether a rule would explain it by itself; only then it is worth a command. */
function isSure(line: ImportedLine, expected: Expected): boolean {
  const { kind, candidates } = match(asMatchLine(line), expected);
  return kind === 'auto' && candidates.length === 1;
}

async function importOne(tx: Tx, { parsed: read, actor, file }: { parsed: ParsedStatement; actor: Actor; file: StatementFile }): Promise<ImportOutcome> {
  const { programmeId } = await getOrganisation(tx, organisationOf(actor));
  if (!programmeId) refuse('FORBIDDEN', { message: 'Statements are the matter of a programme\'s finance.' });
  tx.asSystem();
  const account = await lockBankAccount(tx, read.account.number, programmeId);
  const previous = account && (await findPrevious(tx, account.id));
  const parsed = countedOn(read, previous);
  const { statementId, number, sequence } = parsed;
  const named = { statementId, number, sequence, lines: 0, matched: 0 };
  const check: StatementCheck = account
    ? checkStatement(parsed, { account: account.number, currency: account.currency }, previous, await findKnown(tx, account.id, parsed.lines))
    : { kind: 'quarantine', reason: 'FOREIGN_ACCOUNT', facts: { account: parsed.account.number } };
  if (check.kind === 'repeated') return { ...named, outcome: 'REPEATED', reason: null, facts: {} };
  const at = await tx.now();
  const lines = await keepStatement(tx, { programmeId, account, parsed, previous, check, file, personId: actor.personId, at });
  if (check.kind === 'quarantine') return { ...named, outcome: 'QUARANTINED', reason: check.reason, facts: factsText(check.facts) };
  return { ...named, outcome: 'IMPORTED', reason: null, facts: {}, lines: lines.length, matched: await bookLines(tx, lines, at) };
}

/** How many were matched. What is expected is read anew only after a match has changed it. */
async function bookLines(tx: Tx, lines: readonly ImportedLine[], at: Date): Promise<number> {
  let matched = 0;
  let expected = await findExpected(tx);
  for (const line of lines) {
    if (!(await bookLine(tx, line, match(asMatchLine(line), expected), at))) continue;
    matched++;
    expected = await findExpected(tx);
  }
  return matched;
}
