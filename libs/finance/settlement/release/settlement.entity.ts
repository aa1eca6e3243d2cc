import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Currency } from '#platform/money';
import type { SettlementState } from './settlement.states.js';

/** What a cooperative is owed for one released order. Its amounts never change; `bigint` columns arrive as strings. */
@Entity({ schema: 'finance', name: 'settlement' })
export class Settlement {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') programmeId: string;
  @Column('uuid') orderId: string;
  @Column('uuid') cooperativeId: string;
  @Column('text') currency: Currency;
  /** Minor units: what was released, what of it is the platform's, and the rest. */
  @Column('bigint') grossMinor: string;
  @Column('bigint') commissionMinor: string;
  @Column('bigint') amountMinor: string;
  @Column('text') state: SettlementState;
  /** The payout that it is in; none while it is due. */
  @Column('uuid', { nullable: true }) payoutId: string | null;
  @Column('timestamptz') releasedAt: Date;
  @Column('timestamptz') movedAt: Date;
}
