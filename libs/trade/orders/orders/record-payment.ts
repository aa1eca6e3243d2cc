import type { PlatformTx } from '#platform/database';
import { refuse } from '#platform/kernel';
import { markPaid, markUnpaid, type LockedInstalment } from './instalments.store.js';
import { orderSteps, type OrderState } from '../model/order.states.js';
import { moveOrder, moveOrders } from './orders.store.js';

/** Instalments are paid in full: their orders pass the gate that waited for it. Again is a no-op. */
export async function recordPayments(tx: PlatformTx, locked: readonly LockedInstalment[], at: Date): Promise<void> {
  if (locked.length === 0) return;
  const paid = await markPaid(tx, locked, at);
  await moveOrders(
    tx,
    paid
      .filter(({ instalment, order }) => instalment.kind === 'DEPOSIT' && orderSteps.allows(order.state, 'payDeposit'))
      .map(({ order }) => ({ ...order, next: orderSteps.next(order.state, 'payDeposit') })),
    at,
  );
  for (const { instalment, order } of paid)
    tx.emit(instalment.kind === 'DEPOSIT' ? 'order.depositPaid' : 'order.balancePaid', { orderId: order.id });
}

/** Up to here a balance may be taken back: the goods have not left. */
const BALANCE_REVOCABLE: readonly OrderState[] = ['AWAITING_DEPOSIT', 'IN_PRODUCTION', 'READY_TO_SHIP', 'CANCELLED'];

/**
 * An instalment was paid by somebody else's money: it is open again, and the order waits at the gate that it
 * had passed. Refuses with MATCH_IN_USE { orderNumber, state } what has gone on because of it; unless the money
 * is `gone`, because the bank took it back: then an order whose goods are made, or have left, stays where it
 * is. Not paid in full: a no-op.
 */
export async function takeBackPayment(
  tx: PlatformTx,
  locked: LockedInstalment,
  { gone }: { gone: boolean },
  at: Date,
): Promise<void> {
  const { instalment, order } = locked;
  if (!(await markUnpaid(tx, locked))) return;
  if (instalment.kind === 'DEPOSIT' && order.state !== 'CANCELLED') {
    const back = orderSteps.allows(order.state, 'takeDepositBack');
    if (!back && !gone) inUse(order, 'was made');
    if (back) await moveOrder(tx, order, orderSteps.next(order.state, 'takeDepositBack'), at);
  }
  if (instalment.kind === 'BALANCE' && !gone && !BALANCE_REVOCABLE.includes(order.state)) inUse(order, 'was shipped');
  tx.emit('order.paymentTakenBack', { orderId: order.id });
}

const inUse = ({ number, state }: LockedInstalment['order'], what: string): never =>
  refuse('MATCH_IN_USE', {
    field: 'lineId',
    message: `Order ${number} ${what} because of this payment: it can not be taken back.`,
    orderNumber: number,
    state,
  });
