import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { UnitOfWork } from '#platform/database';
import {
  CurrentActor,
  decodeCursor,
  globalId,
  pageOf,
  pageSize,
  rowId,
  Text,
  type ConnectionOf,
} from '#platform/graphql';
import type { Actor } from '#platform/kernel';
import { words, type Locale } from '#platform/words';
import { getOrganisation, getPerson } from '#trade/identity';
import { noticeText } from '../notices/notice-text.js';
import type { Notification } from '../notices/notice.entity.js';
import { pathOf, type TradeSide } from '../notices/notice.js';
import { NoticesService } from '../notices/notices.service.js';
import {
  LanguageName,
  NotificationConnection,
  NotificationType,
  ReadNotificationsInput,
  ReadNotificationsPayload,
} from './notices.graphql.js';

@Resolver(() => NotificationType)
export class NoticesResolver {
  constructor(
    private readonly notices: NoticesService,
    private readonly uow: UnitOfWork,
  ) {}

  @Query(() => NotificationConnection, { description: 'What the signed-in person was told, newest first.' })
  async notifications(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => Text, nullable: true }) after: string | null,
    @Args('language', {
      type: () => LanguageName,
      nullable: true,
      description: "In which it is written; the person's own when not said.",
    })
    language: LanguageName | null,
  ): Promise<ConnectionOf<NotificationType>> {
    const size = pageSize(first, 20);
    const page = pageOf(await this.notices.own(actor, size + 1, decodeCursor(after, 'instant', 'id')), size, (row) => [
      row.writtenAt.toISOString(),
      row.id,
    ]);
    const view = await this.viewFor(actor, language, page.nodes);
    return { ...page, nodes: page.nodes.map(view) };
  }

  @Query(() => Int, { description: 'How many of them are unread, at most 100.' })
  unreadNotifications(@CurrentActor() actor: Actor): Promise<number> {
    return this.notices.unread(actor);
  }

  @Mutation(() => ReadNotificationsPayload, {
    description:
      "Marks the person's own as read: one, or all up to an instant. " +
      'Refusals: BAD_INPUT (both or neither), KEY_REUSED.',
  })
  readNotifications(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReadNotificationsInput,
  ): Promise<ReadNotificationsPayload> {
    const id = input.id ? rowId('Notification', input.id, 'input.id') : null;
    return this.notices.read(actor, { id, upTo: input.upTo ?? null, key: input.key });
  }

  /** In the language asked for, else the reader's own, and in the reader's zone. */
  private async viewFor(
    actor: Actor,
    language: Locale | null,
    rows: readonly Notification[],
  ): Promise<(row: Notification) => NotificationType> {
    const { locale, zone, now } = await this.uow.read(actor, async (reader) => ({
      locale: language ?? (await getPerson(reader, actor.personId!)).locale,
      zone: (await getOrganisation(reader, actor.organisationId!)).zone,
      now: await reader.now(),
    }));
    const side = actor.side as TradeSide;
    const open = await this.notices.answerable(actor, rows);
    return (row) => {
      const { subject, lines } = noticeText(
        words(locale),
        row.kind,
        row.facts,
        {
          locale,
          side,
          zone,
          answerable: open.get(row.facts.quoteId) === row.facts.revision,
          onPhone: side === 'cooperative',
        },
        now,
      );
      return {
        id: globalId('Notification', row.id),
        kind: row.kind,
        subject,
        lines,
        path: pathOf(side, row.facts, globalId),
        writtenAt: row.writtenAt,
        readAt: row.readAt,
      };
    };
  }
}
