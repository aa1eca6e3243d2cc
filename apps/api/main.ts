import { ConfigError, endWhenTold, log, readConfig } from '#platform/config';
import { startApi } from './server.js';

try {
  const api = await startApi(readConfig());
  endWhenTold(() => api.close());
  console.log(JSON.stringify({ ready: true, app: 'api', url: api.url }));
} catch (error) {
  if (error instanceof ConfigError) console.error(error.message);
  else log.fatal({ error: (error as Error).stack }, 'the api did not start');
  process.exit(1);
}
