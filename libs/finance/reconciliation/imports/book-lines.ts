import { setImmediate as turn } from 'node:timers/promises';
import { reportProgress } from '#platform/config';
import type { PlatformTx } from '#platform/database';
import type { ImportedLine } from '../lines/line.entity.js';
import type { Candidate, NamedExpected } from '../matching/candidates.js';
import { findExpected } from '../matching/expected.store.js';
import { match } from '../matching/match.js';
import { asMatchLine } from '../matching/match-line.js';
import { bookExplained, bookWaiting } from '../matching/post-match.js';
import { netReversals } from '../reversals/net.js';

/** So many lines are booked in one round trip, and as often what is expected is read anew. */
const AT_ONCE = 250;
/** So many are judged before whoever else waits for this process has a turn. */
const IN_A_TURN = 25;

/**
 * Books the new lines of a programme's statement in their order, those that nothing explains in blocks; how many were
 * matched. What takes back lines that wait is set against them.
 */
export async function bookLines(
  tx: PlatformTx,
  programmeId: string,
  lines: readonly ImportedLine[],
  at: Date,
): Promise<number> {
  let matched = 0;
  let waiting: ImportedLine[] = [];
  const flush = async (): Promise<void> => {
    await bookWaiting(tx, programmeId, waiting);
    waiting = [];
  };
  let expected = await findExpected(tx, programmeId);
  let changed = false;
  for (const [i, line] of lines.entries()) {
    if (i % IN_A_TURN === 0) await turn();
    if (i > 0 && i % AT_ONCE === 0) {
      await flush();
      if (changed) expected = await findExpected(tx, programmeId);
      changed = false;
      reportProgress();
    }
    const found = match(asMatchLine(line), expected);
    if (found.kind !== 'auto') {
      waiting.push(line);
      continue;
    }
    await flush();
    if (!(await bookExplained(tx, { programmeId, line }, { match: found, tolerances: expected.tolerances }, at))) {
      waiting.push(line);
      continue;
    }
    matched++;
    changed = true;
    expected = without(expected, found.candidates[0]!);
  }
  await flush();
  await netReversals(tx, at);
  return matched;
}

/**
 * A rule that is sure takes all that its target expects: it is not expected again. A payout's charge and its return
 * still are.
 */
function without(expected: NamedExpected, { type, id }: Candidate): NamedExpected {
  const others = <Each extends { id: string }>(all: readonly Each[]): Each[] => all.filter((each) => each.id !== id);
  switch (type) {
    case 'instalment':
      return { ...expected, instalments: others(expected.instalments) };
    case 'stripe_payout':
      return { ...expected, stripePayouts: others(expected.stripePayouts) };
    case 'capital':
      return { ...expected, capital: others(expected.capital) };
    case 'payout':
      return {
        ...expected,
        payouts: expected.payouts.map((each) => (each.id === id ? { ...each, settled: true } : each)),
      };
    case 'payout_return':
    case 'charge':
    case 'bank_credit':
      return expected;
  }
}
