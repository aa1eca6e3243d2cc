import { creditorReference, split, type Money } from '#platform/money';
import type { InstalmentKind } from '../orders/order.entity.js';

/** An unpaid deposit cancels the order after so many days. */
export const DEPOSIT_DAYS = 7;

export interface ScheduledInstalment {
  position: number;
  kind: InstalmentKind;
  amount: Money;
  reference: string;
}

/** The payment schedule of an order: a deposit and a balance that together are the total, or one of them alone. */
export function scheduleOf(orderNumber: string, total: Money, depositPercent: number): ScheduledInstalment[] {
  const [deposit, balance] = split(total, [depositPercent, 100 - depositPercent]);
  const parts = [{ kind: 'DEPOSIT' as const, amount: deposit! }, { kind: 'BALANCE' as const, amount: balance! }].filter(({ amount }) => amount.minor > 0n);
  return parts.map((part, i) => ({ ...part, position: i + 1, reference: creditorReference(`${orderNumber.replaceAll(/\D/g, '')}${i + 1}`) }));
}
