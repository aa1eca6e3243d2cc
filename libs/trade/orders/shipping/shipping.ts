import { characters, hold, refuse, type Actor } from '#platform/kernel';
import { uploadSteps, type Upload, type UploadState } from '#trade/documents';
import type { InstalmentKind, OrderInHand } from '../model/order.entity.js';
import { orderSteps, type OrderState } from '../model/order.states.js';

/** The cooperative has made everything: the goods can leave. */
export function finishOrder(order: OrderInHand, actor: Actor): OrderState {
  refuseUnlessMaker(order, actor);
  return order.state === 'IN_PRODUCTION'
    ? orderSteps.next(order.state, 'finish')
    : outOfStep(order, 'finish', 'Only an order in production is finished.');
}

/**
 * A bill of lading can be brought from the day the goods are ready until one is accepted, before
 * the balance has come too.
 */
export function bringBillOfLading(order: OrderInHand, actor: Actor): void {
  refuseUnlessMaker(order, actor);
  if (!orderSteps.allows(order.state, 'ship'))
    outOfStep(order, 'ship', 'A bill of lading is brought when the goods are ready to ship.');
}

/** The operator finds it right: the order is shipped, which needs every instalment paid and its commercial invoice. */
export function acceptBillOfLading(
  order: OrderInHand,
  upload: Pick<Upload, 'state'>,
  unpaid: readonly InstalmentKind[],
  actor: Actor,
): { order: OrderState; upload: UploadState } {
  refuseUnlessOperator(actor);
  const accepted = uploadSteps.allows(upload.state, 'accept')
    ? uploadSteps.next(upload.state, 'accept')
    : decided(upload);
  if (unpaid.length > 0)
    refuse('NOT_PAID', {
      field: 'uploadId',
      message:
        `The ${unpaid.map((kind) => kind.toLowerCase()).join(' and the ')} of ${order.number} is not paid yet. ` +
        'The bill of lading is released when it is.',
      unpaid,
    });
  const next = orderSteps.next(order.state, 'ship');
  if (order.invoicedAt === null) {
    refuse('NOT_INVOICED', {
      field: 'uploadId',
      orderId: order.id,
      message:
        `The commercial invoice of ${order.number} isn't issued yet, and goods don't ship without it. ` +
        'Wait a minute; if it has stopped, Today says why and tries it again.',
    });
  }
  return { upload: accepted, order: next };
}

/** Why a document is rejected, so that the cooperative can put it right. */
export const REJECTION = characters(3, 2_000);

/** The operator finds it wrong and says why: the cooperative brings another. */
export function rejectBillOfLading(upload: Pick<Upload, 'state'>, reason: string, actor: Actor): UploadState {
  refuseUnlessOperator(actor);
  hold(REJECTION, reason, 'reason');
  return uploadSteps.allows(upload.state, 'reject') ? uploadSteps.next(upload.state, 'reject') : decided(upload);
}

function refuseUnlessMaker(order: OrderInHand, actor: Actor): void {
  if (actor.side !== 'cooperative' || actor.organisationId !== order.cooperativeId)
    refuse('NOT_FOUND', { field: 'orderId', message: 'There is no such order.' });
}

function refuseUnlessOperator(actor: Actor): void {
  if (actor.side !== 'secretariat' || actor.role !== 'operator')
    refuse('FORBIDDEN', { message: "The secretariat's operator decides on a bill of lading." });
}

const outOfStep = ({ state }: OrderInHand, step: string, message: string): never =>
  refuse('ILLEGAL_STEP', { field: 'orderId', message, state, step });

const decided = ({ state }: Pick<Upload, 'state'>): never =>
  refuse('ILLEGAL_STEP', {
    field: 'uploadId',
    message:
      state === 'REPLACED'
        ? 'The cooperative has brought another one. Look at that.'
        : 'This bill of lading is decided already.',
    state,
  });
