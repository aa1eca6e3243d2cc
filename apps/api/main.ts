import { causeOf, ConfigError, endWhenTold, log, logEverything, readConfig, sayReady } from '#platform/config';
import { startApi } from './server.js';

logEverything();
try {
  const api = await startApi(readConfig());
  endWhenTold(() => api.close());
  sayReady({ app: 'api', url: api.url });
} catch (error) {
  if (error instanceof ConfigError)
    process.stderr.write(`${error.message}\n`); // for the person who starts it
  else log.fatal(causeOf(error), 'the api did not start');
  process.exit(1);
}
