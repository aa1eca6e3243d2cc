import { idOf, meant, oneOf, wholeOf } from '../data/address';
import type { Comparison } from './quotes/changes';

/** The quantity that was typed before signing in. */
export interface ListingSearch {
  readonly quantity?: string;
}

export interface QuoteSearch {
  readonly compare?: Comparison;
  /** The revision that is being answered with a counter-offer. */
  readonly counter?: number;
}

/** Back from the payment page: the instalment that was paid there, or whose page was left. */
export interface OrderSearch {
  readonly paid?: string;
  readonly left?: string;
}

/** Where to go after signing in: a path of ours, never another site. */
export interface SignInSearch {
  readonly to?: string;
}

export const listingSearch = ({ quantity }: Record<string, unknown>): ListingSearch =>
  meant({ quantity: /^[\d.]{1,16}$/.test(String(quantity ?? '')) ? String(quantity) : undefined });

export const quoteSearch = ({ compare, counter }: Record<string, unknown>): QuoteSearch =>
  meant({ compare: oneOf<Comparison>(['before', 'first', 'only'], compare), counter: wholeOf(counter, 100_000) });

export const orderSearch = ({ paid, left }: Record<string, unknown>): OrderSearch =>
  meant({ paid: idOf('Instalment', paid), left: idOf('Instalment', left) });

/** Browsers drop line breaks and tabs from an address, and read a backslash as a slash. */
export const signInSearch = ({ to }: Record<string, unknown>): SignInSearch =>
  meant({ to: typeof to === 'string' && to.length <= 500 && /^\/(?!\/)[^\s\p{Cc}\\]*$/u.test(to) ? to : undefined });
