import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { queryClient } from '../../data/query-client';
import { request } from '../../data/request';
import {
  DueSettlementsDocument,
  OrderMarginDocument,
  PayoutBatchDocument,
  PayoutBatchesDocument,
  PayoutFundsDocument,
  type DueSettlementsQuery,
  type PayoutBatchQuery,
  type PayoutBatchesQuery,
  type PayoutFundsQuery,
} from '../graphql/graphql';

export type Funds = PayoutFundsQuery['payoutFunds'];
export type Due = DueSettlementsQuery['settlements']['nodes'][number];
export type BatchInList = PayoutBatchesQuery['payoutBatches']['nodes'][number];
export type Batch = PayoutBatchQuery['payoutBatch'];
export type Payout = Batch['payouts'][number];

const PAYOUTS = ['payouts'];

const isUnanswered = (state: Batch['state']): boolean => state === 'APPROVED' || state === 'FILED';

export const fundsQuery = queryOptions({
  queryKey: [...PAYOUTS, 'funds'],
  queryFn: async () => (await request(PayoutFundsDocument)).payoutFunds,
  refetchInterval: 30_000,
});

export const dueQuery = infiniteQueryOptions({
  queryKey: [...PAYOUTS, 'due'],
  queryFn: async ({ pageParam }) =>
    (await request(DueSettlementsDocument, { first: 50, after: pageParam })).settlements,
  initialPageParam: null as string | null,
  getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
});

export const batchesQuery = infiniteQueryOptions({
  queryKey: [...PAYOUTS, 'batches'],
  queryFn: async ({ pageParam }) =>
    (await request(PayoutBatchesDocument, { first: 20, after: pageParam })).payoutBatches,
  initialPageParam: null as string | null,
  getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ nodes }) => nodes.some((each) => isUnanswered(each.state))) ? 3_000 : 30_000,
});

/** The bank answers within seconds of an approval, a statement within days. */
export const batchQuery = (id: string) =>
  queryOptions({
    queryKey: [...PAYOUTS, 'batch', id],
    queryFn: async () => (await request(PayoutBatchDocument, { id })).payoutBatch,
    refetchInterval: ({ state }) => (state.data && isUnanswered(state.data.state) ? 3_000 : 30_000),
  });

export const marginQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['books', 'margin', orderId],
    queryFn: () => request(OrderMarginDocument, { id: orderId }),
  });

/** After a batch was made or moved, everything here and in the books is old. */
export async function afterCommand(batch: Batch): Promise<void> {
  queryClient.setQueryData(batchQuery(batch.id).queryKey, batch);
  await Promise.all([PAYOUTS, ['books']].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
