import type { ClientBase } from 'pg';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import type { Config } from '#platform/config';
import { PATIENCE, withPatience, type Patience } from './patience.js';
import { SESSION } from './reachable.js';
import { SnakeNaming } from './snake-naming.js';

/**
 * The runtime's connections. Entities are all classes decorated so far: an app imports its libraries, and with them
 * their entities, before this is called. `pipeline` lets a door send its opening and the first query in one packet; a
 * query without an answer then ends its connection, so no silent one goes back to the pool.
 */
export function dataSource(
  config: Pick<Config, 'DATABASE_URL' | 'DATABASE_POOL'>,
  applicationName: string,
  patience: Patience = PATIENCE,
): DataSource {
  const { system } = patience.statementMs;
  const source = new DataSource({
    type: 'postgres',
    url: config.DATABASE_URL,
    applicationName,
    entities: getMetadataArgsStorage().tables.map((table) => table.target),
    namingStrategy: new SnakeNaming(),
    installExtensions: false,
    connectTimeoutMS: patience.connectMs,
    extra: {
      max: config.DATABASE_POOL,
      pipeline: true,
      options: SESSION,
      statement_timeout: system, // each transaction sets its own
      query_timeout: system + patience.silenceMs,
      idle_in_transaction_session_timeout: 15_000, // a commit that got lost on its way keeps its locks no longer
      keepAlive: true,
      // A connection may be cut in the moment between the pool and TypeORM, when neither listens:
      // Node would end on that.
      onConnect: (client: ClientBase) => void client.on('error', () => undefined),
    },
  });
  return withPatience(source, patience);
}
