import { once } from 'node:events';
import { createServer } from 'node:net';
import { ConfigError } from './config.js';
import type { Config } from './variables.js';

type Address = Pick<Config, 'HOST' | 'PORT'>;

/**
 * Whether this program may listen where it is told to; listens for a moment, and throws a ConfigError when it can't.
 */
export async function assertListening({ HOST, PORT }: Address): Promise<void> {
  const server = createServer();
  try {
    await once(server.listen(PORT, HOST), 'listening');
  } catch (error) {
    throw listeningFault(error, { HOST, PORT }) ?? error;
  } finally {
    server.close();
  }
}

/** What an error of listening says about the configuration; undefined when it is about something else. */
export function listeningFault(error: unknown, { HOST, PORT }: Address): ConfigError | undefined {
  const { code = '' } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EADDRINUSE':
      return new ConfigError(
        `PORT ${PORT} of ${HOST} is taken by another program (EADDRINUSE). Stop it, or choose another port.`,
      );
    case 'EACCES':
      return new ConfigError(`PORT ${PORT} is not allowed for this user. Choose one from 1024 on.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new ConfigError(`HOST ${HOST} is no address of this machine. Take 127.0.0.1, or 0.0.0.0 in a container.`);
    default:
      return undefined;
  }
}
