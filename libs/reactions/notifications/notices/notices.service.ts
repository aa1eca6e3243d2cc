import { Injectable } from '@nestjs/common';
import { UnitOfWork, type PlatformTx } from '#platform/database';
import { newId, refuse, type Actor } from '#platform/kernel';
import type { JobContext } from '#platform/queue';
import type { Notification } from './notice.entity.js';
import { isOfOrder, toldSides, type NoticeKind } from './notice.js';
import {
  countUnread,
  findOwnNotifications,
  findAnswerable,
  findRecipients,
  keepNotifications,
  markOneRead,
  markRead,
  readAbout,
  type Subject,
} from './notices.store.js';

@Injectable()
export class NoticesService {
  constructor(private readonly uow: UnitOfWork) {}

  /** Writes one notification to each person of the sides that are told; in the job's transaction, so once. */
  async write(tx: PlatformTx, kind: NoticeKind, subject: Subject, { outboxId }: JobContext): Promise<void> {
    const { facts, author, buyerId, cooperativeId } = await readAbout(tx, subject, isOfOrder(kind));
    const told = toldSides(kind, author).map((side) => (side === 'buyer' ? buyerId : cooperativeId));
    const writtenAt = await tx.now();
    const rows = (await findRecipients(tx, told)).map((recipient) => ({
      ...recipient,
      id: newId(),
      outboxId,
      kind,
      facts,
      writtenAt,
      readAt: null,
      mailedAt: null,
    }));
    if (rows.length > 0) await keepNotifications(tx, rows);
    rows.forEach(({ id }) => tx.emit('notification.written', { notificationId: id }));
  }

  own(actor: Actor, size: number, after: (string | number)[] | null): Promise<Notification[]> {
    return this.uow.read(actor, (reader) => findOwnNotifications(reader, actor.personId!, size, after));
  }

  unread(actor: Actor): Promise<number> {
    return this.uow.read(actor, (reader) => countUnread(reader, actor.personId!));
  }

  /** The newest revisions of the quotes that these tell of, as far as they can still be answered. */
  answerable(actor: Actor, rows: readonly Notification[]): Promise<ReadonlyMap<string, number>> {
    return this.uow.read(actor, (reader) =>
      findAnswerable(reader, [...new Set(rows.map(({ facts }) => facts.quoteId))]),
    );
  }

  /** Marks the person's own as read: one, or all up to an instant that they have seen. */
  read(
    actor: Actor,
    { id, upTo, key }: { id: string | null; upTo: Date | null; key: string },
  ): Promise<{ unread: number }> {
    if ((id === null) === (upTo === null))
      refuse('BAD_INPUT', {
        field: id === null ? 'upTo' : 'id',
        message: 'Say which one was read, or up to when: one of the two.',
      });
    return this.uow.write(
      { actor, name: 'readNotifications', key, input: { ...(id !== null && { id }), ...(upTo !== null && { upTo }) } },
      async (tx) => {
        const now = await tx.now();
        if (id !== null) await markOneRead(tx, actor.personId!, id, now);
        if (upTo !== null) await markRead(tx, actor.personId!, upTo, now);
        return { unread: await countUnread(tx, actor.personId!) };
      },
    );
  }
}
