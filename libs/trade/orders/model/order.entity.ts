import { Column, Entity, PrimaryColumn } from 'typeorm';
import { columns, type RowOf } from '#platform/database';
import type { Currency } from '#platform/money';
import type { Texts } from '#platform/words';
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

/** The order of an instalment that money comes for. */
export const payingOrder = columns(
  Order,
  ...(['id', 'programmeId', 'number', 'state', 'currency', 'buyerId', 'cooperativeId'] as const),
);

/** What the steps of an order look at, and what one that ends gives back its capacity by. */
export const orderInHand = columns(Order, 'id', 'number', 'state', 'buyerId', 'cooperativeId', 'invoicedAt');
export type OrderInHand = RowOf<typeof orderInHand>;
export const endingOrder = columns(Order, 'id', 'state', 'readyOn');
export type EndingOrder = RowOf<typeof endingOrder>;

@Entity({ schema: 'trade', name: 'order_line' })
export class OrderLine {
  @PrimaryColumn('uuid') orderId: string;
  @PrimaryColumn('integer') position: number;
  @Column('uuid') buyerId: string;
  @Column('uuid') cooperativeId: string;
  @Column('uuid') listingId: string;
  @Column('jsonb') name: Texts;
  @Column('text') hsCode: string;
  @Column('numeric') quantity: string;
  @Column('text') unit: string;
  @Column('numeric') unitPrice: string;
  @Column('bigint') amountMinor: string;
}

/** What a line has of its listing's capacity. */
export const orderedQuantity = columns(OrderLine, 'listingId', 'quantity');
export type OrderedQuantity = RowOf<typeof orderedQuantity>;

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

/** What a payment needs of it to judge what is due. */
export const dueInstalment = columns(Instalment, 'id', 'kind', 'amountMinor');

export type InstalmentKind = 'DEPOSIT' | 'BALANCE';
