import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { fastify, type FastifyInstance } from 'fastify';
import { refuseForeignHosts } from './hosts.js';

let api: FastifyInstance;
afterEach(() => api.close());

async function open(config: Parameters<typeof refuseForeignHosts>[1]): Promise<(head: string) => Promise<number>> {
  api = fastify();
  refuseForeignHosts(api, config);
  for (const path of ['/', '/health', '/ready']) api.get(path, () => 'it is me');
  await api.listen({ port: 0, host: '127.0.0.1' });
  return async (head) => {
    const socket = connect((api.server.address() as AddressInfo).port, '127.0.0.1');
    socket.end(`${head}\r\n\r\n`);
    let said = '';
    socket.on('data', (bytes: Buffer) => (said += bytes.toString()));
    await once(socket, 'close');
    return Number(said.split(' ')[1]);
  };
}

const get = (host: string, path = '/') => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close`;

describe('by which name the api answers', () => {
  test.each([
    ['market.example', 200],
    ['MARKET.Example', 200],
    ['market.example:443', 200],
    ['evil.example', 421],
    ['market.example.evil.example', 421],
    ['market.example:8080', 421],
    ['market.example.', 421],
    ['user@market.example', 421],
    ['market.example@evil.example', 421],
    ['localhost', 421],
    ['127.0.0.1', 421],
    ['[::1]', 421],
    ['', 421],
    ['market.example, evil.example', 421],
    ['market.example/x', 421],
  ])('in production %p: %p', async (host, status) => {
    expect(await (await open({ PUBLIC_URL: 'https://market.example', NODE_ENV: 'production' }))(get(host))).toBe(
      status,
    );
  });

  test.each([
    ['localhost:1234', 200],
    ['LOCALHOST', 200],
    ['127.0.0.1:3000', 200],
    ['[::1]:3000', 200],
    ['[0:0:0:0:0:0:0:1]', 200],
    ['market.example', 200],
    ['market.example:80', 200],
    ['evil.example:3000', 421],
    ['localhost.evil.example', 421],
    ['localhost.', 421],
    ['[::2]', 421],
    ['127.0.0.1.evil.example', 421],
    ['127.0.0.2', 421],
    ['0.0.0.0', 421],
    ['user:pw@localhost', 421],
    ['localhost:99999', 421],
    ['local%68ost', 421],
  ])('outside production %p: %p', async (host, status) => {
    expect(await (await open({ PUBLIC_URL: 'http://market.example', NODE_ENV: 'development' }))(get(host))).toBe(
      status,
    );
  });

  test('HTTP/1.0 names no host, two hosts are one too many, and an address in absolute form counts too', async () => {
    const ask = await open({ PUBLIC_URL: 'http://market.example', NODE_ENV: 'test' });
    expect(await ask('GET / HTTP/1.0')).toBe(421);
    expect(await ask('GET / HTTP/1.0\r\nHost: market.example')).toBe(200);
    expect(
      await ask('GET / HTTP/1.1\r\nHost: market.example\r\nHost: evil.example\r\nConnection: close'),
    ).toBeGreaterThanOrEqual(400);
    expect(await ask(get('market.example', 'http://evil.example/'))).toBe(421);
    expect(await ask(get('market.example', 'http://market.example/'))).toBe(200);
    expect(await ask(get('market.example', 'http://evil.example@market.example/'))).toBe(421);
  });

  test('the probes answer whatever the name, everything else not, be it there or not', async () => {
    const ask = await open({ PUBLIC_URL: 'https://market.example', NODE_ENV: 'production' });
    expect(
      await Promise.all(
        ['/health', '/ready', '/', '/nowhere', '/health/../'].map((path) => ask(get('10.0.0.7:3000', path))),
      ),
    ).toEqual([200, 200, 421, 421, 421]);
  });
});
