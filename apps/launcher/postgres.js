import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readIfThere, writeWhole } from './files.js';
import { lastLines, openLog } from './logs.js';
import { makeCluster, superuserSecret } from './postgres-cluster.js';
import { postgresPrograms, whoRuns } from './postgres-programs.js';
import { choosePort } from './ports.js';
import { postmasterOf, stopPostmaster } from './postmaster.js';
import { startOf } from './identity.js';
import { Ended, Trouble } from './trouble.js';

/**
 * @typedef {object} Options
 * @property {string} folder holds the cluster, its superuser's secret and its port
 * @property {Record<string, string>} [settings] server settings, for this start only
 * @property {string} [logFile]
 * @property {AbortSignal} [abort]
 *
 * @typedef {object} Server
 * @property {string} url of the superuser, database postgres
 * @property {number} port
 * @property {number} pid
 * @property {boolean} adopted it was running already
 * @property {Promise<void>} ended
 * @property {(how?: { hard?: boolean }) => Promise<void>} stop
 */

/**
 * Starts PostgreSQL on 127.0.0.1 on the data of the folder, which is made when missing; a server of ours that still
 * runs is adopted.
 * @param {Options} options
 * @returns {Promise<Server>}
 */
export async function startPostgres({ folder, settings = {}, logFile = join(folder, 'postgres.log'), abort }) {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const cluster = join(folder, 'cluster');
  const programs = postgresPrograms();
  const user = whoRuns(cluster);
  const secret = superuserSecret(folder, cluster);
  await makeCluster({ folder, cluster, programs, user, secret, logFile, settings, abort });

  const portFile = join(folder, 'port');
  let port = Number(readIfThere(portFile)) || undefined;
  for (let attempt = 1; ; attempt++) {
    if (abort?.aborted) throw new Ended();
    const running = await settled(cluster);
    if (running) return server(running, secret, true);
    port = await choosePort(port);
    const log = openLog(logFile);
    const begun = lastLines(logFile, 1e6).length;
    const args = [
      '-D',
      cluster,
      ...flags({ ...settings, listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' }),
    ];
    const child = spawn(programs.postgres, args, {
      ...user,
      cwd: '/',
      stdio: ['ignore', log.descriptor, log.descriptor],
      detached: true,
    });
    child.on('error', () => {});
    child.unref();
    closeSync(log.descriptor);
    const ready = await untilReady(cluster, child, abort);
    if (abort?.aborted) {
      if (child.pid) await stopPostmaster(child.pid);
      throw new Ended();
    }
    if (ready) {
      writeWhole(portFile, String(port));
      return server({ pid: /** @type {number} */ (child.pid), port }, secret, false, child);
    }
    const said = lastLines(logFile, 1e6).slice(begun).slice(-12);
    // A port can be taken in the blink between asking and listening; a killed server's processes need a moment to end.
    if (
      attempt >= 8 ||
      !said.some((line) => /could not bind|could not create any TCP|still in use|lock file/.test(line))
    ) {
      throw new Trouble('PostgreSQL did not start.', { lines: said, log: logFile });
    }
    await sleep(250);
  }
}

/** @param {Record<string, string>} settings */
const flags = (settings) =>
  Object.entries({ timezone: 'UTC', log_timezone: 'UTC', ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);

/**
 * The server that runs on this cluster, once it is ready; null when there is none.
 * @param {string} cluster
 */
async function settled(cluster) {
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(20)) {
    const found = postmasterOf(cluster);
    if (found?.alive && found.state === 'ready') return found;
    if (found?.alive) continue; // starting, recovering or stopping
    // Left by a kill -9. PostgreSQL copes with a dead pid by itself, but not with one that another program has by now.
    if (found && startOf(found.pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
    return null;
  }
  throw new Trouble('A PostgreSQL that runs on our data has not become ready within a minute.', {
    wayOut: 'Start again a little later.',
  });
}

/** @param {string} cluster @param {import('node:child_process').ChildProcess} child @param {AbortSignal} [abort] */
async function untilReady(cluster, child, abort) {
  while (child.pid && child.exitCode === null && child.signalCode === null && !abort?.aborted) {
    const found = postmasterOf(cluster);
    if (found?.pid === child.pid && found?.state === 'ready') return true;
    await sleep(10);
  }
  return false;
}

/**
 * @param {{ pid: number, port: number }} found @param {string} secret @param {boolean} adopted
 * @param {import('node:child_process').ChildProcess} [child]
 * @returns {Server}
 */
function server({ pid, port }, secret, adopted, child) {
  const start = startOf(pid);
  const ended = child
    ? new Promise((resolve) => child.once('exit', () => resolve(undefined)))
    : new Promise((resolve) => {
        const timer = setInterval(() => startOf(pid) !== start && (clearInterval(timer), resolve(undefined)), 500);
        timer.unref();
      });
  return {
    url: `postgres://postgres:${secret}@127.0.0.1:${port}/postgres`,
    port,
    pid,
    adopted,
    ended: /** @type {Promise<void>} */ (ended),
    stop: (how) => stopPostmaster(pid, how),
  };
}

/** Stops what runs on the folder's data, if anything does. @param {string} folder */
export async function stopPostgres(folder) {
  const found = existsSync(folder) ? postmasterOf(join(folder, 'cluster')) : null;
  if (found?.alive) await stopPostmaster(found.pid);
}
