import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Currency } from '#platform/money';

/** Money that came in. `amountMinor` in minor units. */
@Entity({ schema: 'finance', name: 'receipt' })
export class Receipt {
  @PrimaryColumn('uuid') id: string;
  @Column('text') source: 'stripe' | 'bank';
  /** Stripe's intent, or the match of a statement's line. */
  @Column('text') reference: string;
  @Column('uuid') buyerId: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') orderId: string;
  @Column('text') currency: Currency;
  @Column('bigint') amountMinor: string;
  @Column('timestamptz') receivedAt: Date;
}

/** The part of a receipt given to one instalment. */
@Entity({ schema: 'finance', name: 'allocation' })
export class Allocation {
  @PrimaryColumn('uuid') receiptId: string;
  @PrimaryColumn('uuid') instalmentId: string;
  @Column('uuid') buyerId: string;
  @Column('uuid') cooperativeId: string;
  @Column('bigint') amountMinor: string;
}
