import { createReadStream } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { createGunzip, gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import type { Config } from '#platform/config';
import { newId } from '#platform/kernel';

const POLICY =
  "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:; worker-src blob: data:; " +
  "style-src 'unsafe-inline'; img-src data:; font-src data:; connect-src 'self'; frame-ancestors 'none'";

/** The GraphQL explorer (it loads nothing from elsewhere) and introspection are not for production. */
export const hasExplorer = (config: Config): boolean => config.NODE_ENV !== 'production';

/**
 * Its 9 MB are rendered and compressed once, by the first visit, and leave as a stream: who asks and doesn't read holds
 * a few kilobytes.
 */
export function serveExplorer(fastify: FastifyInstance, config: Config): void {
  let packed: Promise<string> | undefined;
  fastify.get('/explorer', async (request, reply) => {
    packed ??= pack(resolve(config.FILES_FOLDER));
    packed.catch(() => (packed = undefined));
    const file = createReadStream(await packed);
    void reply.type('text/html').header('content-security-policy', POLICY).header('vary', 'accept-encoding');
    if (/\bgzip\b/.test(request.headers['accept-encoding'] ?? ''))
      return reply.header('content-encoding', 'gzip').send(file);
    return reply.send(file.pipe(createGunzip()));
  });
}

async function pack(folder: string): Promise<string> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const bytes = await promisify(gzip)(renderGraphiQL({ endpoint: '/graphql', title: 'OVOP Market explorer' }));
  const [whole, part] = [resolve(folder, 'explorer.html.gz'), resolve(folder, `explorer.${newId()}`)];
  await mkdir(folder, { recursive: true });
  await writeFile(part, bytes);
  await rename(part, whole); // another process may be sending it
  return whole;
}
