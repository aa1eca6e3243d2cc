import type { Amount, Texts } from '#platform/words/browser';
import type { WholeQuoteFragment } from '../graphql/graphql';
import { listPrice } from '../money/prices';
import type { Quantity } from '../phrases';
import { productFor, type Product } from '../products';

export type Quote = WholeQuoteFragment;
export type Revision = Quote['revisions'][number];

/** One thing that the buyer wants, with every price that is known of it. */
export interface QuoteLine {
  readonly position: number;
  readonly quantity: Quantity;
  /** A copy of the name as it was offered; before that, what the buyer asked for. */
  readonly named: { readonly name: Texts };
  readonly product: Product | undefined;
  readonly theirs: Amount | undefined;
  /** The cooperative's own last price in this quote. */
  readonly last: Amount | undefined;
  readonly list: Amount | undefined;
  readonly floor: Amount | undefined;
}

export const newest = (quote: Quote): Revision | undefined => quote.revisions.at(-1);

const newestBy = (quote: Quote, author: Revision['author']): Revision | undefined =>
  quote.revisions.filter((each) => each.author === author).at(-1);

/** The terms that the buyer has put on the table, to be accepted or answered; none when the request lacks a price. */
export function openTermsOfBuyer(quote: Quote): Revision | undefined {
  const current = newest(quote);
  return quote.yourTurn && current?.author === 'BUYER' ? current : undefined;
}

/**
 * What the buyer's prices in a new request are: terms that can be accepted at once, or a wish that is answered;
 * undefined when it names none, or later.
 */
export function targetsOf(quote: Quote): 'binding' | 'wish' | undefined {
  if (!quote.yourTurn) return undefined;
  if (quote.revisions.length === 0)
    return quote.request.lines.some(({ targetPrice }) => targetPrice) ? 'wish' : undefined;
  return quote.revisions.length === 1 && openTermsOfBuyer(quote) ? 'binding' : undefined;
}

/** Of the terms on the table, else what the request asks for; 30 in requests of before it was kept. */
export const depositOf = (quote: Quote): number =>
  newest(quote)?.depositPercent ?? quote.request.depositPercent ?? quote.programme.depositPercent;

/** The request's lines, with what both sides last said of each. */
export function quoteLines(quote: Quote, products: readonly Product[]): QuoteLine[] {
  const [buyer, own, current] = [newestBy(quote, 'BUYER'), newestBy(quote, 'COOPERATIVE'), newest(quote)];
  const at = (revision: Revision | undefined, position: number) =>
    revision?.lines.find((line) => line.position === position);
  return quote.request.lines.map((asked) => {
    const agreed = at(current, asked.position);
    const product = products.find(({ id }) => id === agreed?.listingId) ?? productFor(products, asked);
    const quantity = agreed?.quantity ?? asked.quantity;
    return {
      position: asked.position,
      quantity,
      named: agreed ?? asked,
      product,
      theirs: at(buyer, asked.position)?.unitPrice ?? asked.targetPrice ?? undefined,
      last: at(own, asked.position)?.unitPrice,
      list: product && listPrice(product.tiers, quantity.value),
      floor: product?.floor ?? undefined,
    };
  });
}

/** How it ended, from whose terms were the last: the other side declines, the author takes back. */
export type Ending = 'declinedByYou' | 'declinedByBuyer' | 'withdrawnByYou' | 'withdrawnByBuyer';

export function endingOf(quote: Quote): Ending {
  const ours = newest(quote)?.author === 'COOPERATIVE';
  if (quote.state === 'DECLINED') return ours ? 'declinedByBuyer' : 'declinedByYou';
  return ours ? 'withdrawnByYou' : 'withdrawnByBuyer';
}
