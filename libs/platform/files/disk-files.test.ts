import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { DiskFiles } from './disk-files.js';
import { FileDamaged, FileMissing } from './files.js';

const HELLO = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
const pdf = { type: 'application/pdf' };

let folder: string;
let files: DiskFiles;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  files = new DiskFiles(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const place = () => join(folder, 'sha256', '2c', 'f2', HELLO);
async function overwrite(bytes: string): Promise<void> {
  await chmod(place(), 0o600);
  await writeFile(place(), bytes);
}

describe('files on disk', () => {
  test('a file is known by its hash and lies in a folder of it', async () => {
    expect(await files.put(Buffer.from('hello'), pdf)).toEqual({ sha256: HELLO, bytes: 5, type: 'application/pdf' });
    expect(await readFile(place(), 'utf8')).toBe('hello');
    expect((await files.get(HELLO)).toString()).toBe('hello');
    expect(await files.exists(HELLO)).toBe(true);
  });

  test('the same bytes put twenty times at once are one file, and nothing is left over', async () => {
    await Promise.all(Array.from({ length: 20 }, () => files.put(Buffer.from('hello'), pdf)));
    expect(await readdir(join(folder, 'arriving'))).toEqual([]);
    expect(await readdir(join(folder, 'sha256', '2c', 'f2'))).toEqual([HELLO]);
  });

  test('one that is dropped leaves nothing, one that is kept stays, and dropping it then changes nothing', async () => {
    const [refused, taken] = [
      await files.receive(Buffer.from('no'), pdf),
      await files.receive(Buffer.from('hello'), pdf),
    ];
    await refused.drop();
    await taken.keep();
    await taken.keep(); // a command that is tried again
    await taken.drop();
    expect([
      await readdir(join(folder, 'arriving')),
      await readdir(join(folder, 'sha256')),
      (await files.get(HELLO)).toString(),
    ]).toEqual([[], ['2c'], 'hello']);
  });

  test('what never arrived whole is swept after an hour, what arrives now is not', async () => {
    const [old] = [await files.receive(Buffer.from('killed'), pdf), await files.receive(Buffer.from('arrives'), pdf)];
    expect(old.bytes).toBe(6);
    const names = await readdir(join(folder, 'arriving'));
    const long = new Date(Date.now() - 7_200_000);
    await utimes(join(folder, 'arriving', names[0]!), long, long);
    await files.onModuleInit();
    files.onModuleDestroy();
    expect(await readdir(join(folder, 'arriving'))).toEqual([names[1]]);
    expect(await new DiskFiles(join(folder, 'new')).sweep(new Date())).toBe(0);
  });

  test('a stored file is not written again', async () => {
    await files.put(Buffer.from('hello'), pdf);
    const { ino } = await stat(place());
    await files.put(Buffer.from('hello'), pdf);
    expect((await stat(place())).ino).toBe(ino);
    expect((await stat(place())).mode & 0o222).toBe(0);
  });

  test('what was never stored is missing', async () => {
    expect(await files.exists(HELLO)).toBe(false);
    await expect(files.get(HELLO)).rejects.toThrow(FileMissing);
  });

  test('a flipped byte and a lost end are told, with the hash that is wanted', async () => {
    await files.put(Buffer.from('hello'), pdf);
    await overwrite('hellp');
    await expect(files.get(HELLO)).rejects.toThrow(FileDamaged);
    await expect(files.get(HELLO)).rejects.toThrow(`the file ${HELLO} is damaged`);
    await truncate(place(), 3);
    await expect(files.get(HELLO)).rejects.toThrow('is damaged');
  });

  test('one that is opened is proved first and comes in pieces; what is left unread is closed with its reader', async () => {
    const large = Buffer.alloc(1_000_000, 'large');
    const { sha256 } = await files.put(large, pdf);
    const [whole, left] = [await files.open(sha256), await files.open(sha256)];
    expect([
      whole.size,
      (await buffer(whole.content)).equals(large),
      left.content.readableHighWaterMark < 100_000,
    ]).toEqual([1_000_000, true, true]);
    left.content.destroy();
    await once(left.content, 'close');
    await files.put(Buffer.from('hello'), pdf);
    await overwrite('hellp');
    await expect(files.open(HELLO)).rejects.toThrow(FileDamaged);
    await rm(place(), { force: true });
    await expect(files.open(HELLO)).rejects.toThrow(FileMissing);
  });

  test('putting the right bytes again mends a damaged file', async () => {
    await files.put(Buffer.from('hello'), pdf);
    await overwrite('hellp');
    await files.put(Buffer.from('hello'), pdf);
    expect((await files.get(HELLO)).toString()).toBe('hello');
  });

  test.each(['../../etc/passwd', HELLO.toUpperCase(), `${HELLO}0`, ''])('%p is no name of a file', async (name) => {
    await expect(files.get(name)).rejects.toThrow('64 hexadecimal digits');
    await expect(files.exists(name)).rejects.toThrow('64 hexadecimal digits');
  });
});
