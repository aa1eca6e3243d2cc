import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, closeSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere, writeWhole } from './files.js';
import { lastLines, openLog } from './logs.js';
import { Ended, Trouble } from './trouble.js';

const BEGIN_ANEW = 'Or begin anew, without the old data: npm start -- --reset';

/** @param {string} folder @param {string} cluster */
export function superuserSecret(folder, cluster) {
  const file = join(folder, 'superuser.secret');
  const kept = readIfThere(file);
  if (kept) return kept;
  if (existsSync(cluster))
    throw new Trouble(`The database in ${cluster} is there, but its secret ${file} is not.`, {
      wayOut: `Put that file back. ${BEGIN_ANEW}`,
    });
  const secret = randomBytes(24).toString('hex');
  writeWhole(file, secret, 0o600);
  return secret;
}

/**
 * Makes the database cluster when there is none, under another name first: an interrupted one is never taken for whole.
 * @param {{
 *   folder: string, cluster: string, programs: { initdb: string, major: number }, user: { uid?: number, gid?: number },
 *   secret: string, logFile: string, settings: Record<string, string>, abort?: AbortSignal,
 * }} what
 */
export async function makeCluster({ folder, cluster, programs, user, secret, logFile, settings, abort }) {
  const version = readIfThere(join(cluster, 'PG_VERSION'))?.trim();
  if (version) return checkVersion(cluster, Number(version), programs.major);
  if (existsSync(cluster))
    throw new Trouble(`${cluster} is there, but holds no PostgreSQL data.`, { wayOut: BEGIN_ANEW });
  for (const left of readdirSync(folder))
    if (left.startsWith('partial-')) rmSync(join(folder, left), { recursive: true, force: true });

  const partial = join(folder, `partial-${randomBytes(4).toString('hex')}`);
  const secretFile = `${partial}.secret`;
  mkdirSync(partial, { mode: 0o700 });
  writeFileSync(secretFile, secret, { mode: 0o600 });
  if (user.uid !== undefined) for (const path of [partial, secretFile]) chownSync(path, user.uid, user.gid ?? user.uid);

  const log = openLog(logFile);
  const args = [
    '-D',
    partial,
    '-U',
    'postgres',
    `--pwfile=${secretFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--no-instructions',
    // The same order of words on every machine, whatever locales it has.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(settings.fsync === 'off' ? ['--no-sync'] : []),
  ];
  const child = spawn(programs.initdb, args, {
    ...user,
    cwd: '/',
    stdio: ['ignore', log.descriptor, log.descriptor],
    detached: true,
  });
  const stop = () => child.exitCode === null && child.kill('SIGKILL');
  abort?.addEventListener('abort', stop);
  const problem = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code) => resolve(code === 0 ? null : `exit code ${code}`));
  });
  abort?.removeEventListener('abort', stop);
  closeSync(log.descriptor);
  rmSync(secretFile, { force: true });
  if (abort?.aborted) throw new Ended();
  if (problem)
    throw new Trouble(`The database could not be made (initdb: ${problem}).`, {
      log: logFile,
      lines: lastLines(logFile),
    });
  renameSync(partial, cluster);
}

const NEWER = 'Use the newer version of this project that made them.';
const OLDER = "Bring them over with PostgreSQL's own pg_upgrade.";

/** @param {string} cluster @param {number} found @param {number} ours */
function checkVersion(cluster, found, ours) {
  if (found === ours) return;
  throw new Trouble(
    `The data in ${cluster} were made by PostgreSQL ${found}, ${found > ours ? 'newer' : 'older'} than ours, ${ours}.`,
    { wayOut: `${found > ours ? NEWER : OLDER} ${BEGIN_ANEW}` },
  );
}
