import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Currency } from '#platform/money';
import type { Texts } from '#platform/words';

/** A programme's own choices. The database holds each to its outer limits. */
@Entity({ schema: 'trade', name: 'programme' })
export class ProgrammeRow {
  @PrimaryColumn('uuid') id: string;
  /** Short and for good: the environment names the programme by it. */
  @Column('text') code: string;
  @Column('jsonb') name: Texts;
  /** What its places are called: village, tambon, commune. */
  @Column('jsonb') unitWord: Texts;
  /** ISO 3166-1 alpha-2. */
  @Column('text') country: string;
  /** IANA zone: days, months and number series are of it. */
  @Column('text') zone: string;
  /** ISO days of the week, 1 is Monday. */
  @Column('integer', { array: true }) weekend: number[];
  /** ISO 4217, of its books. */
  @Column('text') currency: Currency;
  /** By preference; the first is the one to fall back to. */
  @Column('text', { array: true }) languages: string[];
  /** Stands before its numbers and in its payment references; empty for the first programme. For good. */
  @Column('text') numberPrefix: string;
  /** The platform's commission on an order, in basis points; frozen on the order at acceptance. */
  @Column('integer') commissionBp: number;
  /** The usual deposit, in percent of an order's total, and what terms may say. */
  @Column('integer') depositPercent: number;
  @Column('integer') depositPercentLeast: number;
  @Column('integer') depositPercentMost: number;
  /** From the day of the order to the day on which its deposit is due. An unpaid one cancels the order. */
  @Column('integer') depositDays: number;
  /** How long terms hold when nothing is said, and at most. */
  @Column('integer') validityDays: number;
  @Column('integer') validityDaysMost: number;
  /** Where goods are handed over when nothing else is asked; a port, as terms and documents name it. */
  @Column('text') handoverPlace: string;
  /** How far ahead goods may be wanted or ready. */
  @Column('integer') readyDaysMost: number;
  /** Bank details younger than this are not paid to. */
  @Column('integer') bankDetailsHours: number;
  /** What a rule takes for a bank's charge, in basis points: of what is open, and of the whole instalment. */
  @Column('integer') shortBp: number;
  @Column('integer') wholeBp: number;
  /** How far a receipt without a reference may be from the day on which it is due. */
  @Column('integer') dueDays: number;
  /** For so long after an order was cancelled, money may be said to be for it. */
  @Column('integer') creditedDays: number;
  /** For so long after a payout was settled, its charge or its return may come. */
  @Column('integer') payoutDays: number;
}

/** A currency that a programme sells in, and what may be decided about money of it. Amounts in minor units. */
@Entity({ schema: 'trade', name: 'programme_currency' })
export class ProgrammeCurrency {
  @PrimaryColumn('uuid') programmeId: string;
  @PrimaryColumn('text') currency: Currency;
  @Column('integer') position: number;
  /** A receipt may be short by this, or by `shortBp` of what is open if that is more … */
  @Column('bigint') shortLeastMinor: string;
  /** … but never by more than this. */
  @Column('bigint') shortMostMinor: string;
  /** A charge of the bank up to this is booked without asking. */
  @Column('bigint') chargeMinor: string;
  /** Above this two people decide. */
  @Column('bigint') aloneMinor: string;
}

/** A day on which the banks of a programme are closed, beside its weekend. */
@Entity({ schema: 'trade', name: 'holiday' })
export class Holiday {
  @PrimaryColumn('uuid') programmeId: string;
  /** `YYYY-MM-DD` */
  @PrimaryColumn('date') day: string;
  @Column('jsonb') name: Texts;
}
