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
  /** Asks it to end, and waits. */
  end(): Promise<void>;
  /** `kill -9`, and waits. */
  kill(): Promise<void>;
}

/** A built program as production runs it; it ends with this process, however this one ends. */
export async function startProgram(program: string, env: Record<string, string>): Promise<Program> {
  const files = await mkdtemp(join(tmpdir(), 'ovop-files-'));
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env.PATH, NODE_ENV: 'test', LOG_LEVEL: 'error', FILES_FOLDER: files, END_WITH_PARENT: '1', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // A test that failed before it could end its programs must not hold Jest open: they end with it.
  child.unref();
  for (const stream of [child.stdin, child.stdout, child.stderr]) (stream as unknown as { unref(): void }).unref();
  const ended = once(child, 'exit');
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-4_000)));
  const ready = await new Promise<Record<string, unknown>>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      said = `${said}${line}\n`.slice(-4_000);
      if (line.includes('"ready":true')) resolve(JSON.parse(line) as Record<string, unknown>);
    });
    void ended.then(() => reject(new Error(`${program} ended before it was ready:\n${said}`)));
  });
  const stop = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  return { pid: child.pid!, ready, end: () => stop('SIGTERM'), kill: () => stop('SIGKILL') };
}
