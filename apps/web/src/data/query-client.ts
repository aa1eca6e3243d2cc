import { MutationCache, QueryClient } from '@tanstack/react-query';
import { isSomebodyElse, RefusalError, retryAfter } from './request';

/** A refusal is an answer: only silence is worth another try, and what was too much at once when its time has come. */
export const queryClient: QueryClient = new QueryClient({
  // Whose page this is was wrong: it is asked anew.
  mutationCache: new MutationCache({
    onError: (error) => void (isSomebodyElse(error) && queryClient.invalidateQueries({ queryKey: ['viewer'] })),
  }),
  defaultOptions: {
    queries: {
      // Asked also when the browser thinks that there is no network: silence is told, never waited for.
      networkMode: 'always',
      refetchOnReconnect: true,
      staleTime: 30_000,
      gcTime: 24 * 3_600_000,
      retry: (failures, error) =>
        failures < 2 &&
        error instanceof RefusalError &&
        ['OFFLINE', 'UNAVAILABLE', 'RATE_LIMITED'].includes(error.code),
      retryDelay: (attempt, error) => (retryAfter(error) ?? 0) * 1_000 + 400 * 2 ** attempt,
    },
    mutations: { networkMode: 'always' },
  },
});
