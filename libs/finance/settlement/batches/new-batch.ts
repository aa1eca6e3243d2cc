import { newId } from '#platform/kernel';
import { sum, type Currency, type Money } from '#platform/money';
import type { DraftPayout } from './batch.js';
import type { Payout, PayoutBatch } from './batch.entity.js';

/** A batch that a person of finance has drafted. */
export interface BatchToKeep {
  readonly programmeId: string;
  readonly number: string;
  readonly currency: Currency;
  readonly draftedBy: string;
  readonly payouts: readonly DraftPayout[];
  /** The EndToEndId of the only payout, when the bank has made it already. */
  readonly paidAs: string | null;
  readonly at: Date;
}

/** A number that people read, and letters that no other programme or database has: the bank takes each only once. */
const recognisable = (number: string, id: string): string => `${number}-${id.slice(-8)}`;

/** The row of a batch that nobody has approved yet. */
export function newBatch({ programmeId, number, currency, draftedBy, payouts, at }: BatchToKeep): PayoutBatch {
  const id = newId();
  const amounts = payouts.map(({ amount }) => amount);
  return {
    id,
    programmeId,
    number,
    currency,
    totalMinor: sum(amounts, currency).minor.toString(),
    state: 'DRAFT',
    messageId: recognisable(number, id),
    draftedBy,
    draftedAt: at,
    approvedBy: null,
    approvedAt: null,
    bankAccountId: null,
    fileSha256: null,
    answeredAt: null,
    movedAt: at,
  };
}

/** The row of one payout of a new batch; `position` counts from 1. */
export function newPayout(
  batch: PayoutBatch,
  of: { cooperativeId: string; amount: Money; position: number; paidAs: string | null },
): Payout {
  const id = newId();
  return {
    id,
    batchId: batch.id,
    position: of.position,
    cooperativeId: of.cooperativeId,
    currency: batch.currency,
    amountMinor: of.amount.minor.toString(),
    endToEndId: of.paidAs ?? recognisable(`${batch.number}-${of.position}`, id),
    state: 'DRAFT',
    beneficiary: null,
    bankStatus: null,
    reason: null,
    settledAt: null,
    movedAt: batch.movedAt,
  };
}
