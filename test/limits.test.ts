import { typedDeposit, typedPrice, typedQuantity } from '../apps/web/src/words/typed.js';
import { hold, type Limit, type ValueOf } from '#platform/kernel';
import { TERMS } from '#trade/negotiation';

const takes = <L extends Limit>(limit: L, value: ValueOf<L>): boolean => {
  try {
    hold(limit, value, 'field');
    return true;
  } catch {
    return false;
  }
};

describe("the page's limits", () => {
  it.each([-1, 0, 1, 30, 99, 100, 101, 1000])("are the api's for a deposit of %i percent", (percent) => {
    expect(typedDeposit(String(percent)) !== undefined).toBe(takes(TERMS.depositPercent, percent));
  });

  it.each(['0', '0.001', '0.0001', '1', '99999999999', '100000000000'])(
    "are the api's for a quantity of %s",
    (quantity) => {
      expect(typedQuantity(quantity) !== undefined).toBe(takes(TERMS.quantity, quantity));
    },
  );

  it.each(['0', '0.01', '1', '999999.99', '1000000', '1000000.01'])("are the api's for a price of %s", (price) => {
    expect(typedPrice(price) !== undefined).toBe(takes(TERMS.unitPrice, price));
  });
});
