import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import { passes, RETRY_AFTER } from '#platform/kernel';

const STATUS = 503;
const HEADER = ['retry-after', String(RETRY_AFTER)] as const;

/** GraphQL says errors with status 200; what stands between is told by the status too that the platform can't now. */
export const sayWhenToComeAgain: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, errors }) => {
      if (!errors?.some((error) => passes(unwrapResolverError(error)))) return;
      response.http.status = STATUS;
      response.http.headers.set(...HEADER);
    },
  }),
};

/** The same before an operation has begun: who asks could not be found out. */
export function withStatus(error: unknown): never {
  if (!passes(error)) throw error;
  throw new GraphQLError(error.message, {
    originalError: error,
    extensions: { http: { status: STATUS, headers: new HeaderMap([[...HEADER]]) as never } },
  });
}
