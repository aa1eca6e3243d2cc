import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { log } from '#platform/config';
import { FileDamaged, FileMissing, Files, type ArrivedFile, type OpenFile, type StoredFile } from './files.js';
import { orNoRoom } from './no-room.js';

const HOUR = 3_600_000;

/** Bytes of a file that are read at a time: so small that a slow reader is seen to take one. */
const PIECE = 16_384;

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const orMissing =
  (sha256: string) =>
  (error: NodeJS.ErrnoException): never => {
    throw error.code === 'ENOENT' ? new FileMissing(sha256) : error;
  };

/** Files in a folder: `sha256/ab/cd/abcd…`, read-only, complete or not there at all, also after a loss of power. */
export class DiskFiles extends Files implements OnModuleInit, OnModuleDestroy {
  private readonly root: string;
  private timer: NodeJS.Timeout | undefined;

  constructor(folder: string) {
    super();
    this.root = resolve(folder);
  }

  async put(bytes: Uint8Array, about: { type: string }): Promise<StoredFile> {
    const { keep, drop, ...stored } = await this.receive(bytes, about);
    await keep().finally(drop);
    return stored;
  }

  async receive(bytes: Uint8Array, { type }: { type: string }): Promise<ArrivedFile> {
    const sha256 = hashOf(bytes);
    const stored = { sha256, bytes: bytes.length, type };
    if (await this.isWhole(sha256)) return { ...stored, keep: async () => undefined, drop: async () => undefined };
    const arriving = join(this.arriving, randomUUID());
    const drop = (): Promise<void> => rm(arriving, { force: true });
    try {
      await mkdir(this.arriving, { recursive: true });
      await write(arriving, bytes);
    } catch (error) {
      await drop();
      return orNoRoom(this.root)(error as NodeJS.ErrnoException);
    }
    return { ...stored, keep: () => this.keep(arriving, sha256).catch(orNoRoom(this.root)), drop };
  }

  /** At the start and every hour: nothing takes an hour to arrive. */
  async onModuleInit(): Promise<void> {
    const sweep = async (): Promise<void> => {
      const swept = await this.sweep(new Date(Date.now() - HOUR));
      if (swept > 0) log.info({ swept }, 'files that never arrived whole are removed');
    };
    await sweep();
    this.timer = setInterval(
      () => void sweep().catch((error: unknown) => log.error({ error: String(error) }, 'the sweep of files failed')),
      HOUR,
    ).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /**
   * Removes what began to arrive before `before` and was neither kept nor dropped, because its
   * process was killed; how many.
   */
  async sweep(before: Date): Promise<number> {
    const names = await readdir(this.arriving).catch((error: NodeJS.ErrnoException): string[] => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    let swept = 0;
    for (const name of names) {
      const path = join(this.arriving, name);
      const found = await stat(path).catch(() => undefined); // another process sweeps too, or it was kept just now
      if (!found || found.mtime >= before) continue;
      await rm(path, { force: true });
      swept++;
    }
    return swept;
  }

  private get arriving(): string {
    return join(this.root, 'arriving');
  }

  /** A command that is tried again after a deadlock keeps its file twice: the second time it is there. */
  private async keep(arriving: string, sha256: string): Promise<void> {
    const path = this.pathOf(sha256);
    await mkdir(dirname(path), { recursive: true });
    await rename(arriving, path).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT' || !(await this.exists(sha256))) throw error;
    });
    for (const folder of [dirname(path), dirname(dirname(path)), join(this.root, 'sha256')]) await syncFolder(folder);
  }

  async get(sha256: string): Promise<Buffer> {
    const bytes = await readFile(this.pathOf(sha256)).catch(orMissing(sha256));
    const found = hashOf(bytes);
    if (found !== sha256) throw new FileDamaged(sha256, found);
    return bytes;
  }

  async open(sha256: string): Promise<OpenFile> {
    const file = await open(this.pathOf(sha256), 'r').catch(orMissing(sha256));
    try {
      const hash = createHash('sha256');
      const { size } = await file.stat();
      for await (const piece of file.createReadStream({ start: 0, autoClose: false, highWaterMark: PIECE })) {
        hash.update(piece as Buffer);
      }
      const found = hash.digest('hex');
      if (found !== sha256) throw new FileDamaged(sha256, found);
      return { size, content: file.createReadStream({ start: 0, highWaterMark: PIECE }) };
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async exists(sha256: string): Promise<boolean> {
    return stat(this.pathOf(sha256)).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return false;
        throw error;
      },
    );
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
