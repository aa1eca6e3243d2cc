import { balanceOf, buyerCredit, disputeLosses, wireArrived, type NowAt } from '#finance/ledger';
import {
  findOpenInstalments,
  payablesOf,
  takeBackReceipt,
  takeReceipts,
  type OpenInstalmentRow,
} from '#finance/payments';
import type { PlatformTx } from '#platform/database';
import { refuse } from '#platform/kernel';
import { money } from '#platform/money';
import { isShipped, lockInstalment, lockInstalments, type LockedInstalment } from '#trade/orders';
import { RECEIPT_MATCHED } from './causes.store.js';
import { compared, outcome } from './exact.js';
import { candidatesOf, instalmentItem, stillHolds, type InstalmentItem } from './instalment.rules.js';
import { chargeAtMost, shortTolerance } from './limits.js';
import { receiptPosting, settle } from './receipt.js';
import { labelled, type Applied, type Target } from './target.js';

/** An instalment of an order that still waits for money, or whose order is cancelled: then it is the buyer's credit. */
export const instalment: Target<InstalmentItem> = {
  side: 'IN',
  row: 'Instalment',
  listed: true,
  bearsFee: true,
  takesExcess: true,
  proof: { kind: 'receipt_matched', says: RECEIPT_MATCHED },
  findOpen: async (reader, programmeId) => (await findOpenInstalments(reader, programmeId)).map(asItem),
  candidates: candidatesOf,
  choose: (_line, { items }, id) => items.get('instalment', id) as InstalmentItem | undefined,

  check(part, judging) {
    const { difference, text, facts } = compared(part, judging);
    if (difference > 0n && !judging.excessToCredit)
      refuse('AMOUNT_DIFFERS', {
        ...facts,
        message: `${text(difference)} more than is open: say that it is the buyer's credit, or split the line.`,
      });
    const tolerance = chargeAtMost(part.candidate, judging.tolerances);
    if (part.withFee && -difference > tolerance)
      refuse('AMOUNT_DIFFERS', {
        ...facts,
        tolerance: text(tolerance),
        message: `${text(-difference)} is more than a bank may keep (${text(tolerance)}): match it as a part payment.`,
      });
  },
  secondBecause: ({ candidate, amount, withFee }, tolerances) =>
    withFee && candidate.open - amount.minor > shortTolerance(candidate, tolerances) ? 'FEE' : null,
  tolerance: shortTolerance,

  /** Under its order's lock: another wire, a card or a person may have paid of it since, or taken its one charge. */
  async lock(tx, ids) {
    const locked = await lockInstalments(tx, ids);
    const payables = await payablesOf(tx, locked);
    return new Map(locked.map((each) => [each.instalment.id, asItStands(each, payables.get(each.instalment.id)!)]));
  },
  /** Of an order that was cancelled meanwhile nothing needs a second look: all of it is the buyer's credit. */
  holds: ({ minor }, seen, now, tolerances) =>
    now.locked?.order.state === 'CANCELLED' || stillHolds(minor, seen, now, tolerances),

  /** From suspense to what is held for the order, to charges and to the buyer's credit, as the amounts say. */
  postings({ candidate, amount: received, withFee }, { match, line }, tolerances) {
    const { orderId, buyerId, released } = candidate;
    const open = money(candidate.open, received.currency);
    const receipt = { match, orderId, buyerId, received, open, withFee, tolerances, released };
    return outcome(
      received,
      [...(line === null ? [] : [wireArrived({ ...line, amount: received })]), receiptPosting(receipt)],
      settle(received, open, withFee, tolerances),
    );
  },
  apply: async (tx, applied, at) => void (await takeReceipts(tx, applied.map(received), at)),
  async takeBack(tx, { match, targetId, gone }, at) {
    const locked = await lockInstalment(tx, targetId!);
    const nowAt = await whereItIs(tx, locked, gone);
    await takeBackReceipt(tx, locked, { match, gone }, at);
    return nowAt;
  },
  label: ({ reference, orderId, orderNumber, kind, buyerId, buyerName, dueOn }) =>
    labelled({
      reference,
      instalment: { orderId, orderNumber, kind, buyer: buyerName, dueOn },
      names: [
        [orderId, orderNumber],
        [buyerId, buyerName],
      ],
    }),
};

const asItem = ({ open, amount, charged, ...row }: OpenInstalmentRow): InstalmentItem =>
  instalmentItem({ ...row, open: BigInt(open), amount: BigInt(amount), charged: BigInt(charged) });

const asItStands = (
  locked: LockedInstalment,
  payable: Pick<InstalmentItem, 'open' | 'amount' | 'charged'>,
): Partial<InstalmentItem> => ({ ...payable, locked, released: isShipped(locked.order.state) });

const received = ({ match, candidate, amount, fee }: Applied<InstalmentItem>) => ({
  locked: candidate.locked!,
  source: 'bank' as const,
  reference: match,
  amount,
  ...(fee.minor > 0n && { charges: fee }),
});

/**
 * What was held for an order is the buyer's credit once it is cancelled, and spent once the goods have left: what the
 * bank takes back then is the platform's loss, until it is made good. So is credit that is spent.
 */
async function whereItIs(
  tx: PlatformTx,
  { order: { programmeId, state, buyerId, currency } }: LockedInstalment,
  gone: boolean,
): Promise<NowAt> {
  const credit = buyerCredit(buyerId, currency);
  const there = (await balanceOf(tx, programmeId, credit)).natural.minor;
  return ({ account, amount }) => {
    if (account.class === 'held' && isShipped(state)) return disputeLosses(currency);
    const now = account.class === 'held' && state === 'CANCELLED' ? credit : account;
    return gone && now.name === credit.name && there < -amount.minor ? disputeLosses(currency) : now;
  };
}
