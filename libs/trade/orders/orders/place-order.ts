import type { PlatformTx } from '#platform/database';
import { newId } from '#platform/kernel';
import type { Money } from '#platform/money';
import type { Texts } from '#platform/words';
import { nextNumbers } from '#trade/identity';
import { scheduleOf } from '../schedule/schedule.js';
import { addOrder } from './orders.store.js';

/** What two sides have agreed on: the frozen copy that becomes an order. */
export interface Terms {
  programmeId: string;
  requestId: string;
  quoteId: string;
  revisionNumber: number;
  buyerId: string;
  cooperativeId: string;
  incoterm: string;
  place: string;
  /** Day, of the programme's zone. */
  readyOn: string;
  depositPercent: number;
  commissionBp: number;
  total: Money;
  lines: readonly TermsLine[];
}

export interface TermsLine {
  position: number;
  listingId: string;
  name: Texts;
  hsCode: string;
  quantity: string;
  unit: string;
  unitPrice: string;
  amountMinor: string;
}

/**
 * Places the order of accepted terms, with its number, lines and payment schedule, in the transaction that accepts
 * them.
 */
export async function placeOrder(tx: PlatformTx, terms: Terms, at: Date): Promise<{ id: string; number: string }> {
  const id = newId();
  const [number] = await nextNumbers(tx, terms.programmeId, 'O');
  const { lines, total, depositPercent, ...order } = terms;
  const schedule = scheduleOf(number!, total, depositPercent).map(({ amount, ...rest }) => ({
    ...rest,
    id: newId(),
    amountMinor: amount.minor.toString(),
  }));
  const placed = {
    ...order,
    id,
    number: number!,
    currency: total.currency,
    totalMinor: total.minor.toString(),
    placedAt: at,
  };
  await addOrder(tx, placed, lines, schedule);
  tx.emit('order.placed', { orderId: id });
  return { id, number: placed.number };
}
