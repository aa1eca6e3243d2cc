import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { BuildSchemaOptions } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatError, type GraphqlContext } from '#platform/graphql';
import type { Config } from '#platform/config';
import { hasExplorer } from './explorer.js';
import { TOKENS } from './limits/document-limits.js';
import { assertEveryOperationHasItsRow } from './permission.guard.js';
import { sayWhenToComeAgain, withStatus } from './come-again.js';
import type { Visitors } from './visitors.js';

export const buildSchemaOptions: BuildSchemaOptions = { numberScalarMode: 'integer' };

/**
 * Apollo, hardened: few tokens and errors, no batching, no hints about the schema. What a document may ask for is held
 * before it, in graphql-gate.ts.
 */
export function graphqlOptions(config: Config, visitors: Visitors): Omit<ApolloDriverConfig, 'driver'> {
  return {
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    buildSchemaOptions,
    graphiql: false,
    introspection: hasExplorer(config),
    persistedQueries: false, // no visitor keeps anything in our memory
    validationOptions: { maxErrors: 10, hideSuggestions: true },
    csrfPrevention: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: TOKENS },
    formatError,
    preserveHttpStatusForExecutionErrors: false, // 503 when we can't do it now; all else stays 200
    plugins: [ApolloServerPluginCacheControlDisabled(), sayWhenToComeAgain], // the default instruments every field
    transformSchema: (schema) => {
      assertEveryOperationHasItsRow(schema);
      return schema;
    },
    context: async (request: FastifyRequest, reply: FastifyReply): Promise<GraphqlContext> => ({
      actor: await visitors.charged(request, reply).catch(withStatus),
      request,
      reply,
      loaders: new Map(),
    }),
  };
}
