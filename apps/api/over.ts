import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

const waiting = new WeakMap<Socket, Set<() => void>>();

/**
 * Calls once when an answer is out or its connection is gone. An answer that waits behind others on its connection
 * (pipelined) is told nothing by Node when that ends, so the connection is asked too.
 */
export function whenOver({ socket }: IncomingMessage, response: ServerResponse, over: () => void): void {
  if (socket.destroyed) return over();
  let all = waiting.get(socket);
  if (!all) {
    waiting.set(socket, (all = new Set()));
    const told = all;
    socket.once('close', () => told.forEach((tell) => tell()));
  }
  const once = (): void => void (all.delete(once) && over());
  all.add(once);
  response.once('close', once);
}
