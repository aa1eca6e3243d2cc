// node guard.js <folder>: holds a throw-away folder's life to its parent's. Its standard input is a pipe from the
// parent; when that closes, for whatever reason, the server in it (if there is one) is stopped and the folder deleted.
import { rmSync } from 'node:fs';
import { stopPostgres } from './postgres.js';

const folder = process.argv[2] ?? '';
// The parent's end counts, not the terminal's.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
process.stdin
  .on('error', () => {})
  .on('close', async () => {
    await stopPostgres(folder);
    // What our parent had started may still write while it ends.
    rmSync(folder, { recursive: true, force: true, maxRetries: 40, retryDelay: 100 });
  })
  .resume();
