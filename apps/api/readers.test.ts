import { once } from 'node:events';
import { mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fastify, type FastifyInstance } from 'fastify';
import { DiskFiles } from '#platform/files';
import { newId, Refusal, type Actor } from '#platform/kernel';
import { FilesController } from './files.controller.js';
import { READING, watchReaders } from './readers.js';
import type { Visitors } from './visitors.js';

const SIZE = 20_000_000; // more than the network holds for a reader
const NO_END = 3_600_000;
const limits = { ...READING, silenceMs: NO_END, slowMs: NO_END, bytesPerSecond: 5_000_000, everyMs: 50 };
const PATH = `/files/uploads/${Buffer.from(`Upload:${newId()}`).toString('base64url')}`;

let folder: string;
let sha256: string;
let files: DiskFiles;
let api: FastifyInstance;
const sockets: Socket[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readers-'));
  files = new DiskFiles(folder);
  sha256 = (await files.put(Buffer.alloc(SIZE, 'a page of a bill of lading'), { type: 'image/jpeg' })).sha256;
});
afterAll(() => rm(folder, { recursive: true, force: true }));
async function open(change: Partial<typeof limits> = {}): Promise<void> {
  const admit = async (request: { headers: Record<string, unknown> }): Promise<Partial<Actor>> => ({
    personId: String(request.headers.person),
  });
  const readFile = async () => ({ ...(await files.open(sha256)), fileName: 'BL-1.jpg', type: 'image/jpeg' });
  const controller = new FilesController(
    {} as never,
    { readFile } as never,
    {} as never,
    { admit } as unknown as Visitors,
  );
  api = fastify();
  watchReaders(api, { ...limits, ...change });
  api.setErrorHandler((error: Error, _request, reply) =>
    reply.code(error instanceof Refusal ? 429 : 500).send({ said: error.message }),
  );
  api.get('/files/uploads/:id', (request, reply) =>
    controller.upload((request.params as { id: string }).id, request, reply),
  );
  api.get('/large', () => 'x'.repeat(SIZE));
  api.get('/slow', (_request, reply) => {
    const slow = new PassThrough();
    slow.write('one');
    setTimeout(() => slow.end('two'), 2_000);
    return reply.send(slow);
  });
  await api.listen({ port: 0, host: '127.0.0.1' });
}
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await api.close();
});

const get = (path = PATH, person = 'one') => `GET ${path} HTTP/1.1\r\nHost: localhost\r\nperson: ${person}\r\n\r\n`;

/** A client that reads nothing until it is told to. */
function client(said: string): { socket: Socket; closed: Promise<unknown> } {
  const socket = connect((api.server.address() as AddressInfo).port, '127.0.0.1');
  sockets.push(socket);
  socket.on('error', () => undefined).pause();
  socket.write(said);
  return { socket, closed: once(socket, 'close') };
}

/** Reads until so many answers have come whole, or the other side closes. */
async function answers(socket: Socket, count: number): Promise<{ statuses: number[]; bytes: number }> {
  const heads: number[] = [];
  let [bytes, tail] = [0, ''];
  socket
    .on('data', (piece: Buffer) => {
      bytes += piece.length;
      const text = tail + piece.toString('latin1');
      for (const [, status] of text.matchAll(/HTTP\/1\.1 (\d{3}) /g)) heads.push(Number(status));
      tail = text.slice(-12);
    })
    .resume();
  for (const end = Date.now() + 20_000; Date.now() < end && !socket.destroyed; await sleep(10)) {
    if (heads.length >= count && bytes > SIZE * heads.filter((status) => status === 200).length) break;
  }
  return { statuses: heads, bytes };
}

/** Reads so many bytes at least, again and again, until all has come or the other side closes; how many came. */
async function read(socket: Socket, bytes: number, everyMs: number, there = socket): Promise<number> {
  let [taken, wanted] = [0, 0];
  socket.on('data', (piece: Buffer) => (taken += piece.length) >= wanted && socket.pause());
  while (!there.destroyed && taken <= SIZE) {
    wanted = taken + bytes;
    socket.resume();
    await sleep(everyMs);
  }
  return taken;
}

