import { connect } from 'node:net';
import type { Client, ClientBase } from 'pg';

const PATIENCE_MS = 1_000;

/** The protocol's own request to end what the server is doing for a client. */
const CANCEL = 80_877_102;

/**
 * Asks PostgreSQL to end the statement that this client waits for, through a socket of its own; the statement then
 * fails with 57014, and the connection stays good. Resolves when the server has taken the request, and also when it
 * can't be reached: the statement's time runs out all the same. Until then the client must not go to anybody else.
 */
export function cancel(client: ClientBase): Promise<void> {
  const { host, port, processID, secretKey } = client as Client & {
    processID: number | null;
    secretKey: number | null;
  };
  if (processID === null || secretKey === null) return Promise.resolve();
  const request = Buffer.alloc(16);
  [16, CANCEL, processID, secretKey].forEach((each, i) => request.writeInt32BE(each, i * 4));
  return new Promise((resolve) => {
    const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    socket.setTimeout(PATIENCE_MS, () => socket.destroy());
    socket.once('connect', () => socket.end(request)).resume();
    socket.on('error', () => undefined).once('close', () => resolve());
  });
}
