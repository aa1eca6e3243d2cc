import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOf, onceFor } from './stamp.js';

function project() {
  const root = mkdtempSync(join(tmpdir(), 'ovop-stamp-'));
  mkdirSync(join(root, 'libs/a'), { recursive: true });
  writeFileSync(join(root, 'libs/a/one.ts'), 'one');
  let done = 0;
  const stamp = join(root, 'dist/.built');
  const build = (work: () => Promise<void> = async () => void done++) =>
    onceFor({ stamp, hash: () => hashOf(root, ['libs', 'package.json']), work });
  return { root, stamp, build, done: () => done };
}

describe('work that is done once for the same sources', () => {
  it('is done first, not again, and again after a change, a new file or a removed one', async () => {
    const { root, build, done } = project();
    expect(await build()).toBe(true);
    expect(await build()).toBe(false);
    writeFileSync(join(root, 'libs/a/one.ts'), 'two');
    expect(await build()).toBe(true);
    writeFileSync(join(root, 'package.json'), '{}');
    expect(await build()).toBe(true);
    rmSync(join(root, 'package.json'));
    expect(await build()).toBe(true);
    expect(done()).toBe(4);
  });

  it('is done again when it was interrupted, or the sources changed meanwhile', async () => {
    const { root, stamp, build } = project();
    await build();
    writeFileSync(join(root, 'libs/a/one.ts'), 'two');
    await expect(build(() => Promise.reject(new Error('interrupted')))).rejects.toThrow('interrupted');
    expect(existsSync(stamp)).toBe(false);
    expect(await build(async () => writeFileSync(join(root, 'libs/a/one.ts'), 'three'))).toBe(true);
    expect(await build()).toBe(true);
    expect(await build()).toBe(false);
  });

  it('takes no notice of tests and of what is built', async () => {
    const { root, build } = project();
    await build();
    mkdirSync(join(root, 'libs/a/dist'));
    writeFileSync(join(root, 'libs/a/dist/x.js'), '');
    writeFileSync(join(root, 'libs/a/one.test.ts'), '');
    expect(await build()).toBe(false);
  });
});
