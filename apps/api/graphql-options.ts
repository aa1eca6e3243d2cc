import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { BuildSchemaOptions } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatError, type GraphqlContext } from '#platform/graphql';
import { SessionsService } from '#trade/identity';
import { SessionCookie } from '#trade/identity/api';
import { assertEveryOperationHasItsRow } from './permission.guard.js';
import { sayWhenToComeAgain, withStatus } from './come-again.js';
import { limits } from './query-limits.js';

export const buildSchemaOptions: BuildSchemaOptions = { numberScalarMode: 'integer' };

/** Apollo, hardened: few tokens, bounded depth, aliases and lists, no batching, no hints about the schema in errors. */
export function graphqlOptions(sessions: SessionsService, cookie: SessionCookie): Omit<ApolloDriverConfig, 'driver'> {
  return {
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    buildSchemaOptions,
    graphiql: false,
    introspection: true, // the explorer needs it, and the schema is no secret: it is committed
    csrfPrevention: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: 2_000 },
    validationRules: limits,
    formatError,
    preserveHttpStatusForExecutionErrors: false, // 503 when we can't do it now; all else stays 200
    plugins: [ApolloServerPluginCacheControlDisabled(), sayWhenToComeAgain], // the default instruments every field
    transformSchema: (schema) => {
      assertEveryOperationHasItsRow(schema);
      return schema;
    },
    context: async (request: FastifyRequest, reply: FastifyReply): Promise<GraphqlContext> =>
      ({ actor: await sessions.actorOf(cookie.read(request)).catch(withStatus), request, reply, loaders: new Map() }),
  };
}
