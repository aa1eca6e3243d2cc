import { z } from 'zod';
import type { Texts } from '#platform/words';
import { amount, day, id, instant } from '../facts.js';

/**
 * Version 1: one shape for all kinds, in which everything hung on a quote. Nothing is written in it any more; rows of
 * it are told for as long as they are kept.
 */
const firstFacts = z.object({
  quoteId: id,
  orderId: id.nullable(),
  requestNumber: z.string(),
  requestTitle: z.string(),
  quoteNumber: z.string(),
  orderNumber: z.string().nullable(),
  buyer: z.string().min(1),
  cooperative: z.string().min(1),
  cooperativeKm: z.string().nullable(),
  /** 0 and null before the first terms. */
  revision: z.int(),
  total: amount.nullable(),
  deposit: amount.nullable(),
  depositDueOn: day.nullable(),
  balance: amount.nullable(),
  balancePaid: z.boolean(),
  billOfLading: z.object({ number: z.string(), reason: z.string() }).nullable(),
  paid: amount.extend({ orders: z.int() }).nullable(),
  /** The oldest ones are without. */
  credit: amount.nullish(),
  readyOn: day.nullable(),
  validUntil: instant,
});

/** The two parties as names by language. */
type First = Omit<z.infer<typeof firstFacts>, 'buyer' | 'cooperative' | 'cooperativeKm'> & {
  buyer: Texts;
  cooperative: Texts;
};

/** How a kind reads its rows of version 1: what is kept no more is left out when the kind checks them. */
export const ofFirst =
  <Facts>(change: (first: First) => Facts) =>
  (kept: unknown): Facts => {
    const { buyer, cooperative, cooperativeKm, ...rest } = firstFacts.parse(kept);
    return change({
      ...rest,
      buyer: { en: buyer },
      cooperative: { en: cooperative, ...(cooperativeKm && { km: cooperativeKm }) },
    });
  };
