import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseForm } from '../../../apps/sandbox/stripe/form.js';
import { checkEvent, checkRequest, checkResponse, prime } from './check.js';

export interface ContractProxy {
  url: string;
  port: number;
  /** How many requests, answers and events were checked. */
  checked: number;
  /** What broke the contract, in words; a test run expects none. */
  violations: string[];
  close(): Promise<void>;
}

/** Stands between the platform and "Stripe", either way round, and checks everything that passes; changes nothing. */
export async function startContractProxy(target: string): Promise<ContractProxy> {
  prime();
  const server = createServer(
    (request, response) =>
      void pass(proxy, target, request, response).catch((error: Error) => response.writeHead(502).end(error.message)),
  );
  const proxy: ContractProxy = {
    url: '',
    port: 0,
    checked: 0,
    violations: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  proxy.port = (server.address() as AddressInfo).port;
  proxy.url = `http://127.0.0.1:${proxy.port}`;
  return proxy;
}

async function pass(
  proxy: ContractProxy,
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readAll(request);
  const [path = '', query = ''] = (request.url ?? '').split('?', 2);
  const method = request.method ?? 'GET';
  const api = path.startsWith('/v1/');
  if (request.headers['stripe-signature']) note(proxy, () => checkEvent(JSON.parse(body.toString())));
  if (api) note(proxy, () => checkRequest(method, path, parseForm(method === 'POST' ? body.toString() : query)));
  const { host: _host, ...headers } = request.headers;
  const answer = await new Promise<IncomingMessage>((resolve, reject) =>
    send(new URL(request.url ?? '/', target), { method, headers }, resolve)
      .on('error', reject)
      .end(body),
  );
  const answered = await readAll(answer);
  if (api && answer.statusCode === 200) note(proxy, () => checkResponse(method, path, JSON.parse(answered.toString())));
  response.writeHead(answer.statusCode ?? 502, answer.headers).end(answered);
}

function note(proxy: ContractProxy, check: () => void): void {
  proxy.checked += 1;
  try {
    check();
  } catch (error) {
    proxy.violations.push((error as Error).message);
  }
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
