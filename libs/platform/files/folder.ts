import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ConfigError, type Config } from '#platform/config';

const WHY: Record<string, string> = {
  EEXIST: 'is a file, not a folder',
  ENOTDIR: 'is below a file, not in a folder',
  EACCES: 'is not writable for this user',
  EPERM: 'is not writable for this user',
  EROFS: 'is on a disk that is read-only',
  ENOSPC: 'is on a disk that is full',
};

/**
 * Makes the folder for files when it is missing, and writes in it once; throws a ConfigError that says what is wrong.
 */
export async function assertFolder({ FILES_FOLDER }: Pick<Config, 'FILES_FOLDER'>): Promise<void> {
  const folder = resolve(FILES_FOLDER);
  const trial = join(folder, `.trial-${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(trial, 'written to see whether it can be');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new ConfigError(
      `FILES_FOLDER ${folder} ${Object.hasOwn(WHY, code) ? WHY[code] : `can't be used (${code})`}.`,
    );
  } finally {
    await rm(trial, { force: true }).catch(() => undefined);
  }
}
