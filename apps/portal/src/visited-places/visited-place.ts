import { queryOptions } from '@tanstack/react-query';
import type { components } from '#packages/client';
import { api } from '../api/api';
import { ofVersion, once } from '../api/request-headers';
import { visitedPlaceBodyOf, type TypedVisitedPlace } from './typed-visited-place';

export type VisitedPlace = components['schemas']['VisitedPlaceAnswer'];
export type VisitedPlaceWithHistory = components['schemas']['VisitedPlaceWithHistory'];
export type VisitedPlaceState = VisitedPlace['state'];

export const VISITED_PLACE_STATES = ['draft', 'published', 'withdrawn', 'rejected'] as const;

export type VisitedPlaceAct =
  { readonly kind: 'publish' } | { readonly kind: 'reject' | 'withdraw'; readonly reason: string };

type Seen = Pick<VisitedPlace, 'id' | 'version'>;

/** A place of one's own areas in any state, with its history. Others act on it too, so that it is always asked for. */
export const visitedPlaceQuery = (id: string) =>
  queryOptions({
    queryKey: ['visited-place', id],
    staleTime: 0,
    queryFn: async ({ signal }) =>
      (await api.GET('/v1/visited-places/drafts/{id}', { params: { path: { id } }, signal })).data ?? null,
  });

export async function draftVisitedPlace(typed: TypedVisitedPlace, idempotencyKey: string): Promise<string> {
  const params = { header: once(idempotencyKey) };
  const { data } = await api.POST('/v1/visited-places', { body: visitedPlaceBodyOf(typed), params });
  if (data === undefined) throw new Error('The platform answered a draft with nothing');
  return data.id;
}

export async function changeVisitedPlace({ id, version }: Seen, typed: TypedVisitedPlace): Promise<string> {
  const params = { path: { id }, header: ofVersion(version) };
  await api.PUT('/v1/visited-places/{id}', { body: visitedPlaceBodyOf(typed), params });
  return id;
}

/** Does one thing with the version that is on the screen. @throws what the client throws */
export async function actOnVisitedPlace(
  { id, version }: Seen,
  act: VisitedPlaceAct,
  idempotencyKey: string,
): Promise<void> {
  const params = { path: { id }, header: { ...once(idempotencyKey), ...ofVersion(version) } };
  if (act.kind === 'withdraw') {
    const body = { reason: act.reason };
    return void (await api.POST('/v1/visited-places/{id}/withdrawals', { params, body }));
  }
  const body =
    act.kind === 'publish' ? { decision: 'publish' as const } : { decision: 'reject' as const, reason: act.reason };
  await api.POST('/v1/visited-places/{id}/decisions', { params, body });
}
