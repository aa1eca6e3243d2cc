import type { CoopInboxQuery, InboxOrderFragment, InboxQuoteFragment } from '../graphql/graphql';

export type InboxQuote = InboxQuoteFragment;
export type InboxOrder = InboxOrderFragment;
export type InboxPage = CoopInboxQuery;

export interface Groups {
  readonly mustAnswer: readonly InboxQuote[];
  /** Orders with something that the reader must do. */
  readonly toDo: readonly InboxOrder[];
  /** Orders with something that only the manager does. */
  readonly managers: readonly InboxOrder[];
  readonly waiting: readonly InboxQuote[];
  readonly ended: readonly InboxQuote[];
}

/** Each quote once, by what there is to do: the most urgent first, the others as they last moved. */
export function groupQuotes(pages: readonly InboxPage[]): Groups {
  const all = new Map<string, InboxQuote>();
  for (const { mustAnswer, quotes } of pages) {
    for (const quote of [...(mustAnswer?.nodes ?? []), ...quotes.nodes])
      if (!all.has(quote.id)) all.set(quote.id, quote);
  }
  const quotes = [...all.values()];
  const orders = pages
    .flatMap((page) => page.toDo?.nodes ?? [])
    .filter(ownTurn)
    .sort(byUrgency);
  return {
    toDo: orders.filter((order) => ownTurn(order)?.yours),
    managers: orders.filter((order) => !ownTurn(order)?.yours),
    mustAnswer: quotes.filter(({ yourTurn }) => yourTurn).sort((a, b) => a.validUntil.localeCompare(b.validUntil)),
    waiting: quotes.filter(({ state }) => state === 'AWAITING_BUYER'),
    ended: quotes.filter(({ yourTurn, state }) => !yourTurn && state !== 'AWAITING_BUYER'),
  };
}

type Turn = InboxOrder['waitsFor'][number];

/** What the cooperative must do for an order, if it must; `yours` says whether the reader may. */
export const ownTurn = <T extends Pick<Turn, 'side'>>({ waitsFor }: { waitsFor: readonly T[] }): T | undefined =>
  waitsFor.find(({ side }) => side === 'COOPERATIVE');

/** First what was sent back, then what is to be ready soonest. */
const byUrgency = (a: InboxOrder, b: InboxOrder): number => again(a) - again(b) || a.readyOn.localeCompare(b.readyOn);
const again = (order: InboxOrder): number => (ownTurn(order)?.task === 'BRING_ANOTHER_BILL_OF_LADING' ? 0 : 1);
