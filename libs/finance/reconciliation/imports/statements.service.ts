import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import { isBlank, organisationOf, refuse, visible, type Actor } from '#platform/kernel';
import { findStatements, getStatement, setAside, type StatementRow } from './statements.store.js';

/** As long as the note of a parked line. */
const MOST_REASON = 500;

/** Statements as they came, and what finance decides about those in quarantine. */
@Injectable()
export class StatementsService {
  constructor(private readonly uow: UnitOfWork) {}

  page(actor: Actor, size: number, after: (string | number)[] | null): Promise<StatementRow[]> {
    return this.uow.read(actor, (reader) => findStatements(reader, organisationOf(actor), size, after));
  }

  one(actor: Actor, id: string): Promise<StatementRow> {
    return this.uow.read(actor, (reader) => getStatement(reader, organisationOf(actor), id));
  }

  /**
   * No right one will come for a statement in quarantine: the proofs no longer count it; its row and its file stay.
   * Refuses with NOT_FOUND, FORBIDDEN, BAD_INPUT (a reason), ILLEGAL_STEP { state }.
   */
  async setAside(actor: Actor, { statementId, reason, key }: { statementId: string; reason: string; key: string }): Promise<{ statementId: string }> {
    const why = visible(reason.trim(), 'input.reason');
    if (isBlank(why)) refuse('BAD_INPUT', { field: 'input.reason', message: 'Say why no right one will come.' });
    if (why.length > MOST_REASON) refuse('BAD_INPUT', { field: 'input.reason', message: `Say it in at most ${MOST_REASON} characters.` });
    return this.uow.write({ actor, name: 'setStatementAside', key, input: { statementId, reason: why } }, async (tx) => {
      if (actor.side !== 'secretariat' || actor.role !== 'finance') refuse('FORBIDDEN', { message: 'Statements are the matter of finance.' });
      const { state, setAsideBy } = await getStatement(tx, organisationOf(actor), statementId);
      if (state !== 'QUARANTINED') refuse('ILLEGAL_STEP', { field: 'input.statementId', state, message: 'This statement was taken: it stands.' });
      tx.asSystem();
      if (setAsideBy || !(await setAside(tx, statementId, { personId: actor.personId, reason: why }, await tx.now()))) {
        refuse('ILLEGAL_STEP', { field: 'input.statementId', state: 'SET_ASIDE', message: 'It is set aside already.' });
      }
      return { statementId };
    });
  }
}
