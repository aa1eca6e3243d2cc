import { payoutRejected, post } from '#finance/ledger';
import { log } from '#platform/config';
import type { PlatformTx } from '#platform/database';
import { money } from '#platform/money';
import type { Payout, PayoutBatch } from '../batches/batch.entity.js';
import { batchAfter } from '../batches/batch.js';
import { batchSteps, payoutSteps } from '../batches/batch.states.js';
import { lockBatch, moveBatch, movePayout, payoutsOf } from '../batches/batches.store.js';
import { moveSettlements } from '../release/settlements.store.js';
import { outcomesOf, replaces, type BankAnswer, type OutcomeOfPayout } from '../answers/answer.js';

/**
 * What the bank answered to a batch's file: what it refused is payable again, the rest waits for its statement. What it
 * has not decided stays on its way, with what it said of it. Again it changes nothing.
 */
export async function applyAnswer(tx: PlatformTx, batchId: string, answer: BankAnswer): Promise<void> {
  const batch = await lockBatch(tx, batchId);
  const payouts = await payoutsOf(tx, [batchId]);
  const at = await tx.now();
  const outcomes = outcomesOf(
    answer,
    payouts.map(({ endToEndId }) => endToEndId),
  );
  for (const payout of payouts) await applyOutcome(tx, batch, payout, outcomes.get(payout.endToEndId)!, at);
  const decided = [...outcomes.values()].every(({ outcome }) => outcome !== 'UNKNOWN');
  if (decided && batchSteps.allows(batch.state, 'send'))
    await moveBatch(tx, batchId, { state: batchSteps.next(batch.state, 'send'), answeredAt: at }, at);
  await finishBatch(tx, batch, at);
}

async function applyOutcome(
  tx: PlatformTx,
  { programmeId }: Pick<PayoutBatch, 'programmeId'>,
  payout: Payout,
  said: OutcomeOfPayout,
  at: Date,
): Promise<void> {
  const { outcome, status, reason } = said;
  if (outcome === 'UNKNOWN') return keepWord(tx, payout, said, at);
  if (outcome === 'ACCEPTED' && payout.state === 'REJECTED')
    return void log.error(
      { payoutId: payout.id, status },
      'the bank accepts a payout that it had rejected: a person asks it which is right',
    );
  const rejected = outcome === 'REJECTED' && payoutSteps.allows(payout.state, 'reject');
  if (outcome === 'REJECTED' && payout.state === 'SETTLED')
    log.error(
      { payoutId: payout.id, status },
      'the bank rejected a payout that its statement has settled: the statement counts',
    );
  await movePayout(
    tx,
    payout.id,
    { bankStatus: status, reason, ...(rejected && { state: payoutSteps.next(payout.state, 'reject') }) },
    at,
  );
  if (!rejected) return;
  const { id, cooperativeId, currency } = payout;
  const amount = money(payout.amountMinor, currency);
  await post(tx, programmeId, payoutRejected({ rejection: id, cooperativeId, amount }));
  await moveSettlements(tx, id, 'giveBack', at);
}

/** What the bank says while it decides nothing; finance reads it beside the money that is on its way. */
async function keepWord(tx: PlatformTx, payout: Payout, said: OutcomeOfPayout, at: Date): Promise<void> {
  if (payout.state !== 'IN_TRANSIT' || !replaces(said, payout.bankStatus)) return;
  const word = { bankStatus: said.status || null, reason: said.reason };
  const isNews = word.bankStatus !== payout.bankStatus || word.reason !== payout.reason;
  if (isNews) await movePayout(tx, payout.id, word, at);
}

/** A batch whose last payout came to its end moves on. */
export async function finishBatch(tx: PlatformTx, { id }: Pick<PayoutBatch, 'id'>, at: Date): Promise<void> {
  const { state } = await lockBatch(tx, id);
  const next = batchAfter(
    state,
    (await payoutsOf(tx, [id])).map((payout) => payout.state),
  );
  if (next !== state) await moveBatch(tx, id, { state: next }, at);
}
