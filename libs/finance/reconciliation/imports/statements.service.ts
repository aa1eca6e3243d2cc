import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import { refuse, type Actor } from '#platform/kernel';
import { saidBecause } from './said-because.js';
import { findShown } from './shown-statement.store.js';
import type { ShownStatement } from './shown-statement.js';
import { findStatements, getStatement, refuseDecided, refuseSetAside, setAside } from './statements.store.js';

/** Statements as they came, and what finance decides about those in quarantine. */
@Injectable()
export class StatementsService {
  constructor(private readonly uow: UnitOfWork) {}

  page(actor: Actor, size: number, after: (string | number)[] | null): Promise<ShownStatement[]> {
    return this.uow.read(actor, async (reader) => findShown(reader, await findStatements(reader, size, after)));
  }

  one(actor: Actor, id: string): Promise<ShownStatement> {
    return this.uow.read(actor, async (reader) => (await findShown(reader, [await getStatement(reader, id)]))[0]!);
  }

  /**
   * No right one will come for a statement in quarantine: the proofs no longer count it; its row and its file stay.
   * Refuses with NOT_FOUND, FORBIDDEN, BAD_INPUT (a reason), ILLEGAL_STEP { state }.
   */
  async setAside(
    actor: Actor,
    { statementId, reason, key }: { statementId: string; reason: string; key: string },
  ): Promise<{ statementId: string }> {
    const why = saidBecause(reason);
    return this.uow.write(
      { actor, name: 'setStatementAside', key, input: { statementId, reason: why } },
      async (tx) => {
        if (actor.side !== 'secretariat' || actor.role !== 'finance')
          refuse('FORBIDDEN', { message: 'Statements are the matter of finance.' });
        refuseDecided(await getStatement(tx, statementId));
        return tx.about(actor).asPlatform(async (platform) => {
          if (!(await setAside(platform, statementId, { personId: actor.personId, reason: why }, await platform.now())))
            refuseSetAside();
          return { statementId };
        });
      },
    );
  }
}
