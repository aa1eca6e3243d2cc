// node guard.js <folder>: holds a throw-away server's life to its parent's. Its standard input is a pipe from the parent;
// when that closes, for whatever reason, the server is stopped and its folder deleted.
import { rmSync } from 'node:fs';
import { stopPostgres } from './postgres.js';

const folder = process.argv[2] ?? '';
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {}); // the parent's end counts, not the terminal's
process.stdin.on('error', () => {}).on('close', async () => {
  await stopPostgres(folder);
  rmSync(folder, { recursive: true, force: true });
}).resume();
