import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../..');

/** The code as it is now, compiled to a folder of its own: a child process that is killed can't run inside Jest. */
export async function buildForChildren(): Promise<{ file(path: string): string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'queue-build-'));
  await promisify(execFile)(
    join(root, 'node_modules/.bin/swc'),
    ['libs', 'apps/worker', 'test/support/queue-worker.ts', '--out-dir', folder, '--config-file', '.swcrc', '--quiet'],
    { cwd: root },
  );
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ type: 'module', imports: { '#*': './libs/*/index.js' } }),
  );
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { file: (path) => join(folder, path), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
