import { createServer } from 'node:http';
import { once } from 'node:events';

/** What keeps the program from working, in words; undefined when nothing does. */
export type Problem = () => Promise<string | undefined>;

/** The worker's own doors for whoever supervises it: `/health`, the process lives; `/ready`, it can work. */
export async function serveProbes(host: string, port: number, problem: Problem): Promise<{ close(): void }> {
  const server = createServer({ requestTimeout: 5_000, headersTimeout: 5_000 }, (request, response) => {
    const answer = (status: number, body: object): void =>
      void response
        .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
        .end(JSON.stringify(body));
    if (request.url === '/health') return answer(200, { ok: true });
    if (request.url !== '/ready') return answer(404, { message: 'There is nothing at this address.' });
    void inTime(problem()).then((why) =>
      why === undefined ? answer(200, { ready: true }) : answer(503, { ready: false, problem: why }),
    );
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const PATIENCE_MS = 2_000;

function inTime(asked: Promise<string | undefined>): Promise<string | undefined> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve('it takes too long to say'), PATIENCE_MS);
    void asked
      .catch(() => 'it can not be said')
      .then((why) => {
        clearTimeout(late);
        resolve(why);
      });
  });
}
