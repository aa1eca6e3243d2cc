import {
  bankCharge,
  bankCredit,
  capitalPaidIn,
  debitNotMatched,
  post,
  postAll,
  stripePayoutLanded,
  wireArrived,
  type BankLine,
  type BankSide,
} from '#finance/ledger';
import { payableOf, takeReceipt } from '#finance/payments';
import { ordersOfPayout, returnPayout, settlePayout } from '#finance/settlement';
import type { PlatformTx } from '#platform/database';
import { newId } from '#platform/kernel';
import { money, type Money } from '#platform/money';
import { isShipped, lockInstalment } from '#trade/orders';
import type { ImportedLine } from '../lines/line.entity.js';
import { booksOfLine } from '../lines/lines.store.js';
import { isShort, type Candidate } from './candidates.js';
import { RULE_VERSION, stillHolds, type Match } from './match.js';
import type { Tolerances } from '../targets/limits.js';
import { insertMatch } from './matches.store.js';
import { landed, receiptPosting, settle } from './settle.js';

/** Why a line, or a part of it, is what: the target, the rule and its score, and who decided if it was a person. */
export interface Explanation {
  candidate: Candidate;
  match: Pick<Match, 'rule' | 'score'>;
  decidedBy: string | null;
  /** 1 for the whole line; a split counts on. */
  part?: number;
  /** The part's own amount; the whole line without one. */
  amount?: Money;
  /** What is short within the tolerance is a charge that the platform bears. */
  withFee: boolean;
  tolerances: Tolerances;
}

/** What the ladder found, and what its programme tolerated. */
interface Found {
  match: Match;
  tolerances: Tolerances;
}

/** A line, and in whose books it is booked. */
interface LineOfBooks {
  readonly programmeId: string;
  readonly line: ImportedLine;
}

/** A line that is first seen is booked at once when a rule is sure what it is; whether one was. */
export async function bookExplained(
  tx: PlatformTx,
  { programmeId, line }: LineOfBooks,
  found: Found,
  at: Date,
): Promise<boolean> {
  const decision = await byRule(tx, line, found);
  if (decision) await explain(tx, { programmeId, line }, { ...decision, seen: false }, at);
  return decision !== undefined;
}

/**
 * Lines that are first seen and that nothing explains are booked at the bank all the same, and wait in suspense. One of
 * 0.00 moves nothing.
 */
export const bookWaiting = (tx: PlatformTx, programmeId: string, lines: readonly ImportedLine[]): Promise<void> =>
  postAll(
    tx,
    programmeId,
    lines
      .filter(({ amountMinor }) => BigInt(amountMinor) !== 0n)
      .map((line) => {
        const seen = { ...lineOf(line), amount: amountOf(line) };
        return BigInt(line.amountMinor) > 0n ? wireArrived(seen) : debitNotMatched(seen);
      }),
  );

/** A line that waits in suspense is explained by a rule that is sure of its target now; whether one was. */
export async function explainByRule(tx: PlatformTx, line: ImportedLine, found: Found, at: Date): Promise<boolean> {
  const decision = await byRule(tx, line, found);
  if (decision) await explainWaiting(tx, line, decision, at);
  return decision !== undefined;
}

/** What a rule decides by itself. */
async function byRule(
  tx: PlatformTx,
  line: ImportedLine,
  { match, tolerances }: Found,
): Promise<Explanation | undefined> {
  const [candidate, ...more] = match.candidates;
  if (match.kind !== 'auto' || !candidate || more.length > 0) return undefined;
  if (candidate.type === 'instalment' && !(await holdsUnderLock(tx, line, candidate, tolerances))) return undefined;
  return { candidate, match, decidedBy: null, withFee: isShort(match.rule), tolerances };
}

/**
 * An instalment is looked at again under its order's lock: another wire, a card or a person may have paid of it since
 * the rule looked, or taken its one charge. Then the line waits, and is looked at anew. Only when the order was
 * cancelled meanwhile nothing needs a second look: all of it is the buyer's credit.
 */
