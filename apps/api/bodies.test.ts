import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fastify, type FastifyInstance } from 'fastify';
import { Refusal, refuse, type Actor } from '#platform/kernel';
import { admitUploads, ARRIVAL, serverOptions, watchBodies } from './bodies.js';

const NO_END = 3_600_000;
const limits = {
  ...ARRIVAL,
  headersMs: 600,
  silenceMs: 600,
  slowMs: 1_500,
  bytesPerSecond: 2_000,
  uploads: 2,
  lingerMs: 900,
  lingerBytes: 500_000,
  everyMs: 50,
};
const finance: Actor = { side: 'secretariat', personId: 'p', organisationId: 'o', programmeId: 'p', role: 'finance' };

let api: FastifyInstance;
let read = 0;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await api.close();
});

async function open(actor: Actor | 'nobody' = finance, change: Partial<typeof limits> = {}): Promise<void> {
  read = 0;
  const { http, requestTimeout } = serverOptions(limits);
  api = fastify({ bodyLimit: 1_000_000, requestTimeout, http });
  admitUploads(
    api,
    (request) =>
      request.url === '/open' ? null : actor === 'nobody' ? refuse('NOT_SIGNED_IN') : Promise.resolve(actor),
    limits,
  );
  watchBodies(api, { ...limits, ...change });
  api.addContentTypeParser('application/xml', { parseAs: 'buffer' }, (_request, body, done) => {
    read += body.length;
    done(null, body);
  });
  api.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) =>
    reply
      .code(
        error instanceof Refusal
          ? error.code === 'NOT_SIGNED_IN'
            ? 401
            : error.code === 'RATE_LIMITED'
              ? 429
              : 408
          : (error.statusCode ?? 500),
      )
      .send({ said: error.message }),
  );
  for (const path of ['/upload', '/open']) api.post(path, (request) => ({ bytes: (request.body as Buffer).length }));
  api.get('/never', () => new Promise(() => undefined));
  await api.listen({ port: 0, host: '127.0.0.1' });
}

/** A client that says what it is told, and what it heard until the connection was closed. */
function client(): { say(text: string | Buffer): void; heard(): string; closed: Promise<number> } {
  const socket = connect((api.server.address() as AddressInfo).port, '127.0.0.1');
  sockets.push(socket);
  let said = '';
  const began = Date.now();
  socket.on('data', (bytes: Buffer) => (said += bytes.toString())).on('error', () => undefined);
  return {
    say: (text) => void socket.write(text),
    heard: () => said,
    closed: once(socket, 'close').then(() => Date.now() - began),
  };
}
const post = (path: string, length: number) =>
  `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/xml\r\nContent-Length: ${length}\r\n\r\n`;
const status = (heard: string) => Number(heard.split(' ')[1]);
async function answered({ heard }: { heard(): string }): Promise<number> {
  for (const end = Date.now() + 10_000; Date.now() < end && !heard().includes('\r\n\r\n');) await sleep(20);
  return status(heard());
}

describe('how a request may arrive', () => {
  test('whole, it is answered', async () => {
    await open();
    const one = client();
    one.say(post('/upload', 5));
    one.say('<a/>\n');
    expect([await answered(one), read]).toEqual([200, 5]);
  });

  test('headers that never end, and a connection that says nothing, are ended', async () => {
    await open();
    const [slow, silent] = [client(), client()];
    slow.say('POST /upload HTTP/1.1\r\nHost: localhost\r\n');
    expect(await Promise.all([slow.closed, silent.closed])).toEqual([expect.any(Number), expect.any(Number)]);
    expect(status(slow.heard())).toBe(408);
  });

  test('a body that falls silent is answered with 408 and ended', async () => {
    await open(finance, { slowMs: NO_END });
    const one = client();
    one.say(post('/upload', 1_000));
    one.say('<a>');
    expect(await answered(one)).toBe(408);
    expect(one.heard()).toContain('The rest did not come');
    await one.closed;
  });

  test('so is one of unknown length, and one that a visitor sends where nobody is asked', async () => {
    await open(finance, { slowMs: NO_END });
    const [chunked, visitor] = [client(), client()];
    chunked.say(
      'POST /upload HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/xml\r\n' +
        'Transfer-Encoding: chunked\r\n\r\n3\r\n<a>\r\n',
    );
    visitor.say(post('/open', 1_000));
    expect([await answered(chunked), await answered(visitor)]).toEqual([408, 408]);
  });

  test('a body that trickles for ever is ended once its time to be slow is over; a slow one that keeps the pace comes through', async () => {
    await open(finance, { silenceMs: NO_END });
    const [trickle, slow] = [client(), client()];
    trickle.say(post('/upload', 100_000));
    slow.say(post('/upload', 20_000));
    for (let i = 0; i < 20; i++) {
      trickle.say('x');
      slow.say(Buffer.alloc(1_000, 'x'));
      await sleep(125);
    }
    expect([await answered(trickle), await answered(slow), read]).toEqual([408, 200, 20_000]);
  });
});

