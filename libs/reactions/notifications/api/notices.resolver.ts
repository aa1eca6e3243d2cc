import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { UnitOfWork } from '#platform/database';
import {
  LanguageTag,
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
import { localeOf, sourceLocale, words } from '#platform/words';
import { getOrganisation, getPerson } from '#trade/identity';
import type { Told } from '../notices/kinds/index.js';
import { noticeText, type Listener } from '../notices/notice-text.js';
import type { Notification } from '../notices/notice.entity.js';
import type { ToldSide } from '../notices/notice.js';
import { answerable, NoticesService } from '../notices/notices.service.js';
import { noticeOf, readBack } from '../notices/told.js';
import {
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
      type: () => LanguageTag,
      nullable: true,
      description: "In which it is written; the person's own when not said.",
    })
    language: string | null,
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
    language: string | null,
    rows: readonly Notification[],
  ): Promise<(row: Notification) => NotificationType> {
    const told = rows.map(readBack);
    const { locale, zone, now, open } = await this.uow.read(actor, async (reader) => ({
      locale:
        localeOf([...(language ? [language] : []), (await getPerson(reader, actor.personId!)).locale]) ?? sourceLocale,
      zone: (await getOrganisation(reader, actor.organisationId!)).zone,
      now: await reader.now(),
      open: await answerable(reader, told),
    }));
    const side = actor.side as ToldSide;
    const listener = { locale, side, zone, onPhone: side === 'cooperative' };
    const views = new Map(rows.map((row, i) => [row.id, viewOf(told[i], { ...listener, answerable: open[i]! }, now)]));
    return ({ id, kind, writtenAt, readAt }) => ({
      id: globalId('Notification', id),
      kind,
      language: locale,
      ...views.get(id)!,
      writtenAt,
      readAt,
    });
  }
}

const homes: Record<ToldSide, string> = { buyer: '/', cooperative: '/coop', secretariat: '/admin', address: '/' };

/** One that this version of the platform can't read (a newer one wrote it) is seen all the same. */
function viewOf(
  told: Told | undefined,
  listener: Listener,
  now: Date,
): Pick<NotificationType, 'subject' | 'lines' | 'path'> {
  const catalogue = words(listener.locale);
  if (!told) {
    const { t } = catalogue;
    return { subject: t('notice.unreadable'), lines: [t('notice.unreadable.1')], path: homes[listener.side] };
  }
  const { subject, lines } = noticeText(catalogue, told, listener, now);
  return { subject, lines, path: noticeOf(told.kind).path(told.facts, listener.side) };
}
