import type { Tx } from '#platform/database';
import { refuse } from '#platform/kernel';
import type { Instalment, InstalmentKind, Order } from './order.entity.js';
import { orderSteps, type OrderState } from './order.states.js';
import { moveOrder } from './orders.store.js';

/** An instalment with its order, as they stood when they were read: what a payment needs to judge what is due. */
export interface StandingInstalment {
  instalment: Pick<Instalment, 'id' | 'kind' | 'amountMinor'>;
  order: Pick<Order, 'id' | 'number' | 'state' | 'currency' | 'buyerId' | 'cooperativeId'>;
}

/** The same under its order's lock, until the transaction ends: only on this money is taken. */
export interface LockedInstalment extends StandingInstalment {
  locked: true;
}

/** Locks the order of an instalment, so that payments of one order follow each other; as the platform. */
export async function lockInstalment(tx: Tx, instalmentId: string): Promise<LockedInstalment> {
  const [row] = await tx.sql<{
    id: string;
    kind: InstalmentKind;
    amountMinor: string;
    orderId: string;
    number: string;
    state: OrderState;
    currency: Order['currency'];
    buyerId: string;
    cooperativeId: string;
  }>(
    `select i.id, i.kind, i.amount_minor as "amountMinor",
            o.id as "orderId", o.number, o.state, o.currency,
            o.buyer_id as "buyerId", o.cooperative_id as "cooperativeId"
       from trade.instalment i
       join trade.order o on o.id = i.order_id
      where i.id = $1
        for update of o`,
    [instalmentId],
  );
  const { id, kind, amountMinor, orderId, ...order } = row ?? refuse('NOT_FOUND', { field: 'instalmentId' });
  return { instalment: { id, kind, amountMinor }, order: { id: orderId, ...order }, locked: true };
}

/** An instalment is paid in full: the order passes the gate that waited for it. Again is a no-op. */
export async function recordPayment(tx: Tx, { instalment, order }: LockedInstalment, at: Date): Promise<void> {
  const first = await tx.sql(
    `insert into trade.paid_instalment (instalment_id, order_id, buyer_id, cooperative_id, paid_at)
     values ($1, $2, $3, $4, $5)
     on conflict do nothing
     returning 1`,
    [instalment.id, order.id, order.buyerId, order.cooperativeId, at],
  );
  if (first.length === 0) return;
  if (instalment.kind === 'DEPOSIT' && orderSteps.allows(order.state, 'payDeposit')) {
    await moveOrder(tx, order, orderSteps.next(order.state, 'payDeposit'), at);
  }
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
  tx: Tx,
  { instalment, order }: LockedInstalment,
  { gone }: { gone: boolean },
  at: Date,
): Promise<void> {
  const taken = await tx.sql('delete from trade.paid_instalment where instalment_id = $1 returning 1', [instalment.id]);
  if (taken.length === 0) return;
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
