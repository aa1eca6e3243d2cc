import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { assertFit, assertListening, nestLog, type Config } from '#platform/config';
import { assertDatabase, Readiness, UnitOfWork } from '#platform/database';
import { assertFolder } from '#platform/files';
import { startQueue, type RunningQueue } from '#platform/queue';
import { handlers, type Get } from './handlers.js';
import { serveProbes } from './probes.js';
import { sweeps } from './sweeps.js';
import { WorkerModule } from './worker.module.js';

/** Starts the worker: the outbox' relay, the handlers of events, and what runs at an interval. */
export async function startWorker(
  config: Config,
  serve = serveProbes,
): Promise<{ queue: RunningQueue['kind']; close(): Promise<void> }> {
  const { HOST, PROBE_PORT } = config;
  const probe = PROBE_PORT === undefined ? [] : [assertListening({ HOST, PORT: PROBE_PORT })];
  await assertFit([assertDatabase(config), assertFolder(config), ...probe]);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: nestLog,
    abortOnError: false,
  });
  let queue: RunningQueue | undefined;
  try {
    queue = await startWork(config, (type) => app.get(type as never, { strict: false }));
    const problem = async () => (await app.get(Readiness).problem()) ?? (await queue!.problem());
    const probes = PROBE_PORT === undefined ? undefined : await serve(HOST, PROBE_PORT, problem);
    const close = async () => {
      probes?.close();
      await queue!.close();
      await app.close();
    };
    return { queue: queue.kind, close };
  } catch (error) {
    await queue?.close(); // its loops and connections would keep a process that could not start
    await app.close();
    throw error;
  }
}

async function startWork(config: Config, get: Get): Promise<RunningQueue> {
  const queue = await startQueue({ config, source: get(DataSource), uow: get(UnitOfWork), handlers: handlers(get) });
  for (const [name, { everyMs, run }] of Object.entries(sweeps)) queue.every(name, everyMs, () => run(get));
  return queue;
}
