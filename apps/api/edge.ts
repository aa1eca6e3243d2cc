import type { IncomingMessage, ServerResponse } from 'node:http';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { newId, type Actor } from '#platform/kernel';
import { withRequestId, type Config } from '#platform/config';
import { INTAKE } from '#platform/files';
import { admitUploads, ARRIVAL, watchBodies } from './bodies.js';
import { noFileHere } from './body-refusal.js';
import { refuseForeignHosts } from './hosts.js';
import { whenOver } from './over.js';
import { routes } from './permissions.js';
import { READING, watchReaders } from './readers.js';
import { Visitors } from './visitors.js';
import { gateGraphql } from './limits/graphql-gate.js';

const LIST = 250;
const NESTING = 20;

/** What the doors for files take, and nothing else does: statements, papers, photos. */
const FILE_TYPES = ['application/xml', 'text/xml', 'application/pdf', 'image/jpeg', 'image/png'];

/** All between the socket and the resolvers: request ids, cookies, headers, and the shape of what may be sent. */
export async function secureEdge(app: NestFastifyApplication, config: Config): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  carryRequestIds(fastify);
  refuseForeignHosts(fastify, config);
  refuseForeignOrigins(fastify, config);
  refuseMonsters(fastify);
  gateGraphql(fastify, app.get(Visitors));
  admitUploads(fastify, (request, reply) => admitUpload(app.get(Visitors), request, reply), ARRIVAL);
  watchBodies(fastify, ARRIVAL);
  watchReaders(fastify, READING);
  fastify.addContentTypeParser(FILE_TYPES, { parseAs: 'buffer', bodyLimit: INTAKE.bytes }, (_request, body, done) =>
    done(null, body),
  );
  await fastify.register(cookie);
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(config.PUBLIC_URL.startsWith('https://') ? {} : { upgradeInsecureRequests: null }),
      },
    },
    strictTransportSecurity: config.PUBLIC_URL.startsWith('https://'),
  });
}

/** The doors for files ask who comes before the body is read; the controller asks again, as minutes may have passed. */
function admitUpload(visitors: Visitors, request: FastifyRequest, reply: FastifyReply): Promise<Actor> | null {
  const door = `${request.method} ${request.routeOptions.url}`;
  if (request.method === 'POST' && Object.hasOwn(routes, door))
    return visitors.admit(request, reply, door as keyof typeof routes);
  if (FILE_TYPES.includes(request.headers['content-type']?.split(';')[0]!.trim().toLowerCase() ?? ''))
    throw noFileHere();
  return null;
}

/** A caller's own id is kept when it is plain; every answer says its id. */
function carryRequestIds(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const given = request.headers['x-request-id'];
    const id = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : newId();
    void reply.header('x-request-id', id);
    withRequestId(id, done, { gone: whenGone(request.raw, reply.raw) });
  });
}

/** Aborted when the socket closes before its answer is out: what is read for nobody is cancelled. */
function whenGone(request: IncomingMessage, response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  whenOver(request, response, () => response.writableFinished || gone.abort());
  return gone.signal;
}

/** A browser says from where a page posts: only our own pages may, whatever the cookie. */
function refuseForeignOrigins(fastify: FastifyInstance, config: Config): void {
  const own = new URL(config.PUBLIC_URL).origin;
  const trial = config.NODE_ENV !== 'production'; // where this machine's own names are taken too
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.url.startsWith('/webhooks/')) return;
    const { origin, host } = request.headers;
    const site = request.headers['sec-fetch-site'];
    const foreign =
      (origin !== undefined && origin !== own && !(trial && origin === `http://${host}`)) ||
      (site !== undefined && site !== 'same-origin' && site !== 'none');
    if (foreign)
      await reply
        .code(403)
        .send({ errors: [{ message: 'This page may not post here.', extensions: { code: 'FORBIDDEN' } }] });
  });
}

/** JSON deeper than 20 or with a list longer than 250 is refused before anything walks over it. */
function refuseMonsters(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', async (request, reply) => {
    if (request.url.startsWith('/webhooks/')) return; // signed by whom we know, and read by no resolver
    if (
      request.body &&
      typeof request.body === 'object' &&
      !Buffer.isBuffer(request.body) &&
      isMonster(request.body, 0)
    ) {
      await reply.code(400).send({
        errors: [
          {
            message: `Lists hold at most ${LIST} items, and objects are at most ${NESTING} deep.`,
            extensions: { code: 'BAD_INPUT' },
          },
        ],
      });
    }
  });
}

function isMonster(value: unknown, depth: number): boolean {
  if (value === null || typeof value !== 'object') return false;
  if (depth > NESTING || (Array.isArray(value) && value.length > LIST)) return true;
  return Object.values(value).some((inner) => isMonster(inner, depth + 1));
}