describe('who first, then the body', () => {
  test('one who is not signed in is answered before a byte of 900 kB is sent, and none is read', async () => {
    await open('nobody');
    const one = client();
    one.say(post('/upload', 900_000));
    expect([await answered(one), read]).toEqual([401, 0]);
    expect(await one.closed).toBeLessThan(5_000); // the rest does not come
  });

  test('one who sends all of it without listening still finds the answer, and the connection can be used again', async () => {
    await open('nobody');
    const one = client();
    one.say(post('/upload', 400_000));
    one.say(Buffer.alloc(400_000, 'x'));
    expect(await answered(one)).toBe(401);
    await sleep(100);
    one.say(post('/upload', 3));
    one.say('abc');
    for (const end = Date.now() + 5_000; Date.now() < end && one.heard().split('HTTP/1.1 401').length < 3;)
      await sleep(20);
    expect([one.heard().split('HTTP/1.1 401').length, read]).toEqual([3, 0]);
  });

  test('one who goes on sending after the refusal is cut off', async () => {
    await open('nobody');
    const one = client();
    one.say(post('/upload', 900_000_000));
    const timer = setInterval(() => one.say(Buffer.alloc(1_000, 'x')), 50);
    expect(await one.closed).toBeLessThan(10_000);
    clearInterval(timer);
    expect(status(one.heard())).toBe(401);
  });

  test('a body that is announced too large is answered while it is sent', async () => {
    await open();
    const one = client();
    one.say(post('/upload', 1_500_000));
    one.say(Buffer.alloc(300_000, 'x'));
    expect([await answered(one), read]).toEqual([413, 0]);
  });

  test('a third upload of one person waits its turn, and has it when one has come', async () => {
    await open();
    const [first, second, third] = [client(), client(), client()];
    for (const each of [first, second]) each.say(post('/upload', 10) + 'abc');
    await sleep(200);
    third.say(post('/upload', 3) + 'abc');
    expect(await answered(third)).toBe(429);
    first.say('1234567');
    expect(await answered(first)).toBe(200);
    const again = client();
    again.say(post('/upload', 3) + 'abc');
    expect(await answered(again)).toBe(200);
  });

  test('one that breaks off gives its place back', async () => {
    await open();
    for (let i = 0; i < 4; i++) {
      const one = client();
      one.say(post('/upload', 10) + 'abc');
      await sleep(100);
      sockets.at(-1)!.destroy();
      await one.closed;
      await sleep(50);
    }
    const last = client();
    last.say(post('/upload', 3) + 'abc');
    expect(await answered(last)).toBe(200);
  });

  test('so does one whose answer waits behind another on its connection when that ends', async () => {
    await open();
    for (let i = 0; i < limits.uploads; i++) {
      const one = client();
      one.say(`GET /never HTTP/1.1\r\nHost: localhost\r\n\r\n${post('/upload', 3)}abc`);
      for (const end = Date.now() + 5_000; Date.now() < end && read < 3 * (i + 1);) await sleep(20);
      sockets.at(-1)!.destroy();
      await one.closed;
    }
    await sleep(50);
    const last = client();
    last.say(post('/upload', 3) + 'abc');
    expect([await answered(last), read]).toEqual([200, 3 * limits.uploads + 3]);
  });
});
