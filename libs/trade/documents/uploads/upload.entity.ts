import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MediaType } from '#platform/files';
import type { UploadState } from './upload.states.js';

/**
 * A document that the cooperative brings for an order. The file is kept by its hash; only the operator's
 * decision is added later.
 */
@Entity({ schema: 'trade', name: 'upload' })
export class Upload {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') orderId: string;
  @Column('uuid') buyerId: string;
  @Column('uuid') cooperativeId: string;
  @Column('text') type: UploadType;
  /** As it is printed on the document. */
  @Column('text') number: string;
  @Column('bytea') sha256: Buffer;
  @Column('text') mediaType: MediaType;
  @Column('integer') bytes: number;
  @Column('text') state: UploadState;
  @Column('uuid') uploadedBy: string;
  @Column('timestamptz') uploadedAt: Date;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  /** Why it was rejected, for the cooperative. */
  @Column('text', { nullable: true }) reason: string | null;
}

export type UploadType = 'BILL_OF_LADING';
