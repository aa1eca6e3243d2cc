import { payoutRejected } from '#finance/ledger';
import { findSentPayouts, lockPayouts, returnPayout } from '#finance/settlement';
import type { MatchLine } from '../lines/match-line.js';
import { toPayout } from './causes.store.js';
import { outcome, refuseInexact } from './exact.js';
import { options } from './findings.js';
import type { Expected, OpenItem } from './open-items.js';
import { payoutsNamed, returnItem, type PayoutItem } from './payout.rules.js';
import { labelled, sideOf, type Target } from './target.js';

/** A payout that the beneficiary's bank sent back: the cooperative is owed it again. A person confirms it. */
export const payoutReturn: Target<PayoutItem> = {
  side: 'IN',
  row: 'Payout',
  proof: { kind: 'payout_rejected', says: toPayout('-n.payable') },
  /** Of a payout that its statement had settled, taken back as a whole. */
  reversal: {
    of: 'WHOLE',
    find: (line, expected) =>
      returnsOf(line, expected, ({ settled }) => settled).filter((each) => each.minor === line.minor),
  },
  findOpen: async (reader, programmeId) =>
    (await findSentPayouts(reader, programmeId)).map((row) => returnItem({ ...row, minor: BigInt(row.minor) })),
  candidates: (line, expected) =>
    line.minor <= 0n
      ? []
      : [{ rule: 'REFERENCE_OTHER_AMOUNT', kind: 'suggest', options: options(returnsOf(line, expected)) }],
  choose: (_line, { items }, id) => items.get('payout_return', id) as PayoutItem | undefined,
  check: refuseInexact,
  lock: async (tx, ids) => (await lockPayouts(tx, ids), new Map()),
  postings: ({ candidate: { cooperativeId }, amount }, cause) =>
    outcome(amount, [payoutRejected({ ...sideOf(cause), cooperativeId, amount })]),
  async apply(tx, applied, at) {
    for (const { candidate, amount } of applied) await returnPayout(tx, { payoutId: candidate.id, amount }, at);
  },
  takeBack: null,
  label: ({ cooperativeId, cooperativeName }) => labelled({ names: [[cooperativeId, cooperativeName]] }),
};

const returnsOf = (
  line: MatchLine,
  expected: Expected,
  which: (payout: PayoutItem) => boolean = () => true,
): OpenItem[] =>
  payoutsNamed(line, expected)
    .filter((each) => each.currency === line.currency && which(each))
    .flatMap(({ id }) => expected.items.get('payout_return', id) ?? []);
