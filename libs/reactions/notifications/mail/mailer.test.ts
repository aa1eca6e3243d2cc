import 'reflect-metadata';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { Mailer, MailRefused } from './mailer.js';

const mail = {
  to: 'a@b.example',
  subject: 's',
  text: 't',
  html: 'h',
  messageId: '<1@b.example>',
  thread: '<2@b.example>',
};

test.each<[string, (socket: Socket) => unknown]>([
  ['says nothing', () => undefined],
  ['says a byte at a time', (socket) => setInterval(() => socket.write('2'), 50).unref()],
])('a mail server that %s is given up in time', async (_how, answer) => {
  const server = createServer((socket) => void answer(socket.on('error', () => undefined))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const mailer = Mailer.patient(
    { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'x@b.example' },
    { stepMs: 300, wholeMs: 600 },
  );
  const started = performance.now();
  await expect(mailer.send(mail)).rejects.toThrow();
  expect(performance.now() - started).toBeLessThan(2_000);
  mailer.onApplicationShutdown();
  server.close();
});

const no = (responseCode: number) => Object.assign(new Error(`no mail for ${mail.to}`), { responseCode });

test.each<[string, SMTPServerOptions, object]>([
  ['no such mailbox', { onRcptTo: (_to, _session, done) => done(no(550)) }, { status: 550, lasting: true }],
  ['come again', { onRcptTo: (_to, _session, done) => done(no(451)) }, { status: 451, lasting: false }],
  ['no such sender', { onMailFrom: (_from, _session, done) => done(no(553)) }, { status: 553, lasting: true }],
  [
    'the mailbox is full',
    { onData: (stream, _session, done) => stream.resume().on('end', () => done(no(552))) },
    { status: 552, lasting: true },
  ],
])(
  'a mail server that says %s is understood, and the address that it repeats is not handed on',
  async (_how, answers, expected) => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      ...answers,
    });
    const listening = server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    const mailer = new Mailer({
      SMTP_URL: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
      MAIL_FROM: 'x@b.example',
    });
    const fault = await mailer.send(mail).catch((error: unknown) => error as MailRefused);
    expect(fault).toBeInstanceOf(MailRefused);
    expect(fault).toMatchObject(expected);
    expect(JSON.stringify([(fault as Error).message, (fault as Error).stack, (fault as Error).cause])).not.toContain(
      mail.to,
    );
    mailer.onApplicationShutdown();
    await new Promise<void>((resolve) => server.close(resolve));
  },
);

test('a mail server that does not know us is no reason to give up a mail', async () => {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    onAuth: (_auth, _session, done) => done(no(535)),
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const mailer = new Mailer({
    SMTP_URL: `smtp://us:wrong@127.0.0.1:${(listening.address() as AddressInfo).port}`,
    MAIL_FROM: 'x@b.example',
  });
  const fault = await mailer.send(mail).catch((error: unknown) => error as Error);
  expect(fault).not.toBeInstanceOf(MailRefused);
  expect((fault as Error).message).toBe('the mail server can not be used: EAUTH 535');
  mailer.onApplicationShutdown();
  await new Promise<void>((resolve) => server.close(resolve));
});
