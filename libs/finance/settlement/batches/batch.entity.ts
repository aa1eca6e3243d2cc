import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Currency } from '#platform/money';
import type { BatchState, PayoutState } from './batch.states.js';
import type { BatchPayout } from './pain001.js';

@Entity({ schema: 'finance', name: 'payout_batch' })
export class PayoutBatch {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') programmeId: string;
  @Column('text') number: string;
  @Column('text') currency: Currency;
  @Column('bigint') totalMinor: string;
  @Column('text') state: BatchState;
  /** The payment file's own id at the bank. */
  @Column('text') messageId: string;
  @Column('uuid') draftedBy: string;
  @Column('timestamptz') draftedAt: Date;
  /** Never who drafted it. */
  @Column('uuid', { nullable: true }) approvedBy: string | null;
  @Column('timestamptz', { nullable: true }) approvedAt: Date | null;
  /** The account that it is paid from. */
  @Column('uuid', { nullable: true }) bankAccountId: string | null;
  @Column('bytea', { name: 'file_sha256', nullable: true }) fileSha256: Buffer | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('timestamptz') movedAt: Date;
}

@Entity({ schema: 'finance', name: 'payout' })
export class Payout {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') batchId: string;
  @Column('integer') position: number;
  @Column('uuid') cooperativeId: string;
  @Column('text') currency: Currency;
  @Column('bigint') amountMinor: string;
  /** Comes back on the statement. */
  @Column('text') endToEndId: string;
  @Column('text') state: PayoutState;
  /** Where it goes, frozen when the batch was approved. */
  @Column('jsonb', { nullable: true }) beneficiary: BatchPayout['beneficiary'] | null;
  /** The bank's last word, as an ISO status; it may decide nothing. */
  @Column('text', { nullable: true }) bankStatus: string | null;
  /** Why the bank did not pay it, or what it waits for. */
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
  @Column('timestamptz') movedAt: Date;
}
