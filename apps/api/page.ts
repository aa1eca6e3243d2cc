import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Config } from '#platform/config';
import { VisitorCookie } from './visitor-cookie.js';
import { hasExplorer, serveExplorer } from './explorer.js';

/** Where `vite build` puts the page: apps/web/dist, also when this file runs from dist/apps/api. */
const folder = fileURLToPath(
  new URL(import.meta.url.includes('/dist/apps/') ? '../../../apps/web/dist/' : '../web/dist/', import.meta.url),
);

/** Prefixes that are not the page's: an unknown address below them is 404, not the page. */
const NOT_PAGES = /^\/(graphql|webhooks|statements|files|media|assets|explorer|health|ready)(\/|$|\?)/;

const YEAR = 365 * 24 * 3600;

/** The page's files, its deep links, and outside of production the GraphQL explorer, which the page then points to. */
export async function servePage(app: NestFastifyApplication, config: Config): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  if (hasExplorer(config)) serveExplorer(fastify, config);
  await mkdir(resolve(config.FILES_FOLDER, 'media'), { recursive: true });
  await fastify.register(fastifyStatic, {
    root: resolve(config.FILES_FOLDER, 'media'),
    prefix: '/media/',
    maxAge: YEAR * 1000,
    immutable: true,
    decorateReply: false,
  });
  if (!existsSync(folder)) return;
  await fastify.register(fastifyStatic, {
    root: `${folder}assets`,
    prefix: '/assets/',
    maxAge: YEAR * 1000,
    immutable: true,
    decorateReply: false,
  });
  const [html, worker] = await Promise.all(['index.html', 'sw.js'].map((name) => readFile(`${folder}${name}`, 'utf8')));
  fastify.get('/sw.js', (_request, reply) =>
    reply.type('text/javascript').header('cache-control', 'no-cache').send(worker),
  );
  const index = html!.replace('<html ', hasExplorer(config) ? '<html data-explorer="on" ' : '<html ');
  const browser = new VisitorCookie(config);
  fastify.get('/*', (request, reply) => {
    if (NOT_PAGES.test(request.url)) return reply.code(404).send({ message: 'There is nothing at this address.' });
    browser.give(request, reply); // before the page's own first questions, of which several come at once
    return reply.type('text/html').header('cache-control', 'no-cache').send(index);
  });
}
