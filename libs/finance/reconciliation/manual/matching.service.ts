import { Injectable } from '@nestjs/common';
import { UnitOfWork, type PlatformTx, type Reader } from '#platform/database';
import { hold, refuse, visible, type Actor } from '#platform/kernel';
import { DECISION } from '../lines/decision.limits.js';
import type { ImportedLine } from '../lines/line.entity.js';
import { lockLine, refuseUnseenLine } from '../lines/lines.store.js';
import { endWaiting } from '../lines/waiting.store.js';
import { asMatchLine } from '../lines/match-line.js';
import { findExpectedOn } from '../targets/expected.store.js';
import type { Part } from '../targets/target.js';
import { targetOf } from '../targets/targets.js';
import { match } from '../matching/match.js';
import { findMatches } from '../matching/matches.store.js';
import { postMatches } from '../matching/apply-matches.js';
import { decide, needsAnother, type Decision } from './decision.js';
import { parkLine, unparkLine } from './parking.store.js';
import { findProposal, propose } from './proposals.store.js';
import { lockTargets, partLine, takeMatchBack } from './take-back.js';

export interface AboutLine {
  lineId: string;
  key: string;
}

/** What finance decides about bank lines. Each is one transaction under the line's lock: of two at once one wins. */
@Injectable()
export class MatchingService {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Matches a line that waits, whole or in parts. Above the currency's limit it is only proposed, until another person
   * says the same. Refuses with ALREADY_MATCHED { by, at, orderNumber }, NEEDS_ANOTHER_PERSON { proposedBy }, and as
   * `decide` does.
   */
  match(
    actor: Actor,
    { lineId, key, ...decision }: AboutLine & Decision,
  ): Promise<{ outcome: 'MATCHED' | 'PROPOSED' }> {
    const input = {
      lineId,
      excessToCredit: decision.excessToCredit,
      targets: decision.targets.map(({ minor, ...rest }) => ({ ...rest, minor: minor?.toString() ?? null })),
    };
    return this.uow.write({ actor, name: 'matchLine', key, input }, async (tx) => {
      const personId = await financeOf(tx, actor, lineId);
      return tx.about(actor).asPlatform(async (platform) => {
        const line = await lockToMatch(platform, lineId);
        await lockTargets(platform, decision.targets);
        const expected = await findExpectedOn(platform, line.bankAccountId);
        const read = asMatchLine(line);
        const parts = decide(read, expected, decision);
        const at = await platform.now();
        const { tolerances } = expected;
        if (needsAnother(read, parts, tolerances) && !(await isSecond(platform, lineId, { personId, parts }, at)))
          return { outcome: 'PROPOSED' };
        const suggested = match(read, expected);
        const why = agrees(suggested.candidates, parts) ? suggested : { rule: 'MANUAL' as const, score: 0 };
        const application = { line, parts, match: why, decidedBy: personId, waits: true };
        await postMatches(platform, [application], expected, at);
        await endWaiting(platform, lineId, personId, at);
        return { outcome: 'MATCHED' };
      });
    });
  }

  /**
   * Takes a match back, a rule's too: reversing entries, and what it had paid is open again. Above the currency's limit
   * it is only proposed, until another person says so too. Refuses with ILLEGAL_STEP, MATCH_IN_USE,
   * NEEDS_ANOTHER_PERSON { proposedBy }.
   */
  unmatch(
    actor: Actor,
    { lineId, reason, key }: AboutLine & { reason: string },
  ): Promise<{ outcome: 'TAKEN_BACK' | 'PROPOSED' }> {
    return this.uow.write({ actor, name: 'unmatchLine', key, input: { lineId, reason } }, async (tx) => {
      const personId = await financeOf(tx, actor, lineId);
      return tx
        .about(actor)
        .asPlatform(async (platform) =>
          takeMatchBack(platform, await lockLine(platform, lineId), { personId, reason: saying(reason, 'reason') }),
        );
    });
  }

