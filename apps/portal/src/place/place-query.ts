import { queryOptions } from '@tanstack/react-query';
import { ProblemError } from '#packages/client';
import { api } from '../api/api';

/** What everybody may know of a place; null where there is none with the code. */
export const placeQuery = (code: string) =>
  queryOptions({
    queryKey: ['public-place', code],
    queryFn: async ({ signal }) => {
      try {
        return (await api.GET('/v1/places/{code}', { params: { path: { code } }, signal })).data ?? null;
      } catch (error) {
        if (error instanceof ProblemError && error.status === 404) return null;
        throw error;
      }
    },
  });
