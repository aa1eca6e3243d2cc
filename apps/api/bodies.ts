import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#platform/kernel';
import { tooSlow } from './body-refusal.js';
import { Places } from './places.js';

/** How a request may arrive. A photo over a village's net may take its minutes; a body that never ends may not. */
export const ARRIVAL = {
  /** From the connection to the end of the headers. */
  headersMs: 10_000,
  /** Without a byte of the body. */
  silenceMs: 30_000,
  /** So long as slowly as it wants; from then on at least so many bytes a second, on average since its beginning. */
  slowMs: 60_000,
  bytesPerSecond: 2_000,
  /** Uploads of one person at a time. */
  uploads: 3,
  /** The rest of a body that was refused is read for so long and so many bytes, so that its sender reads the answer. */
  lingerMs: 30_000,
  lingerBytes: 12_000_000,
  /** How often it is looked at. */
  everyMs: 1_000,
};

export type Arrival = typeof ARRIVAL;

/** Options of the server for a request's headers; its body has limits of its own, so the whole has none. */
export const serverOptions = ({ headersMs, everyMs }: Arrival) => ({
  requestTimeout: 0,
  http: { headersTimeout: headersMs, connectionsCheckingInterval: everyMs },
});

interface Body {
  readonly request: FastifyRequest;
  readonly began: number;
  readonly before: number;
  bytes: number;
  heard: number;
  /** When its answer went out before it had come whole. */
  answered?: number;
}

/** Ends bodies that come too slowly, with an answer, and what is left of those that were answered before they came. */
export function watchBodies(fastify: FastifyInstance, limits: Arrival): void {
  const open = new Map<IncomingMessage, Body>();
  fastify.addHook('preParsing', async (request) => {
    const { raw } = request;
    if (raw.complete || ((raw.headers['content-length'] ?? '0') === '0' && !raw.headers['transfer-encoding'])) return;
    const now = Date.now();
    open.set(raw, { request, began: now, before: raw.socket.bytesRead, bytes: 0, heard: now });
    for (const end of ['end', 'close']) raw.once(end, () => open.delete(raw));
  });
  // Whoever still sends would not read the answer of a connection that is closed at once.
  fastify.addHook('onSend', async ({ raw }, reply) => {
    if (raw.complete) return;
    reply.removeHeader('connection');
    const body = open.get(raw);
    if (body) body.answered = Date.now();
    else dropLater(raw, limits);
  });
  const timer = setInterval(() => open.forEach((body, raw) => look(raw, body, limits)), limits.everyMs).unref();
  fastify.addHook('onClose', async () => clearInterval(timer));
}

function look(raw: IncomingMessage, body: Body, limits: Arrival): void {
  const now = Date.now();
  const bytes = raw.socket.bytesRead - body.before;
  if (bytes > body.bytes) [body.bytes, body.heard] = [bytes, now];
  if (body.answered !== undefined) {
    if (now - body.answered > limits.lingerMs || bytes > limits.lingerBytes || now - body.heard > limits.silenceMs)
      raw.socket.destroy();
    return;
  }
  const age = now - body.began;
  const slow = age > limits.slowMs && bytes < (limits.bytesPerSecond * age) / 1_000;
  // Who reads the body listens for this; the connection itself stays, for the answer.
  if (slow || now - body.heard > limits.silenceMs) raw.emit('error', tooSlow());
}

/** Of a request that was refused before its body was asked for. */
function dropLater(raw: IncomingMessage, { lingerMs }: Arrival): void {
  const timer = setTimeout(() => raw.complete || raw.socket.destroy(), lingerMs).unref();
  raw.once('close', () => clearTimeout(timer));
}

/**
 * Who first, then the body: asks before a byte of an upload is read, and lets one person send a few at a time. `admit`
 * refuses with NOT_SIGNED_IN or FORBIDDEN, and answers null where no upload comes.
 */
export function admitUploads(
  fastify: FastifyInstance,
  admit: (request: FastifyRequest, reply: FastifyReply) => Promise<Actor> | null,
  limits: Pick<Arrival, 'uploads'>,
): void {
  const places = new Places(
    limits.uploads,
    `${limits.uploads} files of yours are on their way. Wait until one has come.`,
  );
  fastify.addHook('preParsing', async (request, reply) => {
    const actor = await admit(request, reply);
    if (actor) places.take(actor.personId!, request, reply);
  });
}
