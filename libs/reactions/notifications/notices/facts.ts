import { z } from 'zod';
import { money, toDecimal, type Currency } from '#platform/money';

/** What facts are made of. They stand in JSON: amounts are decimal texts, days and instants ISO. */
export const amount = z.object({
  amount: z.string().regex(/^-?\d+(\.\d+)?$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
});

export const day = z.iso.date();
export const instant = z.iso.datetime();
export const id = z.guid();

/** A name by language code. */
export const texts = z
  .record(z.string().regex(/^[a-z]{2,3}$/), z.string().min(1))
  .refine((by) => Object.keys(by).length > 0, 'a name has at least one language');
export type Texts = z.infer<typeof texts>;

/** In the reader's language; what has none in that language is called by its English one, or by what there is. */
export const textIn = (locale: string, by: Texts): string => by[locale] ?? by['en'] ?? Object.values(by)[0]!;

/** A name as its columns have it. */
export const textsOf = (name: string, nameKm: string | null): Texts => ({ en: name, ...(nameKm && { km: nameKm }) });

export const amountOf = (minor: string, currency: Currency): z.infer<typeof amount> => ({
  amount: toDecimal(money(minor, currency)),
  currency,
});
