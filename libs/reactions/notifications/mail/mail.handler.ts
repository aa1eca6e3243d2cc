import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import { UnitOfWork, type PlatformTx } from '#platform/database';
import { refuse, type SystemActor } from '#platform/kernel';
import type { Handler } from '#platform/queue';
import type { Told } from '../notices/kinds/index.js';
import { answerable } from '../notices/notices.service.js';
import { noticeOf, readBack } from '../notices/told.js';
import { composeMail } from './mail.js';
import { Mailer, MailRefused } from './mailer.js';
import { findAddressed, markMailed, type Addressed } from './mails.store.js';

/** What the mail server puts off for so long is put off for good; hours, by the database's clock. */
const PATIENCE_HOURS = 48;

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

  async before(
    { notificationId }: { notificationId: string },
    _context: unknown,
    actor: SystemActor,
  ): Promise<boolean> {
    const found = await this.uow.read(actor, async (reader) => {
      const addressed = await findAddressed(reader, notificationId, PATIENCE_HOURS);
      if (!addressed || addressed.mailed) return undefined;
      const told = readBack(addressed);
      return { addressed, told, answerable: (await answerable(reader, [told]))[0]! };
    });
    if (!found) return false;
    const { addressed, answerable: open } = found;
    const told = found.told ?? refuseUnreadable(addressed);
    const notice = noticeOf(told.kind);
    const { now, email, name, locale, side, zone } = addressed;
    const link = `${this.config.PUBLIC_URL}${notice.path(told.facts, side)}`;
    const { hostname } = new URL(this.config.PUBLIC_URL);
    const sending = this.mailer.send({
      ...composeMail(told, { name, locale, side, zone, link, answerable: open }, now),
      to: email,
      messageId: `<notification-${notificationId}@${hostname}>`,
      thread: `<${notice.thread(told.facts)}@${hostname}>`,
    });
    return sending.catch((error: unknown) => {
      if (error instanceof MailRefused) stopIfForGood(error, addressed, { notificationId, ...orderOf(told) });
      throw error;
    });
  }

  async run(
    tx: PlatformTx,
    { notificationId }: { notificationId: string },
    _context: unknown,
    sent: boolean,
  ): Promise<void> {
    if (sent) await markMailed(tx, notificationId);
  }
}

/** The order that it tells of, if it tells of one: a stopped job belongs to it. */
const orderOf = ({ facts }: Told): { orderId?: string } => ('orderId' in facts ? { orderId: facts.orderId } : {});

/** A newer version of the platform wrote it, or its row was changed by hand. */
const refuseUnreadable = ({ kind, version }: Addressed): never =>
  refuse('BAD_INPUT', {
    field: 'facts',
    reason: 'NOTICE_UNREADABLE',
    message: `A notice of the kind ${kind}, version ${version}, can not be read. Update the worker, then try again.`,
  });

/**
 * A refusal for good, or for two days, is the operator's to mend: the mail would come back for ever. The notice stays
 * in the app.
 */
function stopIfForGood(
  { status, lasting }: MailRefused,
  { name, organisation, personId, old }: Addressed,
  of: { notificationId: string; orderId?: string },
): void {
  const to = `to ${name}${organisation === null ? '' : ` (${organisation})`}`;
  const fault = { field: 'email', ...(personId !== null && { person: personId }), ...of };
  if (lasting)
    refuse('BAD_INPUT', {
      ...fault,
      reason: 'MAIL_REFUSED',
      message: `The mail server takes no mail ${to}, for good (${status}). Have the address mended.`,
    });
  if (old)
    refuse('BAD_INPUT', {
      ...fault,
      reason: 'MAIL_LATE',
      message: `The mail server has put off a mail ${to} for ${PATIENCE_HOURS} hours (${status}).`,
    });
}
