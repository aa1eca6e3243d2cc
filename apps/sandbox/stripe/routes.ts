import type { Kind } from './params.js';
import type { StripeState } from './state.js';

/** One endpoint of the API: what it takes and what it does, in one change. */
export interface ApiRoute {
  method: 'DELETE' | 'GET' | 'POST';
  path: string;
  params: Kind<unknown>;
  run(state: StripeState, params: unknown, id: string): object;
}

export const route = <P>(
  method: ApiRoute['method'],
  path: string,
  params: Kind<P>,
  run: (state: StripeState, params: P, id: string) => object,
): ApiRoute => ({
  method,
  path,
  params,
  run: run as ApiRoute['run'],
});
