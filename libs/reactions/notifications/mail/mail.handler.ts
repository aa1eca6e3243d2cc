import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import { UnitOfWork, type PlatformTx } from '#platform/database';
import { globalId, refuse, system } from '#platform/kernel';
import type { Handler } from '#platform/queue';
import { pathOf } from '../notices/notice.js';
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

  async before({ notificationId }: { notificationId: string }): Promise<boolean> {
    const addressed = await this.uow.read(system, (reader) => findAddressed(reader, notificationId, PATIENCE_HOURS));
    if (!addressed || addressed.mailed) return false;
    const { kind, facts, now, email, ...reader } = addressed;
    const link = `${this.config.PUBLIC_URL}${pathOf(reader.side, facts, globalId)}`;
    const { hostname } = new URL(this.config.PUBLIC_URL);
    const sending = this.mailer.send({
      ...composeMail(kind, facts, { ...reader, link }, now),
      to: email,
      messageId: `<notification-${notificationId}@${hostname}>`,
      thread: `<quote-${facts.quoteId}@${hostname}>`,
    });
    return sending.catch((error: unknown) => {
      if (error instanceof MailRefused) stopIfForGood(error, addressed);
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

/**
 * A refusal for good, or for two days, is the operator's to mend: the mail would come back for ever. The notice stays
 * in the app.
 */
function stopIfForGood(
  { status, lasting }: MailRefused,
  { name, organisation, personId, facts, old }: Addressed,
): void {
  const to = `to ${name} (${organisation})`;
  const fault = { field: 'email', person: personId, ...(facts.orderId && { orderId: facts.orderId }) };
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
