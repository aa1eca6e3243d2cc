import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Reader } from '#platform/database';
import { programmeOf, refuse, type Actor } from '#platform/kernel';
import type { Currency } from '#platform/money';
import {
  countLines,
  findLine,
  findLines,
  type LineCounts,
  type LineFilter,
  type LineRow,
} from '../lines/line-rows.store.js';
import { findLinesById } from '../lines/lines.store.js';
import { findWaiting } from '../lines/waiting.store.js';
import { asMatchLine, type MatchLine } from '../lines/match-line.js';
import { findExpected, findExpectedOn } from '../targets/expected.store.js';
import { decide, type Decision } from './decision.js';
import { namesOf, openTargets, searchTargets, type OpenTarget } from './open-targets.js';
import { findProposals, type ProposedPart } from './proposals.store.js';
import { previewOf, suggest, type Preview, type Suggestion } from './suggestion.js';

/** A line that waits with all that it could be. */
export interface Suggested {
  id: string;
  currency: Currency;
  suggestion: Suggestion;
  preview: Preview | null;
  /** What one person has decided and another has to confirm. */
  proposed: readonly ProposedPart[] | null;
  open: readonly OpenTarget[];
  names: ReadonlyMap<string, string>;
}

/** Bank lines as finance sees them, and what the ladder says of those that wait. */
@Injectable()
export class LinesService {
  constructor(private readonly uow: UnitOfWork) {}

  page(actor: Actor, filter: LineFilter, size: number, after: (string | number)[] | null): Promise<LineRow[]> {
    return this.uow.read(actor, async (reader) => {
      const programmeId = programmeOf(actor);
      return findLines(reader, {
        programmeId,
        filter,
        exact: filter === 'EXACT' ? await findExact(reader, programmeId) : [],
        size,
        after,
      });
    });
  }

  counts(actor: Actor): Promise<LineCounts> {
    return this.uow.read(actor, async (reader) => {
      const programmeId = programmeOf(actor);
      return countLines(reader, programmeId, await findExact(reader, programmeId));
    });
  }

  one(actor: Actor, id: string): Promise<LineRow | undefined> {
    return this.uow.read(actor, async (reader) => findLine(reader, programmeOf(actor), id));
  }

  suggestions(actor: Actor, ids: readonly string[]): Promise<Suggested[]> {
    return this.uow.read(actor, async (reader) => {
      const programmeId = programmeOf(actor);
      const expected = await findExpected(reader, programmeId);
      const [open, names] = [openTargets(expected), namesOf(expected)];
      const proposals = await findProposals(reader, ids);
      return (await findLinesById(reader, ids)).map((line) => {
        const read = asMatchLine(line);
        const suggestion = suggest(read, expected);
        const preview =
          suggestion.decision && previewOf(read, decide(read, expected, suggestion.decision), expected.tolerances);
        return {
          id: line.id,
          currency: line.currency,
          suggestion,
          preview,
          proposed: proposals.get(line.id) ?? null,
          open,
          names,
        };
      });
    });
  }

  /** What a decision would do; refuses as the decision itself would. `decision` is told the line's currency. */
  preview(
    actor: Actor,
    lineId: string,
    decision: (currency: Currency) => Decision,
  ): Promise<{ preview: Preview; names: ReadonlyMap<string, string> }> {
    return this.uow.read(actor, async (reader) => {
      const [line] = await findLinesById(reader, [lineId]);
      const read: MatchLine = line
        ? asMatchLine(line)
        : refuse('NOT_FOUND', { field: 'lineId', message: 'There is no such bank line.' });
      const expected = await findExpectedOn(reader, line!.bankAccountId);
      const parts = decide(read, expected, decision(line!.currency));
      return { preview: previewOf(read, parts, expected.tolerances), names: namesOf(expected) };
    });
  }

  openTargets(actor: Actor, search: string): Promise<OpenTarget[]> {
    return this.uow.read(actor, async (reader) =>
      searchTargets(openTargets(await findExpected(reader, programmeOf(actor))), search),
    );
  }
}

/** The waiting lines of which the ladder is sure. */
async function findExact(reader: Reader, programmeId: string): Promise<string[]> {
  const waiting = await findWaiting(reader, programmeId);
  if (waiting.length === 0) return [];
  const expected = await findExpected(reader, programmeId);
  return waiting.filter((line) => suggest(asMatchLine(line), expected).kind === 'EXACT').map(({ id }) => id);
}
