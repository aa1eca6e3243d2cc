import type { Money } from '#platform/money';
import type { PaymentAttempt } from './attempt.entity.js';

/** The page of an attempt, at its programme's account; null before it has one. */
export const pageOf = ({
  sessionId,
  programmeId,
}: PaymentAttempt): { sessionId: string; programmeId: string } | null =>
  sessionId === null ? null : { sessionId, programmeId };

/** What an attempt begins as. `amount` is what is open of the instalment, or what Stripe says was paid. */
export interface AttemptToMake {
  readonly id: string;
  readonly instalmentId: string;
  readonly order: {
    readonly id: string;
    readonly programmeId: string;
    readonly buyerId: string;
    readonly cooperativeId: string;
  };
  readonly amount: Money;
  readonly state: PaymentAttempt['state'];
  readonly at: Date;
}

/** The row of an attempt that has no page yet and no payment. */
export const newAttempt = ({ id, instalmentId, order, amount, state, at }: AttemptToMake): PaymentAttempt => ({
  id,
  programmeId: order.programmeId,
  instalmentId,
  orderId: order.id,
  buyerId: order.buyerId,
  cooperativeId: order.cooperativeId,
  currency: amount.currency,
  amountMinor: amount.minor.toString(),
  state,
  sessionId: null,
  url: null,
  intentId: null,
  requestedAt: at,
  movedAt: at,
});
