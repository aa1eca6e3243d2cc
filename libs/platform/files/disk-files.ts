import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { log } from '#platform/config';
import { FileDamaged, FileMissing, Files, type StoredFile } from './files.js';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Files in a folder: `sha256/ab/cd/abcd…`, read-only, complete or not there at all, also after a loss of power. */
export class DiskFiles extends Files {
  private readonly root: string;

  constructor(folder: string) {
    super();
    this.root = resolve(folder);
  }

  async put(bytes: Uint8Array, { type }: { type: string }): Promise<StoredFile> {
    const sha256 = hashOf(bytes);
    const stored = { sha256, bytes: bytes.length, type };
    if (await this.isWhole(sha256)) return stored;
    const path = this.pathOf(sha256);
    const arriving = join(this.root, 'arriving', randomUUID());
    await mkdir(dirname(arriving), { recursive: true });
    await mkdir(dirname(path), { recursive: true });
    try {
      await write(arriving, bytes);
      await rename(arriving, path);
    } catch (error) {
      await rm(arriving, { force: true });
      throw error;
    }
    for (const folder of [dirname(path), dirname(dirname(path)), join(this.root, 'sha256')]) await syncFolder(folder);
    return stored;
  }

  async get(sha256: string): Promise<Buffer> {
    const bytes = await readFile(this.pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new FileMissing(sha256) : error;
    });
    const found = hashOf(bytes);
    if (found !== sha256) throw new FileDamaged(sha256, found);
    return bytes;
  }

  async exists(sha256: string): Promise<boolean> {
    return stat(this.pathOf(sha256)).then(() => true, (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    });
  }

  /** A damaged copy counts as none, so that putting the right bytes again mends it. */
  private async isWhole(sha256: string): Promise<boolean> {
    try {
      await this.get(sha256);
      return true;
    } catch (error) {
      if (error instanceof FileMissing) return false;
      if (!(error instanceof FileDamaged)) throw error;
      log.error({ sha256 }, 'a stored file was damaged; it is written anew');
      return false;
    }
  }

  private pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('a file is known by 64 hexadecimal digits');
    return join(this.root, 'sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o440);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename lasts once its folder is on the disk. Windows can't open folders, and needs not. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
