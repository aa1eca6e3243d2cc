import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres } from './postgres.js';
import { say } from './screen.js';

/**
 * PostgreSQL, started again on the same port when it is killed. Committed data survive that; the services connect anew.
 * @param {import('./postgres.js').Options & { abort: AbortSignal }} options
 * @param {(problem: unknown) => void} giveUp
 */
export async function keepServing(options, giveUp) {
  let server = await startPostgres(options);
  const { port } = server;
  let stopping = false;
  void watch();
  return {
    url: server.url,
    /** @param {{ hard?: boolean }} [how] */
    stop(how) {
      stopping = true;
      return server.stop(how);
    },
  };

  async function watch() {
    for (;;) {
      await server.ended;
      if (stopping || options.abort.aborted) return;
      say('\nPostgreSQL ended unexpectedly; it is started again.');
      await sleep(300);
      if (stopping || options.abort.aborted) return;
      try {
        server = await startPostgres(options);
        if (server.port !== port) throw new Error(`its port ${port} was taken meanwhile. Start again.`);
        say('PostgreSQL runs again.');
      } catch (error) {
        if (!stopping && !options.abort.aborted) giveUp(error);
        return;
      }
    }
  }
}
