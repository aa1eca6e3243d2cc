import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Currency } from '#platform/money';
import type { AttemptState } from './attempt.states.js';

/** One try to pay one instalment by Stripe Checkout. */
@Entity({ schema: 'finance', name: 'payment_attempt' })
export class PaymentAttempt {
  @PrimaryColumn('uuid') id: string;
  /** Of the order: at whose account its page is. */
  @Column('uuid') programmeId: string;
  @Column('uuid') instalmentId: string;
  @Column('uuid') orderId: string;
  @Column('uuid') buyerId: string;
  @Column('uuid') cooperativeId: string;
  @Column('text') currency: Currency;
  /** Minor units. */
  @Column('bigint') amountMinor: string;
  @Column('text') state: AttemptState;
  @Column('text', { nullable: true }) sessionId: string | null;
  @Column('text', { nullable: true }) url: string | null;
  @Column('text', { nullable: true }) intentId: string | null;
  @Column('timestamptz') requestedAt: Date;
  @Column('timestamptz') movedAt: Date;
}
