import { bankCharge, capitalPaidIn, debitNotMatched, matchedExactly, matchedShortWithinTolerance, overpaid, post, stripePayoutLanded, wireArrived, type BankSide } from '#finance/ledger';
import { takeReceipt } from '#finance/payments';
import { ordersOfPayout, returnPayout, settlePayout } from '#finance/settlement';
import type { Tx } from '#platform/database';
import { newId } from '#platform/kernel';
import { money } from '#platform/money';
import { lockInstalment } from '#trade/orders';
import type { ImportedLine } from '../imports/statement.entity.js';
import type { Candidate } from './candidates.js';
import { RULE_VERSION, type Match } from './match.js';

/** A line that is first seen is booked at the bank, matched or not: what nothing explains waits in suspense. */
export async function bookLine(tx: Tx, line: ImportedLine, match: Match, at: Date): Promise<boolean> {
  const [only, ...more] = match.candidates;
  if (match.kind === 'auto' && only && more.length === 0) {
    await explain(tx, line, { candidate: only, match, decidedBy: null, seen: false }, at);
    return true;
  }
  const amount = amountOf(line);
  await post(tx, BigInt(line.amountMinor) > 0n ? wireArrived({ line: line.fingerprint, amount }) : debitNotMatched({ line: line.fingerprint, amount }));
  return false;
}

/** A line that waits in suspense is explained: by a rule that finds its target now, or by a person. */
export const explainWaiting = (tx: Tx, line: ImportedLine, decision: { candidate: Candidate; match: Match; decidedBy: string | null }, at: Date): Promise<void> =>
  explain(tx, line, { ...decision, seen: true }, at);

async function explain(tx: Tx, line: ImportedLine, { candidate, match, decidedBy, seen }: { candidate: Candidate; match: Match; decidedBy: string | null; seen: boolean }, at: Date): Promise<void> {
  const id = newId();
  await tx.sql(
    `insert into finance.match (id, line_id, rule, rule_version, score, target, target_id, decided_by, decided_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, line.id, match.rule, RULE_VERSION, match.score, candidate.type, candidate.id, decidedBy, at]);
  const side: BankSide = seen ? { match: id } : { line: line.fingerprint };
  const amount = amountOf(line);
  switch (candidate.type) {
    case 'stripe_payout':
      return void (await post(tx, stripePayoutLanded({ ...side, amount })));
    case 'capital':
      if (!seen) await post(tx, wireArrived({ line: line.fingerprint, amount }));
      return void (await post(tx, capitalPaidIn({ match: id, amount })));
    case 'charge':
      return void (await post(tx, bankCharge({ ...side, amount, orders: candidate.id ? await ordersOfPayout(tx, candidate.id) : [] })));
    case 'instalment': {
      if (!seen) await post(tx, wireArrived({ line: line.fingerprint, amount }));
      return payInstalment(tx, line, { matchId: id, instalmentId: candidate.id! }, at);
    }
    case 'payout':
      return settlePayout(tx, { payoutId: candidate.id!, side, amount }, at);
    case 'payout_return':
      return returnPayout(tx, { payoutId: candidate.id!, side, amount }, at);
  }
}

/** From suspense to what is held for the order; short within tolerance is paid in full, the charge is ours; an excess is the buyer's credit. */
async function payInstalment(tx: Tx, line: ImportedLine, { matchId, instalmentId }: { matchId: string; instalmentId: string }, at: Date): Promise<void> {
  const received = amountOf(line);
  const locked = await lockInstalment(tx, instalmentId);
  const { id: orderId, buyerId } = locked.order;
  const open = money((await openOf(tx, instalmentId)).toString(), received.currency);
  const short = open.minor - received.minor;
  const tolerated = short > 0n;
  await takeReceipt(tx, locked, { source: 'bank', reference: line.fingerprint, amount: received, ...(tolerated && { charges: { minor: short, currency: received.currency } }) }, at);
  if (tolerated) await post(tx, matchedShortWithinTolerance({ match: matchId, orderId, received, open }));
  else if (short === 0n) await post(tx, matchedExactly({ match: matchId, orderId, amount: received }));
  else await post(tx, overpaid({ match: matchId, orderId, buyerId, received, open }));
}

async function openOf(tx: Tx, instalmentId: string): Promise<bigint> {
  const [row] = await tx.sql<{ open: string }>(
    `select (i.amount_minor - coalesce((select sum(amount_minor) from finance.allocation where instalment_id = i.id), 0))::text as open from trade.instalment i where i.id = $1`, [instalmentId]);
  return BigInt(row!.open);
}

const amountOf = ({ amountMinor, currency }: ImportedLine) => money(amountMinor.replace('-', ''), currency);
