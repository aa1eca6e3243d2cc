import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one person, or one bare address, is told of one event: a kind of the table of notices, with its facts. */
@Entity({ schema: 'reactions', name: 'notification' })
export class Notification {
  @PrimaryColumn('uuid') id: string;
  /** The row of platform.outbox that announced the event; decimal string. */
  @Column('bigint') outboxId: string;
  /** Of what it is about; null in rows of version 1 only, if ever. */
  @Column('uuid', { nullable: true }) programmeId: string | null;
  /** Who reads it in the app and by mail; null when it goes to a bare address. */
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('uuid', { nullable: true }) organisationId: string | null;
  /** Of a bare address; a person's own are read when the mail goes. */
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { nullable: true }) locale: string | null;
  @Column('text') kind: string;
  /** Of the facts' shape, which the kind knows. */
  @Column('smallint') version: number;
  @Column('jsonb') facts: object;
  @Column('timestamptz') writtenAt: Date;
  @Column('timestamptz', { nullable: true }) readAt: Date | null;
  @Column('timestamptz', { nullable: true }) mailedAt: Date | null;
}

/** Whom a row is for: a person of an organisation, or an address. */
export type Addressee = Pick<Notification, 'personId' | 'organisationId' | 'email' | 'name' | 'locale'>;

export const newNotification = (
  row: Addressee & Pick<Notification, 'id' | 'outboxId' | 'programmeId' | 'kind' | 'version' | 'facts' | 'writtenAt'>,
): Notification => ({ ...row, readAt: null, mailedAt: null });
