import { queryOptions } from '@tanstack/react-query';
import type { DeclarationFormCode, Questionnaire } from '#libs/vocabulary';
import { api } from '../api/api';

/** A new version holds from a new day on; a form that was begun goes on with the version that it has. */
const STALE_AFTER_MS = 60 * 60 * 1000;

/** Every form with its title. */
export const formsQuery = queryOptions({
  queryKey: ['questionnaires'],
  staleTime: STALE_AFTER_MS,
  queryFn: async ({ signal }) => (await api.GET('/v1/questionnaires', { signal })).data?.items ?? [],
});

/** What one form asks today. */
export const questionnaireQuery = (form: DeclarationFormCode) =>
  queryOptions({
    queryKey: ['questionnaires', form],
    staleTime: STALE_AFTER_MS,
    queryFn: async ({ signal }) => {
      const { data } = await api.GET('/v1/questionnaires/{form}', { params: { path: { form } }, signal });
      return data as unknown as Questionnaire;
    },
  });
