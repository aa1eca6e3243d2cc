import { queryOptions } from '@tanstack/react-query';
import { request } from '../data/request';
import { LandingDocument, type LandingQuery } from './graphql/graphql';

export type LandingFigures = LandingQuery['landing'];

export const landingQuery = queryOptions({
  queryKey: ['landing'],
  queryFn: async () => (await request(LandingDocument)).landing,
});
