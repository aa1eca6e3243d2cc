import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { lookedPage } from '../bank/look.js';
import { html } from '../page.js';
import type { SandboxPart } from '../part.js';
import { MailBox, type Mail, type MailCopy } from './mailbox.js';
import { listPage, mailPage } from './pages.js';
import { listenForMail } from './smtp.js';

/** The sandbox's mail box: an SMTP server and its pages under /mail. */
export async function registerMail(app: FastifyInstance, part: SandboxPart) {
  const box = new MailBox(part.store.collection<MailCopy>('mail'), part.clock, join(part.options.folder, 'mail'));
  const smtp = await listenForMail(box, part.options.smtpPort);
  app.addHook('onClose', () => smtp.close());
  apiRoutes(app, box);
  pageRoutes(app, box, smtp.port);
  partRoutes(app, box);
  return { smtpPort: smtp.port };
}

function apiRoutes(app: FastifyInstance, box: MailBox): void {
  app.get<{ Querystring: { to?: string; since?: string; search?: string } }>('/mail/api/messages', (request, reply) => {
    const { to, since, search } = request.query;
    const from = since === undefined ? undefined : new Date(since);
    if (from && Number.isNaN(from.getTime()))
      return reply.code(400).send({ error: 'since must be a time like 2026-11-24T09:00:00Z' });
    return reply.send({
      messages: box.list({ to, since: from, search }).map((mail) => ({ ...mail, url: `/mail/${mail.id}` })),
    });
  });
}

function pageRoutes(app: FastifyInstance, box: MailBox, smtpPort: number): void {
  app.get<{ Querystring: { search?: string } }>('/mail', (request, reply) => {
    const search = String(request.query.search ?? '').trim();
    return reply.type('text/html; charset=utf-8').send(listPage(box.list({ search }), search, smtpPort));
  });
  app.get<{ Params: { id: string } }>('/mail/:id', async (request, reply) => {
    const mail = box.find(request.params.id);
    return mail
      ? reply.type('text/html; charset=utf-8').send(mailPage(mail, await box.open(mail.id)))
      : noSuchMail(reply);
  });
}

/** What hangs on one mail: HTML for the frame, attachments, raw bytes. Nothing of it may run in our pages. */
function partRoutes(app: FastifyInstance, box: MailBox): void {
  app.get<{ Params: { id: string } }>('/mail/:id/html', async (request, reply) => {
    const mail = box.find(request.params.id);
    if (!mail) return noSuchMail(reply);
    const opened = await box.open(mail.id);
    return reply
      .header(
        'content-security-policy',
        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data: http://127.0.0.1:* http://localhost:*",
      )
      .type('text/html; charset=utf-8')
      .send(openLinksOutside(opened.html || ''));
  });
  app.get<{ Params: { id: string; index: string } }>('/mail/:id/attachments/:index', async (request, reply) => {
    const mail = box.find(request.params.id);
    const attachment = mail && (await box.open(mail.id)).attachments[Number(request.params.index)];
    if (!attachment) return noSuchMail(reply);
    return download(reply, attachment.filename ?? `attachment-${request.params.index}`, attachment.contentType).send(
      attachment.content,
    );
  });
  app.get<{ Params: { id: string } }>('/mail/:id/raw', (request, reply) => {
    const mail: Mail | undefined = box.find(request.params.id);
    return mail ? download(reply, `mail-${mail.id}.eml`, 'message/rfc822').send(box.raw(mail.id)) : noSuchMail(reply);
  });
}

/** Links of the mail open in a tab of their own; after the doctype, or the mail would be laid out in quirks mode. */
function openLinksOutside(mail: string): string {
  const base = '<base target="_blank">';
  return /<head[\s>]/i.test(mail)
    ? mail.replace(/<head(\s[^>]*)?>/i, (head) => head + base)
    : mail.replace(/^(\s*<!doctype[^>]*>)?/i, (doctype) => doctype + base);
}

/** Its name in ASCII for old readers, and whole (RFC 8187). */
function download(reply: FastifyReply, name: string, type: string): FastifyReply {
  const ascii = name.replaceAll(/[^\x20-\x7e]|["\\]/g, '_');
  const whole = encodeURIComponent(name).replaceAll("'", '%27');
  return reply
    .header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`)
    .header('x-content-type-options', 'nosniff')
    .type(/^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream');
}

const noSuchMail = (reply: FastifyReply): FastifyReply =>
  reply
    .code(404)
    .type('text/html; charset=utf-8')
    .send(lookedPage('No such mail', html`<p class="sub"><a href="/mail">All mails</a></p>`));
