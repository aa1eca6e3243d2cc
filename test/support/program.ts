import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Program {
  pid: number;
  /** What it said when it was ready: its line of JSON with `"ready": true`. */
  ready: Record<string, unknown>;
  /** Every line that it has written so far, on both outputs. */
  lines: readonly string[];
  /** Asks it to end, and waits. */
  end(): Promise<void>;
  /** `kill -9`, and waits. */
  kill(): Promise<void>;
}

/** A built program as production runs it; it ends with this process, however this one ends. */
export async function startProgram(program: string, env: Record<string, string>): Promise<Program> {
  const { child, ended, said, written, onLine } = await spawnProgram(program, env);
  const ready = await new Promise<Record<string, unknown>>((resolve, reject) => {
    onLine((line) => line.includes('"ready":true') && resolve(JSON.parse(line) as Record<string, unknown>));
    void ended.then(() => reject(new Error(`${program} ended before it was ready:\n${said()}`)));
  });
  // A test that failed before it could end its programs must not hold Jest open: they end with it.
  child.unref();
  for (const stream of [child.stdin, child.stdout, child.stderr]) (stream as unknown as { unref(): void }).unref();
  const stop = async (signal: NodeJS.Signals) => {
    child.ref();
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  return { pid: child.pid!, ready, lines: written, end: () => stop('SIGTERM'), kill: () => stop('SIGKILL') };
}

/** Runs one that is to kill itself; throws when it ended in another way, or not within the seconds. */
export async function runToDeath(program: string, env: Record<string, string>, seconds = 60): Promise<void> {
  const { child, ended, said } = await spawnProgram(program, env);
  const late = setTimeout(() => child.kill('SIGTERM'), seconds * 1_000);
  await ended;
  clearTimeout(late);
  if (child.signalCode !== 'SIGKILL')
    throw new Error(`${program} was to be killed, and ended with ${child.signalCode ?? child.exitCode}:\n${said()}`);
}

/** Runs one that is to end by itself: with which code, and what it said. */
export async function runToEnd(
  program: string,
  env: Record<string, string>,
): Promise<{ code: number | null; said: string }> {
  const { child, ended, said } = await spawnProgram(program, env);
  await ended;
  return { code: child.exitCode, said: said() };
}

async function spawnProgram(program: string, env: Record<string, string>) {
  const files = await mkdtemp(join(tmpdir(), 'ovop-files-'));
  const child = spawn(process.execPath, [program], {
    env: {
      PATH: process.env.PATH,
      TMPDIR: tmpdir(),
      NODE_ENV: 'test',
      LOG_LEVEL: 'error',
      RATE_PERSON: '1000000',
      RATE_VISITOR: '1000000',
      FILES_FOLDER: files,
      END_WITH_PARENT: '1',
      ...env,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (text: string) => void (said = (said + text).slice(-4_000));
  const written: string[] = [];
  const keep = (line: string) => void (hear(`${line}\n`), written.push(line));
  createInterface({ input: child.stderr }).on('line', keep);
  const lines = createInterface({ input: child.stdout }).on('line', keep);
  return {
    child,
    ended: once(child, 'close'),
    said: () => said,
    written,
    onLine: (listener: (line: string) => void) => void lines.on('line', listener),
  };
}
