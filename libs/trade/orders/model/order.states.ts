import { machine, type StateOf } from '#platform/kernel';

/**
 * The way of an order. What opens each gate (deposit, balance, bill of lading) is asked by the rule that makes the
 * step.
 */
export const orderSteps = machine({
  AWAITING_DEPOSIT: { payDeposit: 'IN_PRODUCTION', cancel: 'CANCELLED' },
  IN_PRODUCTION: { finish: 'READY_TO_SHIP', takeDepositBack: 'AWAITING_DEPOSIT', cancel: 'CANCELLED' },
  READY_TO_SHIP: { ship: 'SHIPPED' },
  SHIPPED: { deliver: 'DELIVERED' },
  DELIVERED: { complete: 'COMPLETED' },
  COMPLETED: {},
  CANCELLED: {},
});

/** The goods have left, and what was held for the order is released. */
export const isShipped = (state: OrderState): boolean =>
  state === 'SHIPPED' || state === 'DELIVERED' || state === 'COMPLETED';

export type OrderState = StateOf<typeof orderSteps>;
