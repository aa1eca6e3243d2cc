import { createServer, request as send, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LossyBank {
  url: string;
  /** What passed, in its order: `POST /pain001`, `GET /pain002/…`. */
  calls: string[];
  close(): Promise<void>;
}

/**
 * The sandbox's bank behind a line that breaks: so many answers to payment files get lost after the bank has made them,
 * and so many questions find that it knows of none yet.
 */
export async function openLossyBank(
  sandboxUrl: string,
  { lost, early }: { lost: number; early: number },
): Promise<LossyBank> {
  const calls: string[] = [];
  const left = { lost, early };
  const server = createServer((request, response) => {
    const [method, path] = [request.method ?? 'GET', request.url ?? '/'];
    calls.push(`${method} ${path}`);
    if (method === 'GET' && left.early-- > 0) return void response.writeHead(404).end('{}');
    const { host: _host, ...headers } = request.headers;
    const forwarded = send(new URL(`/bank${path}`, sandboxUrl), { method, headers }, (answer: IncomingMessage) => {
      if (method === 'POST' && left.lost-- > 0) {
        answer.resume().on('end', () => request.socket.destroy());
        return;
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    forwarded.on('error', () => response.destroy());
    request.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls, close };
}
