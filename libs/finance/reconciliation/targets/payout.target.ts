import { payoutSettled } from '#finance/ledger';
import { findSentPayouts, lockPayouts, settlePayout } from '#finance/settlement';
import { toPayout } from './causes.store.js';
import { outcome, refuseInexact } from './exact.js';
import { options } from './findings.js';
import { payoutItem, payoutsNamed, type PayoutItem } from './payout.rules.js';
import { labelled, sideOf, type Target } from './target.js';

/** A payout to a cooperative has left the bank. */
export const payout: Target<PayoutItem> = {
  side: 'OUT',
  row: 'Payout',
  proof: { kind: 'payout_settled', says: toPayout('n.in_transit') },
  findOpen: async (reader, programmeId) =>
    (await findSentPayouts(reader, programmeId)).map((row) => payoutItem({ ...row, minor: BigInt(row.minor) })),
  candidates(line, expected) {
    if (line.minor >= 0n || line.isCharge) return [];
    const own = payoutsNamed(line, expected).filter((each) => !each.settled && each.currency === line.currency);
    return [
      { rule: 'REFERENCE_EXACT', kind: 'auto', options: options(own.filter((each) => each.minor === line.minor)) },
      { rule: 'REFERENCE_OTHER_AMOUNT', kind: 'suggest', options: options(own) },
    ];
  },
  exception: (line, expected) =>
    line.minor < 0n && payoutsNamed(line, expected).some(({ settled }) => settled) ? 'PAYOUT_AGAIN' : null,
  choose(_line, { items }, id) {
    const own = items.get('payout', id) as PayoutItem | undefined;
    return own?.settled ? undefined : own;
  },
  /** Its charge and its return are still expected. */
  after: (item) => ({ ...item, settled: true }),
  check: refuseInexact,
  lock: async (tx, ids) => (await lockPayouts(tx, ids), new Map()),
  postings: ({ candidate: { cooperativeId }, amount }, cause) =>
    outcome(amount, [payoutSettled({ ...sideOf(cause), cooperativeId, amount })]),
  async apply(tx, applied, at) {
    for (const { candidate, amount } of applied) await settlePayout(tx, { payoutId: candidate.id, amount }, at);
  },
  takeBack: null,
  label: ({ cooperativeId, cooperativeName }) => labelled({ names: [[cooperativeId, cooperativeName]] }),
};
