import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '#platform/database';
import { newId, type Actor } from '#platform/kernel';
import type { JobContext } from '#platform/queue';
import { Notification } from './notice.entity.js';
import { isOfOrder, toldSides, type NoticeKind } from './notice.js';
import { countUnread, findOwnNotifications, findRecipients, markRead, readAbout, type Subject } from './notices.store.js';

@Injectable()
export class NoticesService {
  constructor(private readonly uow: UnitOfWork) {}

  /** Writes one notification to each person of the sides that are told; in the job's transaction, so once. */
  async write(tx: Tx, kind: NoticeKind, subject: Subject, { outboxId }: JobContext): Promise<void> {
    const { facts, author, buyerId, cooperativeId } = await readAbout(tx, subject, isOfOrder(kind));
    const told = toldSides(kind, author).map((side) => (side === 'buyer' ? buyerId : cooperativeId));
    const writtenAt = await tx.now();
    const rows = (await findRecipients(tx, told)).map((recipient) => ({ ...recipient, id: newId(), outboxId, kind, facts, writtenAt, readAt: null, mailedAt: null }));
    if (rows.length > 0) await tx.db.insert(Notification, rows);
    rows.forEach(({ id }) => tx.emit('notification.written', { notificationId: id }));
  }

  own(actor: Actor, size: number, after: (string | number)[] | null): Promise<Notification[]> {
    return this.uow.read(actor, (reader) => findOwnNotifications(reader, actor.personId!, size, after));
  }

  unread(actor: Actor): Promise<number> {
    return this.uow.read(actor, (reader) => countUnread(reader, actor.personId!));
  }

  /** Marks the person's own as read, up to an instant that they have seen. */
  read(actor: Actor, { upTo, key }: { upTo: Date; key: string }): Promise<{ unread: number }> {
    return this.uow.write({ actor, name: 'readNotifications', key, input: { upTo } }, async (tx) => {
      await markRead(tx, actor.personId!, upTo, await tx.now());
      return { unread: await countUnread(tx, actor.personId!) };
    });
  }
}
