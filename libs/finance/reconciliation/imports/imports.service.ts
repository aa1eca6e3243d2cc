import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '#platform/database';
import { newId, organisationOf, system, type Actor } from '#platform/kernel';
import { endWaiting, findUntouched, lockWaiting } from '../by-hand/waiting.store.js';
import { findExpected } from '../matching/expected.store.js';
import { match } from '../matching/match.js';
import { bookLine, explainWaiting } from '../matching/post-match.js';
import { parseCamt053 } from '../statements/camt053.js';
import { checkStatement, type ParsedStatement } from '../statements/statement.js';
import { findKnown, findPrevious, keepStatement, lockBankAccount } from './imports.store.js';
import { asMatchLine } from './match-line.js';

/** What became of one statement of a file. Amounts in minor units, as decimal strings. */
export interface ImportOutcome {
  statementId: string;
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
   * again changes nothing, and one that was quarantined is judged anew. Refuses with BAD_INPUT { field: 'file' } what is no statement; a statement that doesn't add
   * up, doesn't follow the one before, or is not of our account is quarantined with its reason and posts nothing.
   */
  async importFile(actor: Actor, file: Buffer): Promise<ImportOutcome[]> {
    const statements = parseCamt053(file);
    const outcomes: ImportOutcome[] = [];
    for (const parsed of statements) {
      const { statementId, sequence } = parsed;
      outcomes.push(await this.uow.write({ actor, name: 'importStatement', key: newId(), input: { statementId, sequence } }, (tx) => importOne(tx, parsed, actor)));
    }
    return outcomes;
  }

  /**
   * Lines that wait in suspense, tried again: what they are may have become known since (a Stripe payout's event, say).
   * What a person has taken back is not tried: it waits for a person.
   */
  async rematch(): Promise<number> {
    const waiting = await this.uow.read(system, findUntouched);
    if (waiting.length === 0) return 0;
    return this.uow.write({ actor: system, name: 'rematchLines', key: `rematch-${newId()}`, input: {} }, async (tx) => {
      const at = await tx.now();
      let matched = 0;
      for (const { id } of await findUntouched(tx)) {
        const line = await lockWaiting(tx, id);
        const found = line && match(asMatchLine(line), await findExpected(tx));
        const [candidate, ...more] = found?.candidates ?? [];
        if (!line || found?.kind !== 'auto' || !candidate || more.length > 0) continue;
        await explainWaiting(tx, line, { candidate, match: found, decidedBy: null, withFee: found.rule === '2' }, at);
        await endWaiting(tx, id, null, at);
        matched++;
      }
      return matched;
    });
  }
}

async function importOne(tx: Tx, parsed: ParsedStatement, actor: Actor): Promise<ImportOutcome> {
  tx.asSystem();
  const named = { statementId: parsed.statementId, sequence: parsed.sequence, lines: 0, matched: 0 };
  const account = await lockBankAccount(tx, parsed.account.number, organisationOf(actor));
  if (!account) return { ...named, outcome: 'QUARANTINED', reason: 'FOREIGN_ACCOUNT', facts: { account: parsed.account.number } };
  const check = checkStatement(parsed, { account: account.number, currency: account.currency }, await findPrevious(tx, account.id), await findKnown(tx, account.id, parsed.lines));
  if (check.kind === 'repeated') return { ...named, outcome: 'REPEATED', reason: null, facts: {} };
  const at = await tx.now();
  const lines = await keepStatement(tx, { account, parsed, check, personId: actor.personId, at });
  if (check.kind === 'quarantine') return { ...named, outcome: 'QUARANTINED', reason: check.reason, facts: Object.fromEntries(Object.entries(check.facts).map(([name, value]) => [name, value === null ? null : String(value)])) };
  let matched = 0;
  for (const line of lines) if (await bookLine(tx, line, match(asMatchLine(line), await findExpected(tx)), at)) matched++;
  return { ...named, outcome: 'IMPORTED', reason: null, facts: {}, lines: lines.length, matched };
}
