import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DocumentType, Snapshot } from './document.js';

/** An issued document. Its row never changes; what is wrong with it is put right by another document. */
@Entity({ schema: 'finance', name: 'document' })
export class Document {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') programmeId: string;
  @Column('uuid') orderId: string;
  @Column('uuid') buyerId: string;
  /** The seller, who issues it; the platform does so in its name. */
  @Column('uuid') cooperativeId: string;
  @Column('text') type: DocumentType;
  @Column('integer') year: number;
  @Column('integer') n: number;
  @Column('text') number: string;
  @Column('timestamptz') issuedAt: Date;
  @Column('jsonb') snapshot: Snapshot;
  @Column('bytea', { name: 'snapshot_sha256' }) snapshotSha256: Buffer;
  @Column('integer') templateVersion: number;
}

/** A file that was made of a document. */
@Entity({ schema: 'finance', name: 'artifact' })
export class Artifact {
  @PrimaryColumn('uuid') documentId: string;
  @PrimaryColumn('text') format: 'pdf';
  @PrimaryColumn('text') locale: 'en';
  @Column('bytea') sha256: Buffer;
  @Column('integer') bytes: number;
  @Column('timestamptz') renderedAt: Date;
}
