import type { CoopInboxQuery, InboxOrderFragment, InboxQuoteFragment } from '../graphql/graphql';

export type InboxQuote = InboxQuoteFragment;
export type InboxOrder = InboxOrderFragment;
export type InboxPage = CoopInboxQuery;

export interface Groups {
  readonly mustAnswer: readonly InboxQuote[];
  /** Orders with something that the cooperative must do. */
  readonly toDo: readonly InboxOrder[];
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
    toDo: toDo(pages),
    mustAnswer: quotes.filter(({ yourTurn }) => yourTurn).sort((a, b) => a.validUntil.localeCompare(b.validUntil)),
    waiting: quotes.filter(({ state }) => state === 'AWAITING_BUYER'),
    ended: quotes.filter(({ yourTurn, state }) => !yourTurn && state !== 'AWAITING_BUYER'),
  };
}

type Turn = InboxOrder['waitsFor'][number];

/** What the cooperative must do for an order, if it must. */
export const ownTurn = ({ waitsFor }: Pick<InboxOrder, 'waitsFor'>): Turn | undefined => waitsFor.find(({ side }) => side === 'COOPERATIVE');

/** First what was sent back, then what is to be ready soonest. */
function toDo(pages: readonly InboxPage[]): InboxOrder[] {
  const again = (order: InboxOrder): number => (ownTurn(order)?.task === 'BRING_ANOTHER_BILL_OF_LADING' ? 0 : 1);
  return pages.flatMap((page) => page.toDo?.nodes ?? []).filter(ownTurn).sort((a, b) => again(a) - again(b) || a.readyOn.localeCompare(b.readyOn));
}
