import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Currency } from '#platform/money';
import type { OrderState } from './order.states.js';

/** An accepted revision; its terms are a frozen copy and only its state moves. `bigint` columns arrive as strings. */
@Entity({ schema: 'trade', name: 'order' })
export class Order {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') programmeId: string;
  @Column('text') number: string;
  @Column('uuid') requestId: string;
  @Column('uuid') quoteId: string;
  @Column('integer') revisionNumber: number;
  @Column('uuid') buyerId: string;
  @Column('uuid') cooperativeId: string;
  @Column('text') state: OrderState;
  @Column('text') incoterm: string;
  @Column('text') place: string;
  /** Day on which the goods are to be ready, of the programme's zone. */
  @Column('date') readyOn: string;
  @Column('text') currency: Currency;
  /** Minor units. */
  @Column('bigint') totalMinor: string;
  /** Basis points, frozen at acceptance. */
  @Column('integer') commissionBp: number;
  @Column('timestamptz') placedAt: Date;
  @Column('timestamptz') movedAt: Date;
  /** When its commercial invoice was issued; the database writes it with the document. */
  @Column('timestamptz', { nullable: true }) invoicedAt: Date | null;
}

@Entity({ schema: 'trade', name: 'order_line' })
export class OrderLine {
  @PrimaryColumn('uuid') orderId: string;
  @PrimaryColumn('integer') position: number;
  @Column('uuid') buyerId: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') listingId: string;
  @Column('text') name: string;
  @Column('text') nameKm: string;
  @Column('text') hsCode: string;
  @Column('numeric') quantity: string;
  @Column('text') unit: string;
  @Column('numeric') unitPrice: string;
  @Column('bigint') amountMinor: string;
}

@Entity({ schema: 'trade', name: 'instalment' })
export class Instalment {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') orderId: string;
  @Column('uuid') buyerId: string;
  @Column('uuid') cooperativeId: string;
  @Column('integer') position: number;
  @Column('text') kind: InstalmentKind;
  @Column('bigint') amountMinor: string;
  /** A day of the programme's zone; the balance is due before the bill of lading is released, so it has none. */
  @Column('date', { nullable: true }) dueOn: string | null;
  /** ISO 11649 creditor reference that the buyer quotes on a wire. */
  @Column('text') reference: string;
}

export type InstalmentKind = 'DEPOSIT' | 'BALANCE';
