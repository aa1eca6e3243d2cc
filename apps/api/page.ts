import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Config } from '#platform/config';

/** Where `vite build` puts the page: apps/web/dist, also when this file runs from dist/apps/api. */
const folder = fileURLToPath(new URL(import.meta.url.includes('/dist/apps/') ? '../../../apps/web/dist/' : '../web/dist/', import.meta.url));

/** Prefixes that are not the page's: an unknown address below them is 404, not the page. */
const NOT_PAGES = /^\/(graphql|webhooks|statements|files|media|assets|health|ready)(\/|$|\?)/;

const EXPLORER_POLICY = "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:; worker-src blob: data:; style-src 'unsafe-inline'; img-src data:; font-src data:; connect-src 'self'; frame-ancestors 'none'";

const YEAR = 365 * 24 * 3600;

/** The page's files, its deep links, and the GraphQL explorer (packaged: it loads nothing from elsewhere). */
export async function servePage(app: NestFastifyApplication, config: Config): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.get('/explorer', async (_request, reply) => {
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql'); // 9 MB of text: only for those who look
    return reply.type('text/html').header('content-security-policy', EXPLORER_POLICY).send(renderGraphiQL({ endpoint: '/graphql', title: 'OVOP Market explorer' }));
  });
  await mkdir(resolve(config.FILES_FOLDER, 'media'), { recursive: true });
  await fastify.register(fastifyStatic, { root: resolve(config.FILES_FOLDER, 'media'), prefix: '/media/', maxAge: YEAR * 1000, immutable: true, decorateReply: false });
  if (!existsSync(folder)) return;
  await fastify.register(fastifyStatic, { root: `${folder}assets`, prefix: '/assets/', maxAge: YEAR * 1000, immutable: true, decorateReply: false });
  const [index, worker] = await Promise.all(['index.html', 'sw.js'].map((name) => readFile(`${folder}${name}`, 'utf8')));
  fastify.get('/sw.js', (_request, reply) => reply.type('text/javascript').header('cache-control', 'no-cache').send(worker));
  fastify.get('/*', (request, reply) =>
    NOT_PAGES.test(request.url)
      ? reply.code(404).send({ message: 'There is nothing at this address.' })
      : reply.type('text/html').header('cache-control', 'no-cache').send(index));
}
