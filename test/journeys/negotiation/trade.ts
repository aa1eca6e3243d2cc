import { newId } from '#platform/kernel';
import { type Client, openApi } from '../../support/api.js';
import { Market, PEPPER, WANTED_ON } from '../../support/market.js';

export const SUBMIT = `mutation($input: SubmitRequestInput!) {
  submitRequest(input: $input) {
    id number state quotes { id number state revision yourTurn cooperative { id name } }
  } }`;
const revising = (operation: string): string => `mutation($input: ReviseQuoteInput!) {
  ${operation}(input: $input) {
    id state revision yourTurn
    revisions {
      number author authorName total { amount currency }
      lines { position name unitPrice { amount } amount { amount } }
    }
  } }`;
export const OFFER = revising('offerQuote');
export const COUNTER = revising('counterQuote');
export const ACCEPT = `mutation($input: QuoteCommandInput!) {
  acceptQuote(input: $input) {
    quote { state yourTurn }
    order {
      id number state total { amount currency } instalments { kind amount { amount } reference dueOn }
      lines { name quantity { value unit } amount { amount } } quote { number }
    }
  } }`;

const QUANTITIES = ['300', '80', '125'];

export const lines = (prices: string[]) =>
  prices.map((unitPrice, i) => ({ position: i + 1, quantity: QUANTITIES[i], unitPrice }));

/** A market behind its api, a buyer at it and the managers of the first two cooperatives. */
export class Trade {
  private constructor(
    readonly market: Market,
    readonly api: Awaited<ReturnType<typeof openApi>>,
    readonly buyer: Client,
    readonly first: Client,
    readonly second: Client,
  ) {}

  static async open(): Promise<Trade> {
    const market = await Market.open();
    const api = await openApi(market.database.appUrl);
    const [buyer, first, second] = (await Promise.all(
      [market.buyer, market.managers[0]!, market.managers[1]!].map(({ personId }) => api.as(personId)),
    )) as [Client, Client, Client];
    return new Trade(market, api, buyer, first, second);
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.market.close();
  }

  /** The two cooperatives that sell all three peppers, as the buyer finds them in the catalogue. */
  private async found(): Promise<string[]> {
    const { listings } = await this.buyer.get(
      '{ listings(filter: { search: "pepper", kindCode: "pepper-black" }) { nodes { cooperative { id name } } } }',
    );
    const ids = listings.nodes.map((node: { cooperative: { id: string } }) => node.cooperative.id);
    return [this.market.managers[0]!, this.market.managers[1]!].map(({ organisationId }) =>
      ids.find((id: string) => Buffer.from(id, 'base64url').toString().endsWith(organisationId)),
    );
  }

  /** The variables of SUBMIT: the three peppers, asked of both, changed like this. */
  async request(change: object = {}): Promise<{ input: object }> {
    return {
      input: {
        title: 'Pepper for spring',
        place: 'Sihanoukville',
        wantedOn: WANTED_ON,
        key: newId(),
        cooperativeIds: await this.found(),
        mayAccept: true,
        lines: PEPPER.map(({ kindCode }, i) => ({
          kindCode,
          quantity: QUANTITIES[i],
          targetPrice: ['14.20', '24.00', '26.50'][i],
        })),
        ...change,
      },
    };
  }
}
