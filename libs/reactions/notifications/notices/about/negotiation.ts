import { z } from 'zod';
import { globalId } from '#platform/kernel';
import { amount, id, instant, texts } from '../facts.js';
import type { Telling, ToldSide } from '../notice.js';

/** What every notice of a negotiation says: which one, for what, between whom. */
export const negotiation = z.object({
  quoteId: id,
  quoteNumber: z.string(),
  requestNumber: z.string(),
  requestTitle: z.string(),
  buyer: texts,
  cooperative: texts,
});
export type Negotiation = z.infer<typeof negotiation>;

/** The same with the terms that it tells of. A request that names no prices has none yet: total null, revision 0. */
export const terms = negotiation.extend({
  revision: z.int(),
  total: amount.nullable(),
  validUntil: instant,
});

/** What is asked of it when it is shown, of the other side, in the reader's words. */
export const ofNegotiation = {
  path: ({ quoteId }: Negotiation, side: ToldSide): string =>
    `${side === 'cooperative' ? '/coop' : ''}/quotes/${globalId('Quote', quoteId)}`,
  thread: ({ quoteId }: Negotiation): string => `quote-${quoteId}`,
};

export function negotiationWords({ facts, side, named }: Telling<Negotiation>) {
  return {
    other: named(side === 'buyer' ? facts.cooperative : facts.buyer),
    title: facts.requestTitle,
    quote: facts.quoteNumber,
    request: facts.requestNumber,
  };
}

export function termsWords(of: Telling<z.infer<typeof terms>>) {
  const { facts, write } = of;
  return { ...negotiationWords(of), revision: facts.revision, total: facts.total ? write(facts.total) : '' };
}
