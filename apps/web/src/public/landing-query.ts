import { queryOptions } from '@tanstack/react-query';
import { request } from '../data/request';
import { LandingDocument, type LandingQuery } from './graphql/graphql';

export type LandingFigures = LandingQuery['landing'];

/** Asked again with each visit: the deal that it follows goes on elsewhere. */
export const landingQuery = queryOptions({
  queryKey: ['landing'],
  queryFn: async () => (await request(LandingDocument)).landing,
  staleTime: 2_000,
});
