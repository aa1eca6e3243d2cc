import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../../../data/request';
import {
  BankStatementsDocument,
  MatchPreviewDocument,
  OpenTargetsDocument,
  StatementLineDocument,
  StatementLinesDocument,
  type StatementLinesQuery,
  type StatementLineFilter,
} from '../../graphql/graphql';
import { BOOKS } from '../books-query';
import { decisionOf, type Draft } from './draft';

export type Line = StatementLinesQuery['statementLines']['nodes'][number];
export type Tab = 'all' | 'exact' | 'needs' | 'parked';

export const tabs = { all: 'ALL', exact: 'EXACT', needs: 'NEEDS_YOU', parked: 'PARKED' } as const satisfies Record<
  Tab,
  StatementLineFilter
>;

export const linesQuery = (tab: Tab) =>
  infiniteQueryOptions({
    queryKey: [...BOOKS, 'lines', tab],
    queryFn: ({ pageParam }) => request(StatementLinesDocument, { filter: tabs[tab], first: 50, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ statementLines: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });

export const lineQuery = (id: string) =>
  queryOptions({
    queryKey: [...BOOKS, 'line', id],
    queryFn: async () => (await request(StatementLineDocument, { id })).statementLine,
  });

export const previewQuery = (lineId: string, draft: Draft | null) =>
  queryOptions({
    queryKey: [...BOOKS, 'preview', lineId, draft && decisionOf(lineId, draft)],
    queryFn: async () => (await request(MatchPreviewDocument, { input: decisionOf(lineId, draft!) })).matchPreview,
    enabled: draft !== null,
  });

export const targetsQuery = (search: string) =>
  queryOptions({
    queryKey: [...BOOKS, 'targets', search],
    queryFn: async () => (await request(OpenTargetsDocument, { search, first: 20 })).openTargets,
    placeholderData: keepPreviousData,
  });

export const statementsQuery = infiniteQueryOptions({
  queryKey: [...BOOKS, 'statements'],
  queryFn: async ({ pageParam }) =>
    (await request(BankStatementsDocument, { first: 50, after: pageParam })).bankStatements,
  initialPageParam: null as string | null,
  getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
});
