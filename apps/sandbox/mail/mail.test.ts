import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { startSandbox } from '../server.js';
import type { Mail } from './mailbox.js';

type Sandbox = Awaited<ReturnType<typeof startSandbox>>;
let folder: string;
let sandbox: Sandbox;

const start = (): Promise<Sandbox> =>
  startSandbox({
    port: 0,
    smtpPort: 0,
    folder,
    stripe: { secretKey: 'sk_test_sandbox', webhookUrl: undefined, webhookSecret: 'whsec_sandbox' },
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-mail-'));
  sandbox = await start();
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

const send = (mail: object): Promise<unknown> =>
  createTransport({ host: '127.0.0.1', port: sandbox.smtpPort }).sendMail({
    from: 'OVOP <no-reply@ovop.example>',
    ...mail,
  });
const ask = (path: string): Promise<Response> => fetch(`${sandbox.url}/mail${path}`);
async function mails(query: string): Promise<Mail[]> {
  return ((await (await ask(`/api/messages?${query}`)).json()) as { messages: Mail[] }).messages;
}

test('Khmer arrives whole: subject, names, text, HTML and the name of an attachment', async () => {
  await send({
    to: { name: 'សុភា', address: 'Sopha@coop.example' },
    subject: 'វិក្កយបត្រសម្រាប់ ម្រេចកំពត',
    text: 'ម្រេចកំពត ៣០០ គីឡូក្រាម',
    html: '<p>ម្រេចកំពត</p><script>alert(1)</script>',
    attachments: [{ filename: 'វិក្កយបត្រ.pdf', content: Buffer.from('%PDF-1.7') }],
  });
  const [mail] = await mails('to=sopha@coop.example');
  expect(mail).toMatchObject({
    subject: 'វិក្កយបត្រសម្រាប់ ម្រេចកំពត',
    attachments: [{ name: 'វិក្កយបត្រ.pdf', type: 'application/pdf', size: 8 }],
  });
  expect(mail!.shownTo).toContain('សុភា');
  expect(mail!.text).toContain('ម្រេចកំពត ៣០០ គីឡូក្រាម');

  const frame = await ask(`/${mail!.id}/html`);
  expect(await frame.text()).toContain('<p>ម្រេចកំពត</p>');
  expect(frame.headers.get('content-security-policy')).toMatch(/^sandbox [^;]*; default-src 'none'/);
  const attachment = await ask(`/${mail!.id}/attachments/0`);
  expect(attachment.headers.get('content-disposition')).toContain(encodeURIComponent('វិក្កយបត្រ.pdf'));
  expect(await attachment.text()).toBe('%PDF-1.7');
  const shown = await (await ask(`/${mail!.id}`)).text();
  expect(shown).toContain('ម្រេចកំពត ៣០០');
  expect(shown).not.toContain('alert(1)');
});

test('a second copy of one mail is kept and counted, another mail is not', async () => {
  const mail = {
    to: 'buyer@house.example',
    subject: 'Order placed',
    text: 'Thank you',
    messageId: '<one@ovop.example>',
  };
  await send(mail);
  await send(mail);
  await send({ ...mail, messageId: '<two@ovop.example>' });
  const found = await mails('to=buyer@house.example');
  expect(found.map((each) => [each.messageId, each.copies.length])).toEqual([
    ['<two@ovop.example>', 1],
    ['<one@ovop.example>', 2],
  ]);
  expect(await (await ask('?search=order+placed')).text()).toContain('2 copies');
});

test('since leaves out what came before, and a since that is no time is refused', async () => {
  const since = new Date(Date.now() + 60_000).toISOString();
  expect(await mails(`since=${since}`)).toEqual([]);
  expect((await ask('/api/messages?since=yesterday')).status).toBe(400);
});

test('markup in a subject is text', async () => {
  await send({ to: 'x@y.example', subject: '<b onclick=alert(2)>bold</b>', text: 'x' });
  const list = await (await ask('?search=onclick')).text();
  expect(list).toContain('&lt;b onclick');
  expect(list).not.toContain('<b onclick');
});

test('a mail above 10 MB is refused and not kept', async () => {
  await expect(send({ to: 'big@y.example', subject: 'big', text: 'x'.repeat(10_100_000) })).rejects.toThrow(/552/);
  expect(await mails('to=big@y.example')).toEqual([]);
});

test('what was taken is there after the process died', async () => {
  const before = await mails('');
  await sandbox.close();
  sandbox = await start();
  expect(await mails('')).toEqual(before);
  await send({ to: 'later@y.example', subject: 'later', text: 'x' });
  expect((await mails('')).length).toBe(before.length + 1);
});

test('an unknown mail is a page that says so', async () => {
  const answer = await ask('/999');
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('No such mail');
});
