import { machine, type StateOf } from '#platform/kernel';

/** What a cooperative is owed for an order: due, in a batch, paid; due again when its payout did not reach it. */
export const settlementSteps = machine({
  DUE: { take: 'BATCHED' },
  BATCHED: { pay: 'PAID', giveBack: 'DUE' },
  PAID: { giveBack: 'DUE' }, // the bank sent the payout back
});

export type SettlementState = StateOf<typeof settlementSteps>;
