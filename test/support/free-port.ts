import { createServer } from 'node:net';

/**
 * Below the ports that the system gives to whoever asks for any (on Linux from 32768): between the look and the use of
 * one of those it may be somebody's own end of a connection.
 */
const [FIRST, LAST] = [12_000, 32_000];

/** A port of localhost that was free a moment ago, and that nobody is given by chance. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
    if (await isFree(port)) return port;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
