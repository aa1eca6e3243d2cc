import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Currency } from '#platform/money';
import type { RequestState } from './request.states.js';

/** A buyer asks one or several cooperatives for several lines; they are sealed from each other. */
@Entity({ schema: 'trade', name: 'request' })
export class Request {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') programmeId: string;
  @Column('text') number: string;
  @Column('uuid') buyerId: string;
  @Column('text') title: string;
  @Column('text') incoterm: string;
  @Column('text') place: string;
  /** Day, of the programme's zone. */
  @Column('date') wantedOn: string;
  /** That the buyer asks for; null in requests of before it was kept. */
  @Column('smallint', { nullable: true }) depositPercent: number | null;
  @Column('text') currency: Currency;
  @Column('text') note: string;
  @Column('text') state: RequestState;
  @Column('timestamptz') submittedAt: Date;
}

@Entity({ schema: 'trade', name: 'request_line' })
export class RequestLine {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') requestId: string;
  @Column('integer') position: number;
  @Column('text') kindCode: string;
  @Column('text') grade: string;
  @Column('numeric') quantity: string;
  @Column('text') unit: string;
  @Column('numeric', { nullable: true }) targetPrice: string | null;
}
