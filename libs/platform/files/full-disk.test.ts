import { jest } from '@jest/globals';
import * as real from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let full: 'open' | 'rename' | undefined;
const noSpace = () => Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
jest.unstable_mockModule('node:fs/promises', () => ({
  ...real,
  open: (...asked: Parameters<typeof real.open>) => (full === 'open' ? noSpace() : real.open(...asked)),
  rename: (...asked: Parameters<typeof real.rename>) => (full === 'rename' ? noSpace() : real.rename(...asked)),
}));
const { DiskFiles } = await import('./disk-files.js');

test.each(['open', 'rename'] as const)(
  'a disk that is full when a file comes to its %s is UNAVAILABLE, keeps nothing, and takes it later',
  async (step) => {
    const files = new DiskFiles(await real.mkdtemp(join(tmpdir(), 'files-')));
    full = step;
    await expect(files.put(Buffer.from('hello'), { type: 'text/plain' })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      details: { retryAfter: 5 },
    });
    full = undefined;
    const { sha256 } = await files.put(Buffer.from('hello'), { type: 'text/plain' });
    expect((await files.get(sha256)).toString()).toBe('hello');
  },
);
