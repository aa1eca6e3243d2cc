import { Column, Entity, PrimaryColumn } from 'typeorm';
import { columns, type RowOf } from '#platform/database';
import type { Currency } from '#platform/money';
import type { Texts } from '#platform/words';
import type { QuoteState, RevisionState } from './quote.states.js';

export type Party = 'buyer' | 'cooperative';

/** The negotiation between one buyer and one cooperative on one request. */
@Entity({ schema: 'trade', name: 'quote' })
export class Quote {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') programmeId: string;
  @Column('text') number: string;
  @Column('uuid') requestId: string;
  @Column('uuid') buyerId: string;
  @Column('uuid') cooperativeId: string;
  @Column('text') state: QuoteState;
  /** Number of the newest revision; 0 before the first. */
  @Column('integer') revision: number;
  /** Of the newest revision; before the first, until when the cooperative may answer. */
  @Column('timestamptz') validUntil: Date;
  @Column('timestamptz') movedAt: Date;
}

/** One numbered set of terms, by one side. `bigint` and `numeric` columns arrive as strings. */
@Entity({ schema: 'trade', name: 'revision' })
export class Revision {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') quoteId: string;
  @Column('uuid') buyerId: string;
  @Column('uuid') cooperativeId: string;
  @Column('integer') number: number;
  @Column('text') author: Party;
  @Column('jsonb') authorName: Texts;
  @Column('text') state: RevisionState;
  @Column('text') incoterm: string;
  @Column('text') place: string;
  /** Day on which the goods are to be ready, of the programme's zone; its month's capacity is taken at acceptance. */
  @Column('date') readyOn: string;
  @Column('integer') depositPercent: number;
  @Column('text') currency: Currency;
  /** Minor units. */
  @Column('bigint') totalMinor: string;
  @Column('text') note: string;
  @Column('timestamptz') validUntil: Date;
  @Column('timestamptz') sentAt: Date;
}

@Entity({ schema: 'trade', name: 'revision_line' })
export class RevisionLine {
  @PrimaryColumn('uuid') revisionId: string;
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

/** What a command on a quote locks and judges: of the quote, of its newest revision, and of that one's lines. */
export const lockedQuote = columns(
  Quote,
  'id',
  'programmeId',
  'number',
  'requestId',
  'buyerId',
  'cooperativeId',
  'state',
  'revision',
  'validUntil',
  'movedAt',
);
export const lockedRevision = columns(
  Revision,
  'id',
  'number',
  'author',
  'state',
  'incoterm',
  'place',
  'readyOn',
  'depositPercent',
  'currency',
  'totalMinor',
);
export const lockedLine = columns(
  RevisionLine,
  'position',
  'listingId',
  'name',
  'hsCode',
  'quantity',
  'unit',
  'unitPrice',
  'amountMinor',
);

export type LockedQuote = RowOf<typeof lockedQuote>;
export type LockedRevision = RowOf<typeof lockedRevision>;
export type LockedLine = RowOf<typeof lockedLine>;
