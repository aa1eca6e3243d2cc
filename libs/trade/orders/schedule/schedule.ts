import { creditorReference, split, type Money } from '#platform/money';
import { referenceBodyOf } from '#trade/identity';
import type { InstalmentKind } from '../model/order.entity.js';

const KINDS: readonly InstalmentKind[] = ['DEPOSIT', 'BALANCE'];

export interface ScheduledInstalment {
  position: number;
  kind: InstalmentKind;
  amount: Money;
  reference: string;
}

/**
 * The payment schedule of an order: a deposit and a balance that together are the total. A part of zero is none (all of
 * it up front, or a percentage that comes to less than the smallest coin); what stays alone is the deposit, with its
 * day, so that every order waits for money that can come and is cancelled when it does not.
 */
export function scheduleOf(orderNumber: string, total: Money, depositPercent: number): ScheduledInstalment[] {
  const [deposit, balance] = split(total, [depositPercent, 100 - depositPercent]) as [Money, Money];
  const amounts = deposit.minor > 0n && balance.minor > 0n ? [deposit, balance] : [total];
  return amounts.map((amount, i) => ({
    position: i + 1,
    kind: KINDS[i]!,
    amount,
    reference: creditorReference(`${referenceBodyOf(orderNumber)}${i + 1}`),
  }));
}
