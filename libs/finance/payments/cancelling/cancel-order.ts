import { refuse, type Actor } from '#platform/kernel';
import { orderSteps, type InstalmentKind, type OrderInHand } from '#trade/orders';

/**
 * The operator ends an order that waits for its deposit, though a part has come or may have. Refuses with FORBIDDEN,
 * ILLEGAL_STEP { state } once production has begun or the order has ended, and ALREADY_PAID { paid } when an instalment
 * is paid in full: that is more than a part, and a person first says what the money is.
 */
export function cancelByOperator(
  { number, state }: Pick<OrderInHand, 'number' | 'state'>,
  paid: readonly InstalmentKind[],
  actor: Actor,
): void {
  if (actor.side !== 'secretariat' || actor.role !== 'operator')
    refuse('FORBIDDEN', { message: "The secretariat's operator cancels an order." });
  if (state !== 'AWAITING_DEPOSIT') {
    const ended = orderSteps.isEnd(state);
    refuse('ILLEGAL_STEP', {
      field: 'orderId',
      message: ended
        ? `Order ${number} has ended already.`
        : `The deposit of order ${number} is paid: it is being made, and can not be cancelled here.`,
      state,
      step: 'cancel',
    });
  }
  if (paid.length > 0)
    refuse('ALREADY_PAID', {
      field: 'orderId',
      message:
        `The ${paid.map((kind) => kind.toLowerCase()).join(' and the ')} of order ${number} is paid in full. ` +
        'Let finance take that match back first, or match it to the deposit.',
      paid,
    });
}
