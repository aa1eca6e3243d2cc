import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG, type Config } from '#platform/config';
import type { Mail } from './mail.js';

export interface Envelope extends Mail {
  to: string;
  /** The same for every try, so that a copy is recognised as one. */
  messageId: string;
  /** What the mails of one negotiation have in common: mail programs put them into one thread. */
  thread: string;
}

/** The door to the mail server. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter | null;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    const { SMTP_URL } = config;
    this.transport = SMTP_URL ? createTransport({ url: SMTP_URL, pool: true, maxConnections: 3, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }) : null;
  }

  /** False when there is no mail server: the notice is then read in the app only. Throws when the server doesn't take it. */
  async send({ to, subject, text, html, messageId, thread }: Envelope): Promise<boolean> {
    if (!this.transport) return false;
    await this.transport.sendMail({
      from: this.config.MAIL_FROM, to, subject, text, html, messageId, references: [thread], inReplyTo: thread,
      headers: { 'Auto-Submitted': 'auto-generated' }, disableFileAccess: true, disableUrlAccess: true,
    });
    return true;
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
