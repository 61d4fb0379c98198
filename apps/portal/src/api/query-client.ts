import { QueryClient } from '@tanstack/react-query';
import { isWorthRepeating } from '#packages/client';

const ATTEMPTS = 3;
const STALE_AFTER_MS = 30_000;

/** What was read stays good for half a minute; a refusal is not asked for again, a failure of the network is. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: STALE_AFTER_MS,
      retry: (failures, error) => failures < ATTEMPTS - 1 && isWorthRepeating(error),
      networkMode: 'offlineFirst',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