  /**
   * Parts a line from those that it was set against, because one takes the other back: they wait again, and stay apart.
   * Refuses with ILLEGAL_STEP.
   */
  part(actor: Actor, { lineId, reason, key }: AboutLine & { reason: string }): Promise<object> {
    return this.uow.write({ actor, name: 'partLine', key, input: { lineId, reason } }, async (tx) => {
      const personId = await financeOf(tx, actor, lineId);
      return tx.about(actor).asPlatform(async (platform) => {
        await partLine(platform, await lockLine(platform, lineId), { personId, reason: saying(reason, 'reason') });
        return {};
      });
    });
  }

  /** Somebody looks after it: it waits with a note, and leaves the list of what needs finance. */
  park(actor: Actor, { lineId, note, key }: AboutLine & { note: string }): Promise<object> {
    return this.uow.write({ actor, name: 'parkLine', key, input: { lineId, note } }, async (tx) => {
      const personId = await financeOf(tx, actor, lineId);
      return tx.about(actor).asPlatform(async (platform) => {
        await lockToMatch(platform, lineId);
        await parkLine(platform, lineId, { personId, note: saying(note, 'note') }, await platform.now());
        return {};
      });
    });
  }

  unpark(actor: Actor, { lineId, key }: AboutLine): Promise<object> {
    return this.uow.write({ actor, name: 'unparkLine', key, input: { lineId } }, async (tx) => {
      const personId = await financeOf(tx, actor, lineId);
      return tx.about(actor).asPlatform(async (platform) => {
        await lockLine(platform, lineId);
        if (!(await unparkLine(platform, lineId, personId, await platform.now())))
          refuse('ILLEGAL_STEP', { field: 'lineId', message: 'This line is not parked.' });
        return {};
      });
    });
  }
}

/** The person of finance who decides, on a line of their own programme. */
async function financeOf(tx: Reader, actor: Actor, lineId: string): Promise<string> {
  const { role, personId } = actor;
  if (role !== 'finance' || !personId) return refuse('FORBIDDEN', { message: 'Bank lines are matched by finance.' });
  await refuseUnseenLine(tx, lineId);
  return personId;
}

const saying = (text: string, field: string): string => {
  const said = visible(text.trim(), field);
  hold(DECISION.reason, said, field);
  return said;
};

async function lockToMatch(tx: PlatformTx, lineId: string): Promise<ImportedLine> {
  const line = await lockLine(tx, lineId);
  if (BigInt(line.amountMinor) === 0n)
    refuse('ILLEGAL_STEP', { field: 'lineId', message: 'A line of 0.00 moves nothing: there is nothing to match.' });
  const [known] = await findMatches(tx, lineId);
  if (!known) return line;
  const { target, orderNumber, by, at } = known;
  const to = orderNumber ? `order ${orderNumber}` : target.replace('_', ' ');
  return refuse('ALREADY_MATCHED', {
    field: 'lineId',
    message: `This line is matched to ${to}, by ${by ?? 'a rule'}. Take that back first if it is wrong.`,
    target,
    orderNumber,
    by,
    at: at.toISOString(),
  });
}

/** Whether another person has proposed the very same; else it is proposed now. */
async function isSecond(
  tx: PlatformTx,
  lineId: string,
  { personId, parts }: { personId: string; parts: readonly Part[] },
  at: Date,
): Promise<boolean> {
  const said = parts.map(({ candidate: { type, id }, amount, withFee }) => ({
    type,
    id,
    minor: amount.minor.toString(),
    withFee,
  }));
  const known = await findProposal(tx, lineId, said);
  if (known?.same && known.proposedBy !== personId) return true;
  if (known?.same)
    refuse('NEEDS_ANOTHER_PERSON', {
      field: 'lineId',
      message: 'You have proposed this: an amount of this size is confirmed by another person of finance.',
      proposedBy: known.name,
    });
  await propose(tx, lineId, { personId, parts: said }, at);
  return false;
}

const agrees = (suggested: readonly { type: string; id: string | null }[], parts: readonly Part[]): boolean =>
  suggested.length === parts.length &&
  suggested.every(({ type, id }) =>
    parts.some(({ candidate }) => candidate.type === type && (targetOf(candidate.type).ofBank || candidate.id === id)),
  );
