import type { Market } from '../../support/market.js';

/** What is agreed in a market, and what came of it. */
export class Talks {
  constructor(readonly market: Market) {}

  orders = () =>
    this.market.rows<{ id: string; number: string; total_minor: string; cooperative_id: string }>(
      'select * from trade.order order by placed_at',
    );

  /** What orders have taken of a listing's capacity, in its unit. */
  committed = async (listing: string): Promise<number> => {
    const [taken] = await this.market.rows<{ committed: string }>(
      'select sum(committed) as committed from trade.capacity where listing_id = $1',
      [listing],
    );
    return Number(taken!.committed);
  };

  /** The states of a request's quotes, in their order. */
  states = async (requestId: string): Promise<string[]> => {
    const quotes = await this.market.rows<{ state: string }>(
      'select state from trade.quote where request_id = $1 order by number',
      [requestId],
    );
    return quotes.map(({ state }) => state);
  };

  requestState = async (requestId: string): Promise<string> =>
    (await this.market.rows<{ state: string }>('select state from trade.request where id = $1', [requestId]))[0]!.state;

  events = async (): Promise<string[]> =>
    (await this.market.rows<{ name: string }>('select name from platform.outbox order by id')).map(({ name }) => name);

  /** The story up to the cooperative's second offer: 1 the request, 2 offer, 3 counter, 4 offer. */
  negotiate = async (cooperatives = [0]): Promise<{ requestId: string; quoteIds: string[] }> => {
    const { market } = this;
    const asked = await market.ask(cooperatives);
    const [quoteId] = asked.quoteIds;
    await market.revise(market.managers[cooperatives[0]!]!, quoteId!, 1, ['15.60', '25.50', '28.60']);
    await market.revise(market.buyer, quoteId!, 2, ['14.60', '24.50', '27.00']);
    await market.revise(market.managers[cooperatives[0]!]!, quoteId!, 3);
    return asked;
  };
}
