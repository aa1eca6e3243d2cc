import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { createTransport, Transporter } from 'nodemailer';
import { CONFIG, isLoopback, type Config } from '#platform/config';
import type { Mail } from './mail.js';

export interface Envelope extends Mail {
  to: string;
  /** The same for every try, so that a copy is recognised as one. */
  messageId: string;
  /** What the mails of one negotiation have in common: mail programs put them into one thread. */
  thread: string;
}

/** What the mail server said of a mail; never the address that it repeats, as this is logged and kept by the queue. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';

  constructor(
    /** 4xx: not now; 5xx: never. */
    readonly status: number,
    step: string,
  ) {
    super(`the mail server answered ${status} to ${step}`);
  }

  /** Said for good. */
  get lasting(): boolean {
    return this.status >= 500;
  }
}

/** How long the mail server may take; milliseconds. */
export interface MailWaits {
  /** To find it, to reach it, to greet us, and between any two of its answers. */
  readonly stepMs: number;
  /** For a mail as a whole: one that answers a byte at a time is no use either. */
  readonly wholeMs: number;
}

/** As many as the channel of mails does at once. */
const AT_ONCE = 3;

export const MAIL_WAITS: MailWaits = { stepMs: 10_000, wholeMs: 30_000 };

/** The door to the mail server. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private transport: Transporter | undefined;
  private readonly waits: MailWaits = MAIL_WAITS;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'SMTP_URL' | 'MAIL_FROM'>) {}

  static patient(config: Pick<Config, 'SMTP_URL' | 'MAIL_FROM'>, waits: MailWaits): Mailer {
    return Object.assign(new Mailer(config), { waits });
  }

  /**
   * False when there is no mail server: the notice is then read in the app only. MailRefused when the server says no to
   * it, an Error when it doesn't take it in time.
   */
  async send({ to, subject, text, html, messageId, thread }: Envelope): Promise<boolean> {
    if (!this.config.SMTP_URL) return false;
    const { createTransport } = await import('nodemailer'); // only a worker sends, and only now
    const transport = (this.transport ??= this.open(createTransport, this.config.SMTP_URL));
    const sent = transport.sendMail({
      from: this.config.MAIL_FROM,
      to,
      subject,
      text,
      html,
      messageId,
      references: [thread],
      inReplyTo: thread,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    sent.catch(() => undefined);
    const late = new AbortController();
    try {
      await Promise.race([sent.catch(withoutAddress), this.late(transport, late.signal)]);
    } finally {
      late.abort();
    }
    return true;
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  private open(create: typeof createTransport, url: string): Transporter {
    const { stepMs } = this.waits;
    return create({
      url,
      pool: true,
      maxConnections: AT_ONCE,
      requireTLS: !isLoopback(new URL(url).hostname), // names and prices of people go in no clear text over a net
      dnsTimeout: stepMs,
      connectionTimeout: stepMs,
      greetingTimeout: stepMs,
      socketTimeout: stepMs,
    });
  }

  /** Its connections are of no use any more: the next mail opens new ones. */
  private async late(transport: Transporter, signal: AbortSignal): Promise<never> {
    await sleep(this.waits.wholeMs, undefined, { signal });
    if (this.transport === transport) this.transport = undefined;
    transport.close();
    throw new Error(`the mail server took longer than ${this.waits.wholeMs / 1_000} s`);
  }
}

interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
}

/**
 * An answer to the addresses or to the mail is about this mail; any other (a wrong password, say) is about the server.
 */
function withoutAddress(error: SmtpError): never {
  const { code = error.name, command, responseCode } = error;
  if (code === 'EENVELOPE' || code === 'EMESSAGE') throw new MailRefused(responseCode ?? 500, command ?? 'the address');
  throw new Error(`the mail server can not be used: ${code}${responseCode ? ` ${responseCode}` : ''}`);
}
