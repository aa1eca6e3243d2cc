import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Instance {
  url: string;
  sandbox: string;
  /** Ends what was started for this; one that ran before goes on. */
  end(): Promise<void>;
}

/** The market that runs in this folder, or one started for the occasion (`npm start`, which keeps its data). */
export async function findOrStart(): Promise<Instance> {
  const running = await runningInstance();
  if (running) return { ...running, end: async () => undefined };
  console.log('No market runs here: starting one.');
  const child = spawn(process.execPath, ['apps/launcher/start.js'], { stdio: ['ignore', 'inherit', 'inherit'] });
  let ended = false;
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve())).then(() => void (ended = true));
  while (!ended) {
    const started = await runningInstance();
    if (started) return { ...started, end: async () => void (child.kill('SIGTERM'), await exited) };
    await sleep(200);
  }
  throw new Error('The market did not start; what it said stands above.');
}

/** What the launcher says of itself in .data/run.json, once it answers. */
async function runningInstance(): Promise<{ url: string; sandbox: string } | undefined> {
  try {
    const { ready, url, sandbox } = JSON.parse(await readFile('.data/run.json', 'utf8')) as {
      ready?: boolean;
      url: string;
      sandbox: string;
    };
    return ready && (await fetch(`${url}/ready`)).ok ? { url, sandbox } : undefined;
  } catch {
    return undefined;
  }
}
