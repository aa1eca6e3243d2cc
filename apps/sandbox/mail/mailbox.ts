import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import type { SandboxClock } from '../clock.js';
import type { Collection } from '../store.js';

/** One mail as it came in; the raw bytes lie beside it as `<id>.eml`. Sizes are bytes. */
export interface MailCopy {
  id: string;
  /** With its angle brackets; null when the sender gave none. */
  messageId: string | null;
  from: string;
  /** The envelope's recipients in small letters: who really gets it, whatever the header says. */
  to: string[];
  shownTo: string;
  subject: string;
  receivedAt: string;
  size: number;
  /** The text part, cut at 100,000 characters. */
  text: string;
  attachments: { name: string; type: string; size: number }[];
}

/** A mail with all its copies: a sender that crashed after our answer sends it again under the same Message-ID. */
export interface Mail extends MailCopy {
  copies: { id: string; receivedAt: string }[];
}

const TEXT_LIMIT = 100_000;

export class MailBox {
  private next: number;

  constructor(
    private readonly rows: Collection<MailCopy>,
    private readonly clock: SandboxClock,
    private readonly folder: string,
  ) {
    mkdirSync(folder, { recursive: true });
    this.next = Math.max(0, ...rows.all().map((row) => Number(row.id))) + 1;
  }

  /** Keeps the mail for good; only then may the sender be told that it was taken. */
  async take(raw: Buffer, envelopeFrom: string, recipients: string[]): Promise<MailCopy> {
    const id = String(this.next++);
    const file = this.file(id);
    writeFileSync(`${file}.new`, raw);
    renameSync(`${file}.new`, file);
    const mail = await readMail(raw);
    return this.rows.put(id, {
      id,
      messageId: mail.messageId ?? null,
      from: mail.from?.text ?? envelopeFrom,
      to: recipients.map((address) => address.toLowerCase()),
      shownTo: addresses(mail.to) || recipients.join(', '),
      subject: mail.subject ?? '',
      receivedAt: this.clock.now().toISOString(),
      size: raw.length,
      text: (mail.text ?? '').slice(0, TEXT_LIMIT),
      attachments: mail.attachments.map((each, i) => ({
        name: each.filename ?? `attachment-${i + 1}`,
        type: each.contentType,
        size: each.size,
      })),
    });
  }

  /** Newest first, a mail once with its copies. `to` is a whole address; `search` looks in names, subject, text. */
  list({ to, since, search }: { to?: string; since?: Date; search?: string } = {}): Mail[] {
    const mails = new Map<string, Mail>();
    for (const copy of this.rows.all()) {
      const key = copy.messageId === null ? copy.id : JSON.stringify([copy.messageId, [...copy.to].sort()]);
      const earlier = mails.get(key)?.copies ?? [];
      mails.delete(key);
      mails.set(key, { ...copy, copies: [...earlier, { id: copy.id, receivedAt: copy.receivedAt }] });
    }
    const wanted = search?.toLowerCase();
    return [...mails.values()]
      .filter((mail) => to === undefined || mail.to.includes(to.toLowerCase()))
      .filter((mail) => since === undefined || new Date(mail.receivedAt) >= since)
      .filter(
        (mail) =>
          !wanted ||
          [mail.shownTo, mail.from, mail.subject, mail.text, ...mail.to].some((text) =>
            text.toLowerCase().includes(wanted),
          ),
      )
      .reverse();
  }

  /** The mail that this copy belongs to, with this copy's own content. */
  find(id: string): Mail | undefined {
    const copy = this.rows.get(id);
    const mail = copy && this.list().find((each) => each.copies.some((other) => other.id === id));
    return mail && { ...copy, copies: mail.copies };
  }

  raw(id: string): Buffer {
    return readFileSync(this.file(id));
  }

  /** Header values decoded, HTML with its pictures inside, attachments with their bytes. */
  open(id: string): Promise<ParsedMail> {
    return readMail(this.raw(id));
  }

  private file(id: string): string {
    return join(this.folder, `${id}.eml`);
  }
}

const readMail = (raw: Buffer): Promise<ParsedMail> => simpleParser(raw, { skipTextToHtml: true });

const addresses = (to: AddressObject | AddressObject[] | undefined): string =>
  to === undefined
    ? ''
    : [to]
        .flat()
        .map((each) => each.text)
        .join(', ');
