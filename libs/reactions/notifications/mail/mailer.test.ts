import 'reflect-metadata';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { Mailer } from './mailer.js';

const mail = { to: 'a@b.example', subject: 's', text: 't', html: 'h', messageId: '<1@b.example>', thread: '<2@b.example>' };

test.each<[string, (socket: Socket) => unknown]>([
  ['says nothing', () => undefined],
  ['says a byte at a time', (socket) => setInterval(() => socket.write('2'), 50).unref()],
])('a mail server that %s is given up in time', async (_how, answer) => {
  const server = createServer((socket) => void answer(socket.on('error', () => undefined))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const mailer = Mailer.patient({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'x@b.example' }, { stepMs: 300, wholeMs: 600 });
  const started = performance.now();
  await expect(mailer.send(mail)).rejects.toThrow();
  expect(performance.now() - started).toBeLessThan(2_000);
  mailer.onApplicationShutdown();
  server.close();
});
