import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { formatError } from '#platform/graphql';
import { Refusal, refuse } from '#platform/kernel';
import { sayWhen, statusOf } from '../errors-through.filter.js';
import type { Visitors } from '../visitors.js';
import { limitDocument } from './document-limits.js';
import { pointsOf } from './price.js';

/** Before Apollo: a document beyond the limits is refused before any rule walks it, and paid for before it runs. */
export function gateGraphql(fastify: FastifyInstance, visitors: Visitors): void {
  fastify.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.url !== '/graphql') return;
    if (request.method !== 'POST') {
      await reply
        .code(405)
        .header('allow', 'POST')
        .send({
          errors: [formatError({ message: 'Send queries by POST.', extensions: { code: 'BAD_REQUEST' } }, undefined)],
        });
      return;
    }
    try {
      await visitors.charge(
        request,
        reply,
        await costOf(request).catch(async (refusal: unknown) => {
          await visitors.charge(request, reply, 1); // saying no has a price too
          throw refusal;
        }),
      );
    } catch (error) {
      await answer(reply, error);
    }
  });
}

/** In points. What is no text at all is Apollo's to refuse. */
async function costOf(request: FastifyRequest): Promise<number> {
  const { query, variables, extensions } = (request.body ?? {}) as {
    query?: unknown;
    variables?: unknown;
    extensions?: { persistedQuery?: unknown } | null;
  };
  if (extensions?.persistedQuery)
    refuse('BAD_INPUT', { field: 'extensions', message: 'Queries are not kept here: send the whole text each time.' });
  if (typeof query !== 'string') return 1;
  return pointsOf(limitDocument(query), variables);
}

async function answer(reply: FastifyReply, error: unknown): Promise<void> {
  const { message } = error as Error;
  const code = error instanceof GraphQLError ? 'GRAPHQL_PARSE_FAILED' : undefined;
  if (error instanceof Refusal) sayWhen(reply, error);
  const status = error instanceof Refusal ? statusOf(error) : code ? 400 : 500;
  await reply.code(status).send({ errors: [formatError({ message, ...(code && { extensions: { code } }) }, error)] });
}
