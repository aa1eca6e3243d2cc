import { createServer } from 'node:net';

/** @param {number} port @param {string} host @returns {Promise<number>} the port, 0 when it is taken */
function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    // No IPv6 on this machine is no reason to call a port taken.
    server.once('error', (error) =>
      resolve(/** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE' || host === '127.0.0.1' ? 0 : port),
    );
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Free on both addresses that `localhost` means. @param {number} port */
export const isFree = async (port) => (await tryPort(port, '127.0.0.1')) !== 0 && (await tryPort(port, '::1')) !== 0;

/**
 * The wanted port, or a free one.
 * @param {number | undefined} wanted @param {Set<number>} [given] ports promised to others already
 */
export async function choosePort(wanted, given = new Set()) {
  let port = wanted && wanted < 65_536 && !given.has(wanted) && (await isFree(wanted)) ? wanted : 0;
  while (!port) {
    const offered = await tryPort(0, '127.0.0.1');
    if (offered && !given.has(offered) && (await isFree(offered))) port = offered;
  }
  given.add(port);
  return port;
}
