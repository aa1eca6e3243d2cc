import { Injectable } from '@nestjs/common';
import { eachAlone, UnitOfWork } from '#platform/database';
import { newId, programmeOf, refuse, system, systemOf, type Actor, type SystemActor } from '#platform/kernel';
import { findProgrammeIds } from '#trade/identity';
import type { ImportedLine } from '../lines/line.entity.js';
import { asMatchLine } from '../lines/match-line.js';
import { endWaiting, findUntouched } from '../lines/waiting.store.js';
import { byRule, postMatches } from '../matching/apply-matches.js';
import { match } from '../matching/match.js';
import { lockWaiting } from '../matching/matches.store.js';
import { findChanges, netReversals } from '../reversals/net.js';
import { findExpected, findExpectedOn } from '../targets/expected.store.js';
import type { Expected } from '../targets/open-items.js';
import { importOne, type ImportOutcome } from './import-statement.js';
import { fileOf } from './new-statement.js';
import { readStatements } from './read-statements.js';
import { refuseFaulty } from './refuse-faulty.js';
import { saidBecause } from './said-because.js';
import { findFile, findTaken, getStatement, refuseDecided } from './statements.store.js';

@Injectable()
export class ImportsService {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Takes a camt.053 file: each good statement's new lines are booked, and matched where the rules are sure. The same
   * file again changes nothing, and one that was quarantined is judged anew. Refuses with BAD_INPUT { field: 'file' }
   * what is no statement; one that doesn't add up, doesn't follow the one before, or is not of our account is kept in
   * quarantine with its reason and posts nothing. Each is a transaction of its own.
   */
  async importFile(actor: Actor, file: Buffer): Promise<ImportOutcome[]> {
    const statements = await readStatements(file);
    const came = fileOf(file);
    const outcomes: ImportOutcome[] = [];
    for (const parsed of statements) {
      const { statementId, number } = parsed;
      outcomes.push(
        await this.uow.write(
          { actor, name: 'importStatement', key: newId(), input: { statementId, number } },
          async (tx) => {
            const programmeId = programmeOf(actor);
            return tx
              .about(actor)
              .asPlatform((platform) =>
                importOne(platform, { programmeId, parsed, actor, file: came, takenBecause: null }),
              );
          },
        ),
      );
    }
    return outcomes;
  }

  /**
   * A statement in quarantine that does not follow the one before is taken all the same, as finance says why: what
   * should have come before it never will. What differs stays in proof 2, and a number that is missing in proof 3.
   * Refuses with NOT_FOUND, BAD_INPUT (a reason), ILLEGAL_STEP { state, reason } where it was taken, set aside, or has
   * another fault.
   */
  take(
    actor: Actor,
    { statementId, reason, key }: AboutStatement & { reason: string },
  ): Promise<{ statementId: string }> {
    return this.again(actor, { name: 'takeStatement', statementId, takenBecause: saidBecause(reason), key });
  }

  /**
   * A statement in quarantine is judged anew from its own file: what it waited for has come meanwhile. Refuses with
   * NOT_FOUND, ILLEGAL_STEP { state, reason } where it was taken, set aside, or still has a fault.
   */
  apply(actor: Actor, { statementId, key }: AboutStatement): Promise<{ statementId: string }> {
    return this.again(actor, { name: 'applyStatement', statementId, takenBecause: null, key });
  }

  private async again(actor: Actor, { name, statementId, takenBecause, key }: Again): Promise<{ statementId: string }> {
    if (actor.role !== 'finance') refuse('FORBIDDEN', { message: 'Statements are the matter of finance.' });
    const { bytes, ...asked } = await this.uow.read(actor, (reader) => findFile(reader, statementId));
    const found = (await readStatements(bytes)).filter(
      (each) =>
        each.statementId === asked.statementId && each.number === asked.number && each.account.number === asked.account,
    );
    const input = { statementId, ...(takenBecause !== null && { reason: takenBecause }) };
    return this.uow.write({ actor, name, key, input }, async (tx) => {
      refuseDecided(await getStatement(tx, statementId));
      const programmeId = programmeOf(actor);
      return tx.about(actor).asPlatform(async (platform) => {
        const file = fileOf(bytes);
        for (const parsed of found) {
          const { outcome, reason } = await importOne(platform, { programmeId, parsed, actor, file, takenBecause });
          if (outcome === 'IMPORTED') return { statementId: await findTaken(platform, statementId) };
          if (reason) refuseFaulty(reason);
        }
        return refuse('ILLEGAL_STEP', {
          field: 'input.statementId',
          state: 'IMPORTED',
          message: 'All that is in it was taken.',
        });
      });
    });
  }

  /**
   * Lines that wait in suspense, tried again: what they are may have become known since (a Stripe payout's event, say).
   * What a person has taken back is not tried: it waits for a person.
   */
  async rematch(): Promise<number> {
    let matched = 0;
    const programmes = await this.uow.read(system, findProgrammeIds);
    await eachAlone(
      programmes.map((programmeId) => ({ programmeId })),
      'the waiting lines of a programme could not be tried again',
      async ({ programmeId }) => void (matched += await this.rematchIn(systemOf(programmeId), programmeId)),
    );
    return matched;
  }

  private async rematchIn(actor: SystemActor, programmeId: string): Promise<number> {
    await this.net(actor);
    const { waiting, expected } = await this.uow.read(actor, async (reader) => {
      const found = await findUntouched(reader);
      return { waiting: found, expected: found.length > 0 ? await findExpected(reader, programmeId) : null };
    });
    const sure = waiting.filter((line) => isSure(line, expected!));
    let matched = 0;
    await eachAlone(
      sure.map(({ id }) => ({ lineId: id })),
      'a waiting line could not be tried again',
      async ({ lineId }) => {
        if (await this.rematchOne(actor, lineId)) matched++;
      },
    );
    return matched;
  }

  /** Written only when there is something to do: this is asked all the time. */
  private async net(actor: SystemActor): Promise<void> {
    const { undo, book } = await this.uow.read(actor, findChanges);
    if (undo.length + book.length > 0)
      await this.uow.write({ actor, name: 'netReversals', key: `net-${newId()}`, input: {} }, async (tx) =>
        netReversals(tx, await tx.now()),
      );
  }

  /** Judged anew under the line's lock: a person may have been faster. */
  private rematchOne(actor: SystemActor, id: string): Promise<boolean> {
    return this.uow.write({ actor, name: 'rematchLine', key: `rematch-${newId()}`, input: { id } }, async (tx) => {
      const line = await lockWaiting(tx, id);
      const untouched = line && (await findUntouched(tx)).some((each) => each.id === id);
      const at = await tx.now();
      if (!untouched) return false;
      const expected = await findExpectedOn(tx, line.bankAccountId);
      const sure = byRule(line, match(asMatchLine(line), expected), true);
      if (!sure || (await postMatches(tx, [sure], expected, at)) === 0) return false;
      await endWaiting(tx, id, null, at);
      return true;
    });
  }
}

interface AboutStatement {
  statementId: string;
  key: string;
}

interface Again extends AboutStatement {
  name: string;
  /** Why it is taken though it does not follow; null to judge it as any other. */
  takenBecause: string | null;
}

/** Whether a rule would explain it by itself; only then it is worth a command. */
function isSure(line: ImportedLine, expected: Expected): boolean {
  const { kind, candidates } = match(asMatchLine(line), expected);
  return kind === 'auto' && candidates.length === 1;
}
