import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import { UnitOfWork, type Tx } from '#platform/database';
import { globalId, system } from '#platform/kernel';
import type { Handler } from '#platform/queue';
import type { Locale } from '#platform/words';
import { pathOf, type NoticeFacts, type NoticeKind, type TradeSide } from '../notices/notice.js';
import { composeMail } from './mail.js';
import { Mailer } from './mailer.js';

interface Addressed {
  kind: NoticeKind;
  facts: NoticeFacts;
  mailed: boolean;
  now: Date;
  email: string;
  name: string;
  locale: Locale;
  side: TradeSide;
  zone: string;
  answerable: boolean;
}

/**
 * Sends a notification as a mail, in its reader's language. Mail knows no "exactly once": a death between the server's
 * answer and our commit sends a second copy, which has the same Message-ID.
 */
@Injectable()
export class MailNotification implements Handler<'notification.written', boolean> {
  readonly name = 'mail.notification';
  readonly event = 'notification.written';
  readonly channel = 'mail';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async before({ notificationId }: { notificationId: string }): Promise<boolean> {
    const addressed = await this.read(notificationId);
    if (!addressed || addressed.mailed) return false;
    const { kind, facts, now, email, ...reader } = addressed;
    const link = `${this.config.PUBLIC_URL}${pathOf(reader.side, facts, globalId)}`;
    const { hostname } = new URL(this.config.PUBLIC_URL);
    return this.mailer.send({
      ...composeMail(kind, facts, { ...reader, link }, now), to: email,
      messageId: `<notification-${notificationId}@${hostname}>`, thread: `<quote-${facts.quoteId}@${hostname}>`,
    });
  }

  async run(tx: Tx, { notificationId }: { notificationId: string }, _context: unknown, sent: boolean): Promise<void> {
    if (sent) await tx.sql('update reactions.notification set mailed_at = platform.now() where id = $1 and mailed_at is null', [notificationId]);
  }

  private async read(notificationId: string): Promise<Addressed | undefined> {
    const [row] = await this.uow.read(system, (reader) => reader.sql<Addressed>(
      `select n.kind, n.facts, n.mailed_at is not null as mailed, platform.now() as now, p.email, coalesce(case p.locale when 'km' then p.name_km end, p.name) as name,
              p.locale, o.kind as side, o.zone,
              exists (select from trade.quote q where q.id = (n.facts->>'quoteId')::uuid and q.revision = (n.facts->>'revision')::int
                         and q.state in ('AWAITING_BUYER', 'AWAITING_COOPERATIVE') and q.valid_until > platform.now()) as answerable
         from reactions.notification n join trade.person p on p.id = n.person_id join trade.organisation o on o.id = n.organisation_id where n.id = $1`, [notificationId]));
    return row;
  }
}
