import { z } from 'zod';
import { money, toDecimal, type Currency } from '#platform/money';
import type { Texts } from '#platform/words';

/** What facts are made of. They stand in JSON: amounts are decimal texts, days and instants ISO. */
export const amount = z.object({
  amount: z.string().regex(/^-?\d+(\.\d+)?$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
});

export const day = z.iso.date();
export const instant = z.iso.datetime();
export const id = z.guid();

/** A name by language. Facts are written by us and read again as they are, so a code is checked by its form only. */
export const texts = z
  .record(z.string().regex(/^[a-z]{2,3}$/), z.string().min(1))
  .refine((by) => Object.keys(by).length > 0, 'a name has at least one language') satisfies z.ZodType<Texts>;

export const amountOf = (minor: string, currency: Currency): z.infer<typeof amount> => ({
  amount: toDecimal(money(minor, currency)),
  currency,
});
