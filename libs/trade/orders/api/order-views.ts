import { globalId, MoneyType, QuantityType } from '#platform/graphql';
import { money, type Currency } from '#platform/money';
import type { Instalment, Order } from '../model/order.entity.js';
import type { TermsLine } from '../orders/place-order.js';
import type { InstalmentType, OrderType, TermsLineType } from './orders.graphql.js';

export const orderView = (row: Order): OrderType => ({
  ...row,
  id: globalId('Order', row.id),
  total: MoneyType.of(money(row.totalMinor, row.currency)),
});

export const termsLineView = (line: TermsLine, currency: Currency): TermsLineType => ({
  ...line,
  listingId: globalId('Listing', line.listingId),
  quantity: QuantityType.of(line.quantity, line.unit),
  unitPrice: MoneyType.price(line.unitPrice, currency),
  amount: MoneyType.of(money(line.amountMinor, currency)),
});

export const instalmentView = (row: Instalment, currency: Currency): InstalmentType => ({
  ...row,
  id: globalId('Instalment', row.id),
  amount: MoneyType.of(money(row.amountMinor, currency)),
});
