import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { causeOf, log, requestId } from '#platform/config';
import { globalId, isId, Refusal } from '#platform/kernel';

/** Facts of a refusal that name a row, and of which type it is. */
const ROWS: Record<string, string> = { orderId: 'Order', listing: 'Listing' };

/** Apollo's and graphql-js's own complaints about the request itself. */
const ABOUT_THE_REQUEST = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * What graphql-js finds wrong with a request only while it runs it, and says without a code and with the values in it.
 */
const FOUND_LATE = /^(Argument|Variable) "|^Too many errors processing variables|^Schema is not configured to execute/;

/** It says nothing of what was done: here nobody knows. */
export const UNEXPECTED =
  'Something went wrong on our side. ' +
  'Look whether it was done before you try again, and tell us the request id if it stays.';

/**
 * Every error that leaves: a refusal with its code, field and details; a complaint about the request as BAD_INPUT,
 * without its values or suggestions; anything else is our fault, logged whole and told as nothing but an id.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = rootOf(error);
  const place = {
    ...(formatted.path && { path: formatted.path }),
    ...(formatted.locations && { locations: formatted.locations }),
  };
  if (cause instanceof Refusal) {
    const { field, message: _message, ...details } = cause.details;
    return {
      message: cause.message,
      ...place,
      extensions: answer(cause.code, field ?? fieldOf(formatted.message), withGlobalIds(details)),
    };
  }
  if (
    ABOUT_THE_REQUEST.has(String(formatted.extensions?.code)) ||
    (cause instanceof GraphQLError && FOUND_LATE.test(cause.message))
  ) {
    return {
      message: withoutValues(formatted.message),
      ...place,
      extensions: answer('BAD_INPUT', fieldOf(formatted.message), {}),
    };
  }
  log.error(causeOf(cause), 'unexpected error');
  return { message: UNEXPECTED, ...place, extensions: answer('INTERNAL', undefined, {}) };
}

const answer = (code: string, field: string | undefined, details: object) => ({
  code,
  ...(field && { field }),
  details,
  requestId: requestId(),
});

/** A rule knows rows by their UUIDs; clients know them by global ids, as everywhere else. */
const withGlobalIds = (details: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(details).map(([name, fact]) => [
      name,
      Object.hasOwn(ROWS, name) && isId(fact) ? globalId(ROWS[name]!, fact) : fact,
    ]),
  );

/** Through Nest's, Apollo's and graphql-js's wrappers to what was thrown. */
function rootOf(error: unknown): unknown {
  let cause = unwrapResolverError(error);
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/**
 * `Variable "$input" got invalid value … at "input.lines[0].quantity"; …` names the field; so do
 * unknown fields and arguments.
 */
function fieldOf(message: string): string | undefined {
  const base = /at "([\w.[\]]+)"/.exec(message)?.[1] ?? /^Variable "\$(\w+)"/.exec(message)?.[1];
  const inner = /(?:^|; )(?:Field|Unknown argument|Argument) "(\w+)"/.exec(message)?.[1];
  return [base, inner].filter(Boolean).join('.') || undefined;
}

/** What was sent may be a secret: values and "did you mean" stay inside. */
function withoutValues(message: string): string {
  return message
    .replace(/ got invalid value .*?(?=( at "[\w.[\]]+")?; )/s, ' got an invalid value')
    .replace(/ has invalid value .*$/s, ' has an invalid value.')
    .replace(/ Did you mean .*$/s, '')
    .slice(0, 300);
}