async function holdsUnderLock(
  tx: PlatformTx,
  line: ImportedLine,
  candidate: Candidate,
  tolerances: Tolerances,
): Promise<boolean> {
  const locked = await lockInstalment(tx, candidate.id!);
  return (
    locked.order.state === 'CANCELLED' ||
    stillHolds(BigInt(line.amountMinor), candidate, await payableOf(tx, locked), tolerances)
  );
}

/** A line that waits in suspense is explained by a person. */
export async function explainWaiting(
  tx: PlatformTx,
  line: ImportedLine,
  decision: Explanation,
  at: Date,
): Promise<void> {
  const { programmeId } = await booksOfLine(tx, line.id);
  await explain(tx, { programmeId, line }, { ...decision, seen: true }, at);
}

async function explain(
  tx: PlatformTx,
  { programmeId, line }: LineOfBooks,
  {
    candidate,
    match,
    decidedBy,
    part = 1,
    amount = amountOf(line),
    withFee,
    tolerances,
    seen,
  }: Explanation & { seen: boolean },
  at: Date,
): Promise<void> {
  const id = newId();
  await insertMatch(tx, {
    id,
    lineId: line.id,
    rule: match.rule,
    ruleVersion: RULE_VERSION,
    score: match.score,
    target: candidate.type,
    targetId: candidate.id,
    decidedBy,
    decidedAt: at,
    part,
    amountMinor: `${line.amountMinor.startsWith('-') ? '-' : ''}${amount.minor}`,
  });
  const side: BankSide = seen ? { match: id } : lineOf(line);
  switch (candidate.type) {
    case 'stripe_payout':
      return void (await post(
        tx,
        programmeId,
        stripePayoutLanded({ ...side, amount, charge: landed({ candidate, amount, withFee }).fee }),
      ));
    case 'capital':
      if (!seen) await post(tx, programmeId, wireArrived({ ...lineOf(line), amount }));
      return void (await post(tx, programmeId, capitalPaidIn({ match: id, amount })));
    case 'charge':
      return void (await post(
        tx,
        programmeId,
        bankCharge({ ...side, amount, orders: candidate.id ? await ordersOfPayout(tx, candidate.id) : [] }),
      ));
    case 'bank_credit':
      return void (await post(
        tx,
        programmeId,
        bankCredit({ ...side, amount, orders: candidate.id ? await ordersOfPayout(tx, candidate.id) : [] }),
      ));
    case 'instalment': {
      if (!seen) await post(tx, programmeId, wireArrived({ ...lineOf(line), amount }));
      return payInstalment(tx, { matchId: id, instalmentId: candidate.id!, received: amount, withFee, tolerances }, at);
    }
    case 'payout':
      return settlePayout(tx, { payoutId: candidate.id!, side, amount }, at);
    case 'payout_return':
      return returnPayout(tx, { payoutId: candidate.id!, side, amount }, at);
  }
}

/** From suspense to what is held for the order, to charges and to the buyer's credit, as the amounts say. */
async function payInstalment(
  tx: PlatformTx,
  {
    matchId,
    instalmentId,
    received,
    withFee,
    tolerances,
  }: { matchId: string; instalmentId: string; received: Money; withFee: boolean; tolerances: Tolerances },
  at: Date,
): Promise<void> {
  const locked = await lockInstalment(tx, instalmentId);
  const { id: orderId, programmeId, buyerId, state } = locked.order;
  const open = money((await payableOf(tx, locked)).open, received.currency);
  const { fee } = settle(received, open, withFee, tolerances);
  await takeReceipt(
    tx,
    locked,
    { source: 'bank', reference: matchId, amount: received, ...(fee.minor > 0n && { charges: fee }) },
    at,
  );
  await post(
    tx,
    programmeId,
    receiptPosting({
      match: matchId,
      orderId,
      buyerId,
      received,
      open,
      withFee,
      tolerances,
      released: isShipped(state),
    }),
  );
}

/** As the ledger books it: on its bank account, on the day on which the bank did. */
const lineOf = ({ fingerprint, bankAccountId, bookedOn }: ImportedLine): BankLine => ({
  line: fingerprint,
  bankAccountId,
  bookedOn,
});

const amountOf = ({ amountMinor, currency }: ImportedLine) => money(amountMinor.replace('-', ''), currency);
