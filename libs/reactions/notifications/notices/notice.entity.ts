import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoticeFacts, NoticeKind } from './notice.js';

@Entity({ schema: 'reactions', name: 'notification' })
export class Notification {
  @PrimaryColumn('uuid') id: string;
  /** The row of platform.outbox that announced the event; decimal string. */
  @Column('bigint') outboxId: string;
  @Column('uuid') personId: string;
  @Column('uuid') organisationId: string;
  @Column('text') kind: NoticeKind;
  @Column('jsonb') facts: NoticeFacts;
  @Column('timestamptz') writtenAt: Date;
  @Column('timestamptz', { nullable: true }) readAt: Date | null;
  @Column('timestamptz', { nullable: true }) mailedAt: Date | null;
}
