import { debitNotMatched, postAll, wireArrived, type BankLine, type Posting } from '#finance/ledger';
import type { PlatformTx } from '#platform/database';
import { newId } from '#platform/kernel';
import { money, type Money } from '#platform/money';
import type { ImportedLine } from '../lines/line.entity.js';
import { isShort } from '../lines/rules.js';
import type { Tolerances } from '../targets/limits.js';
import type { Expected, OpenItem } from '../targets/open-items.js';
import type { Applied, Part, Target } from '../targets/target.js';
import { allTargets, targetOf } from '../targets/targets.js';
import { RULE_VERSION, type Match } from './match.js';
import { insertMatches, type NewMatch } from './matches.store.js';

/** What a line is for, by which rule and with which score, and who decided if it was a person. */
export interface Application {
  line: ImportedLine;
  parts: readonly Part[];
  match: Pick<Match, 'rule' | 'score'>;
  decidedBy: string | null;
  /** It was posted before, and waits in suspense. */
  waits: boolean;
}

/** What a rule decides by itself, of a line that it is sure of. */
export function byRule(line: ImportedLine, match: Match, waits: boolean): Application | undefined {
  const [candidate, ...more] = match.candidates;
  if (match.kind !== 'auto' || !candidate || more.length > 0) return undefined;
  const part = { candidate, amount: amountOf(line), withFee: isShort(match.rule) };
  return { line, parts: [part], match, decidedBy: null, waits };
}

/**
 * The same with their items locked, as they stand by then; of what a rule decided only what still is as it saw it. What
 * is not waits, and is looked at anew. Locked by kind and in the order of ids, so that two who take several never wait
 * for each other in a circle.
 */
export async function lockItems(
  tx: PlatformTx,
  applications: readonly Application[],
  tolerances: Tolerances,
): Promise<Application[]> {
  const standing = new Map<OpenItem, OpenItem>();
  for (const [type, target] of allTargets) {
    if (!target.lock) continue;
    const seen = applications.flatMap(({ parts }) => candidatesOf(parts, type));
    if (seen.length === 0) continue;
    const now = await target.lock(tx, [...new Set(seen.map(({ id }) => id!))]);
    for (const item of seen) standing.set(item, { ...item, ...now.get(item.id!) });
  }
  const asTheyStand = applications.map((each) => ({
    ...each,
    parts: each.parts.map((part) => ({ ...part, candidate: standing.get(part.candidate) ?? part.candidate })),
  }));
  const holds = ({ line, parts, decidedBy }: Application, i: number): boolean =>
    decidedBy !== null ||
    parts.every(({ candidate }, n) => {
      const seen = applications[i]!.parts[n]!.candidate;
      const { holds: still } = targetOf(candidate.type);
      return !still || still({ minor: BigInt(line.amountMinor) }, seen, candidate, tolerances);
    });
  return asTheyStand.filter(holds);
}

/**
 * Keeps the matches of these lines, whose items are locked, and changes what they change. What remains is to be
 * posted, late, as the ledger locks its accounts until the commit: by the line's id.
 */
export async function applyMatches(
  tx: PlatformTx,
  applications: readonly Application[],
  tolerances: Tolerances,
  at: Date,
): Promise<Map<string, Posting[]>> {
  const applied = applications.flatMap((application) =>
    application.parts.map((part, i) => appliedPart(application, part, i, tolerances)),
  );
  await insertMatches(
    tx,
    applied.map((each) => newMatch(each, at)),
  );
  for (const [type, target] of allTargets) {
    const own = applied.filter(({ candidate }) => candidate.type === type);
    if (own.length > 0) await target.apply?.(tx, own, at);
  }
  const postings = new Map<string, Posting[]>();
  for (const { line, postings: some } of applied) postings.set(line.id, [...(postings.get(line.id) ?? []), ...some]);
  return postings;
}

/** Locks their items, applies them and posts them; of how many lines. */
export async function postMatches(
  tx: PlatformTx,
  applications: readonly Application[],
  { programmeId, tolerances }: Pick<Expected, 'programmeId' | 'tolerances'>,
  at: Date,
): Promise<number> {
  const postings = await applyMatches(tx, await lockItems(tx, applications, tolerances), tolerances, at);
  await postAll(tx, programmeId, [...postings.values()].flat());
  return postings.size;
}

/** Lines that nothing explains are posted at the bank all the same, and wait in suspense. One of 0.00 moves nothing. */
export function waitingPosting(line: ImportedLine): Posting[] {
  const [minor, seen] = [BigInt(line.amountMinor), { ...lineOf(line), amount: amountOf(line) }];
  return minor === 0n ? [] : [minor > 0n ? wireArrived(seen) : debitNotMatched(seen)];
}

interface AppliedPart extends Applied {
  line: ImportedLine;
  application: Application;
  /** 1 for the whole line; a split counts on. */
  part: number;
}

function appliedPart(application: Application, part: Part, i: number, tolerances: Tolerances): AppliedPart {
  const { line, waits } = application;
  const match = newId();
  const target: Target = targetOf(part.candidate.type);
  const outcome = target.postings(part, { match, line: waits ? null : lineOf(line) }, tolerances);
  return { ...part, ...outcome, match, line, application, part: i + 1 };
}

const newMatch = ({ match: id, line, application, candidate, amount, part }: AppliedPart, at: Date): NewMatch => ({
  id,
  lineId: line.id,
  rule: application.match.rule,
  ruleVersion: RULE_VERSION,
  score: application.match.score,
  target: candidate.type,
  targetId: candidate.id,
  decidedBy: application.decidedBy,
  decidedAt: at,
  part,
  amountMinor: `${line.amountMinor.startsWith('-') ? '-' : ''}${amount.minor}`,
});

const candidatesOf = (parts: readonly Part[], type: string): OpenItem[] =>
  parts.map(({ candidate }) => candidate).filter((each) => each.type === type);

/** As the ledger posts it: on its bank account, on the day on which the bank booked it. */
const lineOf = ({ fingerprint, bankAccountId, bookedOn }: ImportedLine): BankLine => ({
  line: fingerprint,
  bankAccountId,
  bookedOn,
});

const amountOf = ({ amountMinor, currency }: ImportedLine): Money => money(amountMinor.replace('-', ''), currency);
