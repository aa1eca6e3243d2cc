import { machine, type StateOf } from '#platform/kernel';

/** Drafted by one person, approved by another; its payment file is written, the bank answers, statements settle it. */
export const batchSteps = machine({
  DRAFT: { approve: 'APPROVED', cancel: 'CANCELLED' },
  APPROVED: { file: 'FILED' },
  // A lost answer is no rejection: it stays filed until the bank is asked.
  FILED: { send: 'SENT', settle: 'SETTLED', reject: 'REJECTED' },
  SENT: { settle: 'SETTLED', reject: 'REJECTED' },
  SETTLED: {},
  REJECTED: {},
  CANCELLED: {},
});

/** One transfer of a batch; its state says where its money is. */
export const payoutSteps = machine({
  DRAFT: { approve: 'IN_TRANSIT', cancel: 'CANCELLED' },
  IN_TRANSIT: { settle: 'SETTLED', reject: 'REJECTED' },
  SETTLED: { giveBack: 'RETURNED' },
  REJECTED: {},
  RETURNED: {},
  CANCELLED: {},
});

export type BatchState = StateOf<typeof batchSteps>;
export type PayoutState = StateOf<typeof payoutSteps>;
