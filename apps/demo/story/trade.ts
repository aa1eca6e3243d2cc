import { dayAhead, expectEqual, newKey, type Step } from './story.js';

const KINDS = ['kampot-pepper-black', 'kampot-pepper-red', 'kampot-pepper-white'] as const;
const QUANTITIES = ['300', '80', '125'] as const;
const FLOORS = ['14.00', '23.50', '26.00'] as const;

const lines = (prices: readonly string[]) =>
  prices.map((unitPrice, i) => ({ position: i + 1, quantity: QUANTITIES[i], unitPrice }));

interface Tier {
  from: { value: string };
  unitPrice: { amount: string };
}

const search: Step = {
  title: 'The buyer searches "pepper"',
  async play({ buyer, cooperativeIds }, found) {
    const { listings } = await buyer.get(`query {
      listings(filter: { search: "pepper" }, first: 100) {
        nodes {
          id name kindCode hsCode origin leadDays
          minimum { value unit }
          tiers { from { value } unitPrice { amount currency } }
          floor { amount }
          cooperative { id name }
          available { month left { value } }
        }
      }
    }`);
    const own = listings.nodes.filter(
      (node: { cooperative: { id: string } }) => node.cooperative.id === cooperativeIds[0],
    );
    found.listings = Object.fromEntries(own.map((node: { kindCode: string }) => [node.kindCode, node]));
    const chosen = KINDS.map((kind) => own.find((node: { kindCode: string }) => node.kindCode === kind));
    expectEqual(
      'the peppers of the first cooperative',
      chosen.map((node) => node?.kindCode),
      KINDS,
    );
    expectEqual(
      'their guaranteed floors',
      chosen.map((node) => node.floor.amount),
      FLOORS,
    );
    return chosen.map(({ name, hsCode, origin, minimum, leadDays, tiers, floor }) => {
      const prices = tiers.map(({ unitPrice, from }: Tier) => `${unitPrice.amount} from ${from.value}`).join(', ');
      return (
        `${name.en} (${name.km}): HS ${hsCode}, origin ${origin}, from ${minimum.value} ${minimum.unit}, ` +
        `${leadDays} days, USD ${prices}, floor ${floor.amount}`
      );
    });
  },
};

const ask: Step = {
  title: 'One request to two cooperatives, with target prices',
  async play({ buyer, cooperativeIds }, found) {
    const { submitRequest } = await buyer.get(
      `mutation($input: SubmitRequestInput!) {
        submitRequest(input: $input) {
          number
          lines { position }
          quotes {
            id number state revision
            cooperative { id name }
            revisions { number author total { amount } lines { listingId } }
          }
        }
      }`,
      {
        input: {
          title: 'Kampot pepper for spring',
          cooperativeIds,
          place: 'Sihanoukville',
          wantedOn: dayAhead(31),
          key: newKey(),
          mayAccept: true,
          lines: KINDS.map((kindCode, i) => ({
            kindCode,
            quantity: QUANTITIES[i],
            targetPrice: ['14.20', '24.00', '26.50'][i],
          })),
        },
      },
    );
    const quotes = cooperativeIds.map((id) =>
      submitRequest.quotes.find((quote: { cooperative: { id: string } }) => quote.cooperative.id === id),
    );
    expectEqual(
      'the revision in both quotes',
      quotes.map((quote) => [quote.state, quote.revision, quote.revisions[0].total.amount]),
      Array(2).fill(['AWAITING_COOPERATIVE', 1, '9492.50']),
    );
    expectEqual(
      'whether the lines resolve to different listings',
      new Set(quotes.flatMap((quote) => quote.revisions[0].lines.map((line: { listingId: string }) => line.listingId)))
        .size,
      6,
    );
    [found.quoteId, found.otherQuoteId] = quotes.map((quote) => quote.id);
    const sent = quotes.map(({ number, cooperative }) => `${number} to ${cooperative.name.en}`).join(', ');
    return [`${submitRequest.number}: ${sent}; revision 1 asks for 9,492.50`];
  },
};

const negotiate: Step = {
  title: 'Offer (2), counter-offer (3), offer (4)',
  async play({ buyer, managers: [manager] }, found) {
    const terms = (revision: number, prices: string[]) => ({
      input: { quoteId: found.quoteId, revision, key: newKey(), readyOn: dayAhead(31), lines: lines(prices) },
    });
    const send = (command: string) =>
      `mutation($input: ReviseQuoteInput!) {
        ${command}(input: $input) { revision revisions { number author total { amount } } }
      }`;
    await manager.get(send('offerQuote'), terms(1, ['15.60', '25.50', '28.60']));
    await buyer.get(send('counterQuote'), terms(2, ['14.60', '24.50', '27.00']));
    const { offerQuote } = await manager.get(send('offerQuote'), terms(3, ['15.00', '25.00', '28.00']));
    const revisions = offerQuote.revisions.map(
      (each: { number: number; author: string; total: { amount: string } }) => [
        each.number,
        each.author,
        each.total.amount,
      ],
    );
    expectEqual('the revisions', revisions, [
      [1, 'BUYER', '9492.50'],
      [2, 'COOPERATIVE', '10295.00'],
      [3, 'BUYER', '9715.00'],
      [4, 'COOPERATIVE', '10000.00'],
    ]);
    return revisions.map(
      ([number, author, total]: [number, string, string]) => `${number} by the ${author.toLowerCase()}: ${total}`,
    );
  },
};

const accept: Step = {
  title: 'The buyer accepts revision 4: 300 x 15.00 + 80 x 25.00 + 125 x 28.00',
  async play({ buyer, managers: [, other] }, found) {
    const { acceptQuote } = await buyer.get(
      `mutation($input: QuoteCommandInput!) {
        acceptQuote(input: $input) {
          quote { state }
          order { id number state total { amount } commissionBp instalments { kind amount { amount } reference } }
        }
      }`,
      { input: { quoteId: found.quoteId, revision: 4, key: newKey() } },
    );
    const { order } = acceptQuote;
    expectEqual(
      'the order',
      [order.state, order.total.amount, order.commissionBp],
      ['AWAITING_DEPOSIT', '10000.00', 500],
    );
    expectEqual(
      'its schedule',
      order.instalments.map((each: { kind: string; amount: { amount: string } }) => [each.kind, each.amount.amount]),
      [
        ['DEPOSIT', '3000.00'],
        ['BALANCE', '7000.00'],
      ],
    );
    const lost = await other.get('query($id: ID!) { quote(id: $id) { state order { id } revision } }', {
      id: found.otherQuoteId,
    });
    expectEqual('what the other cooperative sees', lost.quote, { state: 'LOST', order: null, revision: 1 });
    found.orderId = order.id;
    found.orderNumber = order.number;
    const [deposit, balance] = order.instalments.map((each: { reference: string }) => each.reference);
    return [
      `order ${order.number}: 10,000.00; deposit 3,000.00 (${deposit}), balance 7,000.00 (${balance})`,
      "the other cooperative's quote is lost, and shows it nothing else",
    ];
  },
};

export const tradeSteps: readonly Step[] = [search, ask, negotiate, accept];
