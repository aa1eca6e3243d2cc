import { learnClock } from './clock';
import { learnAnswer, learnSilence } from './connection';

/** Any typed operation of the generated code. */
export interface Operation<Result, Variables> {
  toString(): string;
  __apiType?: (variables: Variables) => Result;
}

/** The server said no, or did not answer; `code` is closed on the server's side, plus these two of ours. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError';

  constructor(
    readonly code: string | 'OFFLINE' | 'UNEXPECTED',
    readonly requestId?: string,
    readonly field?: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(code);
  }
}

/** Nobody knows whether the server did it, or it could not just now: sent again with the same key, it counts once. */
export const unanswered = (error: unknown): boolean =>
  error instanceof RefusalError &&
  ['OFFLINE', 'UNEXPECTED', 'UNAVAILABLE', 'OUTCOME_UNKNOWN', 'INTERNAL'].includes(error.code);

/** Another person than the page believes, or nobody any more. */
export const isSomebodyElse = (error: unknown): boolean =>
  error instanceof RefusalError && ['SESSION_CHANGED', 'NOT_SIGNED_IN'].includes(error.code);

/** No network, also where it was a page's own file that did not come. */
export const isOffline = (error: unknown): boolean =>
  (error instanceof RefusalError && error.code === 'OFFLINE') ||
  (error instanceof TypeError && /dynamically imported module|module script failed/i.test(error.message));

/** Seconds after which the same may be asked again, when the server said so. */
export const retryAfter = (error: unknown): number | undefined =>
  error instanceof RefusalError && typeof error.details['retryAfter'] === 'number'
    ? error.details['retryAfter']
    : undefined;

interface Answer {
  data?: unknown;
  errors?: Array<{
    extensions?: { code?: string; field?: string; requestId?: string; details?: Record<string, unknown> };
  }>;
}

export async function request<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables?: Variables,
  headers?: Readonly<Record<string, string>>,
): Promise<Result> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify({ query: operation.toString(), variables }),
  }).catch(() => {
    learnSilence();
    throw new RefusalError('OFFLINE');
  });
  learnClock(response.headers.get('x-platform-now'));
  learnAnswer();
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const answer = (await response.json().catch(() => ({}))) as Answer;
  const error = answer.errors?.[0]?.extensions;
  if (error)
    throw new RefusalError(error.code ?? 'UNEXPECTED', error.requestId ?? requestId, error.field, error.details);
  if (answer.data === undefined || answer.data === null) throw new RefusalError('UNEXPECTED', requestId);
  return answer.data as Result;
}
