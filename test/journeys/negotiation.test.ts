import { fromSearchToOrder } from './negotiation/from-search-to-order.js';
import { refusals } from './negotiation/refusals.js';
import { sessions } from './negotiation/sessions.js';
import { Trade } from './negotiation/trade.js';

let trade: Trade;

beforeAll(async () => {
  trade = await Trade.open();
});
afterAll(() => trade.close());

fromSearchToOrder(() => trade);
refusals(() => trade);
sessions(() => trade);
