import { ConfigError, endWhenTold, log, readConfig } from '#platform/config';
import { RegistryError } from '#platform/queue';
import { startWorker } from './worker.js';

try {
  const worker = await startWorker(readConfig());
  endWhenTold(() => worker.close());
  console.log(JSON.stringify({ ready: true, app: 'worker', queue: worker.queue }));
} catch (error) {
  if (error instanceof ConfigError || error instanceof RegistryError) console.error(error.message);
  else log.fatal({ error: (error as Error).stack }, 'the worker did not start');
  process.exit(1);
}
