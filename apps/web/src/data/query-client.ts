import { QueryClient } from '@tanstack/react-query';
import { RefusalError } from './request';

/** A refusal is an answer: only silence is worth another try. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Asked also when the browser thinks that there is no network: silence is told, never waited for.
      networkMode: 'always',
      refetchOnReconnect: true,
      staleTime: 30_000,
      gcTime: 24 * 3_600_000,
      retry: (failures, error) => failures < 2 && error instanceof RefusalError && (error.code === 'OFFLINE' || error.code === 'UNAVAILABLE'),
      retryDelay: (attempt) => 400 * 2 ** attempt,
    },
    mutations: { networkMode: 'always' },
  },
});
