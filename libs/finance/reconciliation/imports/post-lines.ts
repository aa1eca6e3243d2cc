import { setImmediate as turn } from 'node:timers/promises';
import { postAll, type Posting } from '#finance/ledger';
import { reportProgress } from '#platform/config';
import type { PlatformTx } from '#platform/database';
import type { ImportedLine } from '../lines/line.entity.js';
import { asMatchLine } from '../lines/match-line.js';
import { applyMatches, byRule, lockItems, waitingPosting, type Application } from '../matching/apply-matches.js';
import { match } from '../matching/match.js';
import { netReversals } from '../reversals/net.js';
import { findExpected } from '../targets/expected.store.js';
import type { Expected, OpenItem } from '../targets/open-items.js';
import { targetOf } from '../targets/targets.js';

/** So many postings are written in one round trip. */
const AT_ONCE = 250;
/** So many lines are judged before whoever else waits for this process has a turn. */
const IN_A_TURN = 25;

/**
 * Posts the new lines of a programme's statement, those that a rule is sure of with their matches; how many were
 * matched. What takes back lines that wait is set against them. What is expected is read once; its items are locked
 * when all lines are judged, and the ledger's accounts last, so that others wait as short as may be.
 */
export async function postLines(
  tx: PlatformTx,
  programmeId: string,
  lines: readonly ImportedLine[],
  at: Date,
): Promise<number> {
  const expected = await findExpected(tx, programmeId);
  const { tolerances } = expected;
  const sure = await lockItems(tx, await judge(lines, expected), tolerances);
  const matched = await applyMatches(tx, sure, tolerances, at);
  await postInOrder(tx, programmeId, lines, matched);
  await netReversals(tx, at);
  return matched.size;
}

/** Which lines a rule is sure of, one after the other: what one of them takes is not expected by the next. */
async function judge(lines: readonly ImportedLine[], expected: Expected): Promise<Application[]> {
  const sure: Application[] = [];
  for (const [i, line] of lines.entries()) {
    if (i % IN_A_TURN === 0) await turn();
    const found = byRule(line, match(asMatchLine(line), expected), false);
    if (!found) continue;
    sure.push(found);
    for (const { candidate } of found.parts) take(expected, candidate);
  }
  return sure;
}

/** A rule that is sure takes all that its item expects: it is not expected again, or something else of it is. */
function take({ items }: Expected, candidate: OpenItem): void {
  const after = targetOf(candidate.type).after?.(candidate);
  items.remove(candidate);
  if (after) items.add(after);
}

/** In the order of the statement, matched or waiting. */
async function postInOrder(
  tx: PlatformTx,
  programmeId: string,
  lines: readonly ImportedLine[],
  matched: ReadonlyMap<string, readonly Posting[]>,
): Promise<void> {
  let block: Posting[] = [];
  for (const line of lines) {
    block.push(...(matched.get(line.id) ?? waitingPosting(line)));
    if (block.length < AT_ONCE) continue;
    await postAll(tx, programmeId, block);
    reportProgress();
    block = [];
  }
  await postAll(tx, programmeId, block);
}
