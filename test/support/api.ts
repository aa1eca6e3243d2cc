import { Client } from '../../apps/demo/client.js';
import { startProgram } from './program.js';

export { Client, type Answer } from '../../apps/demo/client.js';

/** The id by which the API knows a row. */
export const globalId = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64url');

/** The built api, a process of its own on a free port, over this database. */
export async function openApi(
  databaseUrl: string,
  change: Record<string, string> = {},
): Promise<{
  url: string;
  pid: number;
  lines: readonly string[];
  visitor(): Client;
  as(personId: string): Promise<Client>;
  close(): Promise<void>;
}> {
  const api = await startProgram('dist/apps/api/main.js', {
    DATABASE_URL: databaseUrl,
    PORT: '0',
    DEMO: '1',
    ...change,
  });
  const { url } = api.ready as { url: string };
  return {
    url,
    pid: api.pid,
    lines: api.lines,
    visitor: () => new Client(url),
    as: (personId) => new Client(url).enter(globalId('Person', personId)),
    close: () => api.end(),
  };
}
