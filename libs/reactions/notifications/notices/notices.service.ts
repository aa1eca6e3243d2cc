import { Injectable } from '@nestjs/common';
import { UnitOfWork, type PlatformTx, type Reader } from '#platform/database';
import { newId, refuse, type Actor, type EventName, type Events } from '#platform/kernel';
import type { JobContext, Skipped } from '#platform/queue';
import type { NoticeKind, Told } from './kinds/index.js';
import { newNotification, type Notification } from './notice.entity.js';
import { countUnread, findOwnNotifications, keepNotifications, markOneRead, markRead } from './notices.store.js';
import { findAddressees } from './recipients.store.js';
import { noticeOf } from './told.js';

@Injectable()
export class NoticesService {
  constructor(private readonly uow: UnitOfWork) {}

  /** Writes one notification to each person and address that is told; in the job's transaction, so once. */
  async tell(
    tx: PlatformTx,
    kind: NoticeKind,
    payload: Events[EventName],
    { outboxId }: JobContext,
  ): Promise<void | Skipped> {
    const { version, ...notice } = noticeOf(kind);
    const writtenAt = await tx.now();
    const rows: Notification[] = [];
    for (const { programmeId, facts, recipients } of await notice.tell(tx, payload))
      for (const addressee of await findAddressees(tx, programmeId, recipients))
        rows.push(
          newNotification({ ...addressee, id: newId(), outboxId, programmeId, kind, version, facts, writtenAt }),
        );
    if (rows.length === 0) return { skipped: 'there is nobody to be told' };
    await keepNotifications(tx, rows);
    rows.forEach(({ id }) => tx.emit('notification.written', { notificationId: id }));
  }

  own(actor: Actor, size: number, after: (string | number)[] | null): Promise<Notification[]> {
    return this.uow.read(actor, (reader) => findOwnNotifications(reader, actor.personId!, size, after));
  }

  unread(actor: Actor): Promise<number> {
    return this.uow.read(actor, (reader) => countUnread(reader, actor.personId!));
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

/** Which of these can still be answered, in their order: one question for all that are asked the same. */
export async function answerable(reader: Reader, told: readonly (Told | undefined)[]): Promise<boolean[]> {
  const open = told.map(() => false);
  const byQuestion = new Map<NonNullable<ReturnType<typeof noticeOf>['answerable']>, number[]>();
  told.forEach((each, index) => {
    const question = each && noticeOf(each.kind).answerable;
    if (question) byQuestion.set(question, [...(byQuestion.get(question) ?? []), index]);
  });
  for (const [question, indexes] of byQuestion) {
    const answers = await question(
      reader,
      indexes.map((index) => told[index]!.facts),
    );
    indexes.forEach((index, i) => (open[index] = answers[i] ?? false));
  }
  return open;
}
