import { causeOf, ConfigError, endWhenTold, log, logEverything, readConfig, sayReady } from '#platform/config';
import { RegistryError } from '#platform/queue';
import { startWorker } from './worker.js';

logEverything();
try {
  const worker = await startWorker(readConfig());
  endWhenTold(() => worker.close());
  sayReady({ app: 'worker', queue: worker.queue });
} catch (error) {
  if (error instanceof ConfigError || error instanceof RegistryError)
    process.stderr.write(`${error.message}\n`); // for the person who starts it
  else log.fatal(causeOf(error), 'the worker did not start');
  process.exit(1);
}
