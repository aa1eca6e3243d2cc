import { released, shares, type Posting } from '#finance/ledger';
import { refuse } from '#platform/kernel';
import { money, type Currency, type Money } from '#platform/money';
import type { OrderState } from '#trade/orders';

/** What a release reads of an order. */
export interface OrderToRelease {
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  readonly cooperativeId: string;
  readonly currency: Currency;
  /** Minor units. */
  readonly totalMinor: string;
  /** Basis points, frozen when the order was agreed. */
  readonly commissionBp: number;
}

export interface Release {
  readonly gross: Money;
  readonly commission: Money;
  readonly cooperative: Money;
  readonly posting: Posting;
}

const SHIPPED: readonly OrderState[] = ['SHIPPED', 'DELIVERED', 'COMPLETED'];

/**
 * The milestone: the goods are shipped and the bill of lading is accepted. The whole price is released, so an order of
 * which less is held is refused by the ledger (BALANCE_TOO_LOW) and tried again when the rest has come.
 */
export function releaseOf(order: OrderToRelease): Release {
  if (!SHIPPED.includes(order.state))
    refuse('ILLEGAL_STEP', {
      state: order.state,
      step: 'release',
      message: `Order ${order.number} is not shipped: its money stays held.`,
    });
  const gross = money(order.totalMinor, order.currency);
  const parts = shares(gross, order.commissionBp);
  return {
    gross,
    commission: parts.commission,
    cooperative: parts.cooperative,
    posting: released({
      release: order.id,
      orderId: order.id,
      cooperativeId: order.cooperativeId,
      amount: gross,
      commissionBp: order.commissionBp,
    }),
  };
}
