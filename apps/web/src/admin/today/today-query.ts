import { queryOptions } from '@tanstack/react-query';
import { request } from '../../data/request';
import {
  FinanceTodayDocument,
  KeptOrdersDocument,
  OperatorTodayDocument,
  type FinanceTodayQuery,
  type OperatorTodayQuery,
  type WaitingOrderFragment,
} from '../graphql/graphql';

export type Books = FinanceTodayQuery['proofs'];
export type Proposals = Pick<FinanceTodayQuery, 'statementLines' | 'statementLineCounts'>;
export type Credits = FinanceTodayQuery['credits'];
export type Payouts = Pick<FinanceTodayQuery, 'payoutFunds' | 'payoutBatches'>;
export type Trade = OperatorTodayQuery;
export type WaitingOrder = WaitingOrderFragment;

export const financeTodayQuery = queryOptions({
  queryKey: ['books', 'today'],
  queryFn: () => request(FinanceTodayDocument),
  refetchInterval: 30_000,
});

export const operatorTodayQuery = queryOptions({
  queryKey: ['shipping', 'today'],
  queryFn: () => request(OperatorTodayDocument),
  refetchInterval: 30_000,
});

/** By itself: one query holds only so many operations. */
export const keptOrdersQuery = queryOptions({
  queryKey: ['shipping', 'kept'],
  queryFn: async () => (await request(KeptOrdersDocument)).keptOrders,
  refetchInterval: 30_000,
});