/** How many times this process holds the file open. */
async function held(): Promise<number> {
  const places = await Promise.all(
    (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')),
  );
  return places.filter((place) => place.endsWith(sha256)).length;
}
async function until(met: () => boolean | Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + 10_000; Date.now() < end; await sleep(20)) if (await met()) return true;
  return false;
}
const inMemory = (): number => process.memoryUsage().external / 1e6;

/** Elsewhere nothing tells which files a process holds open (`/proc/self/fd`). */
const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('a file on its way out', () => {
  test('comes whole, with its length, and is then closed', async () => {
    await open();
    const answer = await fetch(`http://127.0.0.1:${(api.server.address() as AddressInfo).port}${PATH}`);
    expect([answer.status, answer.headers.get('content-length'), (await answer.arrayBuffer()).byteLength]).toEqual([
      200,
      String(SIZE),
      SIZE,
    ]);
    expect(await until(async () => (await held()) === 0)).toBe(true);
  });

  test('is asked for sixty times on one connection and not read: eight are open, none is in memory, the others are told to wait', async () => {
    await open();
    const before = inMemory();
    const { socket } = client(get().repeat(60));
    expect(await until(async () => (await held()) === READING.downloads)).toBe(true);
    await sleep(200);
    expect([await held(), inMemory() - before < 30]).toEqual([READING.downloads, true]);
    const { statuses } = await answers(socket, 60);
    expect([
      statuses.filter((status) => status === 200).length,
      statuses.filter((status) => status === 429).length,
    ]).toEqual([READING.downloads, 60 - READING.downloads]);
    expect(await until(async () => (await held()) === 0)).toBe(true);
  });

  test('is closed when its reader leaves, also those that wait behind it on the connection; their places are free again', async () => {
    await open();
    for (let i = 0; i < 3; i++) {
      const { socket, closed } = client(get().repeat(READING.downloads));
      expect(await until(async () => (await held()) === READING.downloads)).toBe(true);
      socket.destroy();
      await closed;
      expect(await until(async () => (await held()) === 0)).toBe(true);
    }
  });

  test('of one person leaves the places of others', async () => {
    await open();
    client(get().repeat(READING.downloads));
    expect(await until(async () => (await held()) === READING.downloads)).toBe(true);
    const other = client(get(PATH, 'other'));
    expect((await answers(other.socket, 1)).statuses).toEqual([200]);
  });
});

describe('a reader', () => {
  test.each([
    ['a file', PATH],
    ['any other answer', '/large'],
  ])('who takes nothing of %s is ended', async (_, path) => {
    await open({ silenceMs: 1_000 });
    const { socket } = client(get(path));
    const [there] = (await once(api.server, 'connection')) as [Socket];
    expect(await until(() => there.destroyed)).toBe(true);
    expect((await answers(socket, 1)).bytes).toBeLessThan(SIZE);
    expect(await until(async () => process.platform !== 'linux' || (await held()) === 0)).toBe(true);
  });

  test('who takes less than he must, on average, is ended though he never stops; one who keeps the pace has it whole', async () => {
    await open({ slowMs: 500 });
    const trickle = client(get(PATH, 'trickle'));
    const [there] = (await once(api.server, 'connection')) as [Socket];
    const steady = client(get(PATH, 'steady'));
    const [slow, whole] = await Promise.all([
      read(trickle.socket, 100_000, 300, there),
      read(steady.socket, 1_000_000, 20),
    ]);
    expect([slow < SIZE, there.destroyed, whole > SIZE]).toEqual([true, true, true]);
  });

  test('whose answer we are slow to make is not ended', async () => {
    await open({ silenceMs: 500 });
    const answer = fetch(`http://127.0.0.1:${(api.server.address() as AddressInfo).port}/slow`);
    expect(await (await answer).text()).toBe('onetwo');
  });
});
