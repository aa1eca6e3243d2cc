import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '#platform/config';

/** They tell nothing, and whoever watches the process asks by its address. */
const PROBES = new Set(['/health', '/ready']);

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

const NAME = /^(?:\[[\da-f:.]+\]|[a-z\d.-]+)(?::\d{1,5})?$/i;

/**
 * Answers by the market's own name only: another name that leads here is somebody else's page, which a browser would
 * let read the answers (DNS rebinding). PUBLIC_URL's host, and outside production this machine's, at any port.
 */
export function refuseForeignHosts(fastify: FastifyInstance, config: Pick<Config, 'PUBLIC_URL' | 'NODE_ENV'>): void {
  const own = new URL(config.PUBLIC_URL);
  const isOwn = (host: string | undefined): boolean => {
    if (host === undefined || !NAME.test(host)) return false;
    const address = `${own.protocol}//${host}`;
    if (!URL.canParse(address)) return false;
    const asked = new URL(address);
    return asked.host === own.host || (config.NODE_ENV !== 'production' && LOCAL.has(asked.hostname));
  };
  fastify.addHook('onRequest', async (request, reply) => {
    if (PROBES.has(request.routeOptions.url ?? '')) return;
    if (hostsOf(request).every(isOwn)) return;
    await reply.code(421).send({ code: 'MISDIRECTED', message: `This is ${own.host}: ask it by that name.` });
  });
}

/** All the names under which a request was sent: each Host, and that of an address in absolute form. */
function hostsOf({ raw }: FastifyRequest): readonly (string | undefined)[] {
  const named = raw.rawHeaders.filter((_, i) => i % 2 === 1 && raw.rawHeaders[i - 1]!.toLowerCase() === 'host');
  const absolute = /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)/i.exec(raw.url ?? '');
  return [named[0], ...named.slice(1), ...(absolute ? [absolute[1]] : [])];
}
