import { Refusal, refuse } from '#platform/kernel';
import { money, type Money } from '#platform/money';
import type { StandingInstalment } from '#trade/orders';

/**
 * What is still to pay of an instalment; ALREADY_PAID when nothing is, ILLEGAL_STEP while its turn has not come or is
 * over. A deposit that the bank took back is paid when the goods are made too.
 */
export function dueOf({ instalment, order }: StandingInstalment, allocated: bigint): Money {
  const due = BigInt(instalment.amountMinor) - allocated;
  if (due <= 0n) refuse('ALREADY_PAID', { field: 'instalmentId', message: 'This instalment is paid.' });
  const turn =
    instalment.kind === 'DEPOSIT'
      ? order.state === 'AWAITING_DEPOSIT' || order.state === 'READY_TO_SHIP'
      : order.state === 'IN_PRODUCTION' || order.state === 'READY_TO_SHIP';
  if (!turn)
    refuse('ILLEGAL_STEP', {
      field: 'instalmentId',
      message:
        order.state === 'AWAITING_DEPOSIT' ? 'The deposit comes first.' : 'This order takes no payment any more.',
      state: order.state,
    });
  return money(due, order.currency);
}

/**
 * Whether a page for this amount is for what is open now: after a payment by another way, or one taken back, it is not.
 */
export function isForWhatIsOpen(
  { amountMinor, currency }: { amountMinor: string; currency: string },
  standing: StandingInstalment,
  allocated: bigint,
): boolean {
  try {
    const due = dueOf(standing, allocated);
    return due.minor.toString() === amountMinor && due.currency === currency;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
