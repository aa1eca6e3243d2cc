import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { acceptQuote } from './floor-accept.js';
import { cataloguePage } from './floor-catalogue.js';

/**
 * The floor that the api is measured against: node:http and pg, nothing else. It checks no permission, no session and
 * no input, and answers with the same JSON as the api.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
pool.on('error', () => undefined);

const routes: Record<string, (body: never) => Promise<object>> = {
  '/catalogue': () => cataloguePage(pool),
  '/accept': (body) => acceptQuote(pool, body),
};

const server = createServer((request, response) => {
  void answer(request).then(
    (data) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data })),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () =>
  console.log(JSON.stringify({ ready: true, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })),
);
process.stdin.once('close', () => process.exit(0)).resume();

async function answer(request: IncomingMessage): Promise<object> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return routes[request.url!]!(JSON.parse(Buffer.concat(parts).toString()) as never);
}
