import type { CoopInboxQuery, InboxQuoteFragment } from '../graphql/graphql';

export type InboxQuote = InboxQuoteFragment;
export type InboxPage = CoopInboxQuery;

export interface Groups {
  readonly mustAnswer: readonly InboxQuote[];
  readonly waiting: readonly InboxQuote[];
  readonly ended: readonly InboxQuote[];
}

/** Each quote once, by what there is to do: the most urgent first, the others as they last moved. */
export function groupQuotes(pages: readonly InboxPage[]): Groups {
  const all = new Map<string, InboxQuote>();
  for (const { mustAnswer, quotes } of pages) {
    for (const quote of [...(mustAnswer?.nodes ?? []), ...quotes.nodes]) if (!all.has(quote.id)) all.set(quote.id, quote);
  }
  const quotes = [...all.values()];
  return {
    mustAnswer: quotes.filter(({ yourTurn }) => yourTurn).sort((a, b) => a.validUntil.localeCompare(b.validUntil)),
    waiting: quotes.filter(({ state }) => state === 'AWAITING_BUYER'),
    ended: quotes.filter(({ yourTurn, state }) => !yourTurn && state !== 'AWAITING_BUYER'),
  };
}
