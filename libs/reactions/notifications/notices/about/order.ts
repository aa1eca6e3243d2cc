import { z } from 'zod';
import { globalId } from '#platform/kernel';
import { id, texts } from '../facts.js';
import type { Telling, ToldSide } from '../notice.js';

/** What every notice of an order says: which one, between whom. */
export const order = z.object({
  orderId: id,
  orderNumber: z.string(),
  /** The negotiation that it came of: its mails go on in the same thread. */
  quoteId: id,
  buyer: texts,
  cooperative: texts,
});
export type OrderFacts = z.infer<typeof order>;

const homes: Record<ToldSide, string> = { buyer: '', cooperative: '/coop', secretariat: '/admin', address: '' };

export const ofOrder = {
  path: ({ orderId }: OrderFacts, side: ToldSide): string => `${homes[side]}/orders/${globalId('Order', orderId)}`,
  thread: ({ quoteId }: OrderFacts): string => `quote-${quoteId}`,
};

export function orderWords({ facts, side, named }: Telling<OrderFacts>) {
  return { order: facts.orderNumber, other: named(side === 'buyer' ? facts.cooperative : facts.buyer) };
}
