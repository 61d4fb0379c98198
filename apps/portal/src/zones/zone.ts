import { queryOptions } from '@tanstack/react-query';
import type { components } from '#packages/client';
import { api } from '../api/api';
import { ofVersion, once } from '../api/request-headers';
import { zoneBodyOf, type TypedZone } from './typed-zone';

export type ListedZone = components['schemas']['ListedZone'];
/** As the list of one's own areas has it, with its outline. */
export type ListedDraft = components['schemas']['ListedDraft'];
export type ZoneWithHistory = components['schemas']['ZoneWithHistory'];
export type ZoneState = ListedZone['state'];
export type ZoneKind = ListedZone['kind'];

export const ZONE_STATES = ['draft', 'published', 'ended', 'withdrawn', 'rejected'] as const;

/** What was decided, in the words of the platform. */
export type ZoneAct =
  | { readonly kind: 'publish' }
  | { readonly kind: 'reject' | 'withdraw'; readonly reason: string }
  /** `at`: the first instant at which it holds no longer. */
  | { readonly kind: 'end'; readonly at: string; readonly reason: string };

type Seen = Pick<ListedZone, 'id' | 'version'>;

/** A zone of one's own areas in any state, with its history. Others act on it too, so that it is always asked for. */
export const zoneQuery = (id: string) =>
  queryOptions({
    queryKey: ['zone', id],
    staleTime: 0,
    queryFn: async ({ signal }) =>
      (await api.GET('/v1/zones/drafts/{id}', { params: { path: { id } }, signal })).data ?? null,
  });

export async function draftZone(typed: TypedZone, idempotencyKey: string): Promise<string> {
  const { data } = await api.POST('/v1/zones', { body: zoneBodyOf(typed), params: { header: once(idempotencyKey) } });
  if (data === undefined) throw new Error('The platform answered a draft with nothing');
  return data.id;
}

export async function changeZone({ id, version }: Seen, typed: TypedZone): Promise<string> {
  await api.PUT('/v1/zones/{id}', {
    body: zoneBodyOf(typed),
    params: { path: { id }, header: ofVersion(version) },
  });
  return id;
}

/** Does one thing with the version that is on the screen. @throws what the client throws */
export async function actOnZone({ id, version }: Seen, act: ZoneAct, idempotencyKey: string): Promise<void> {
  const params = { path: { id }, header: { ...once(idempotencyKey), ...ofVersion(version) } };
  switch (act.kind) {
    case 'publish':
      return void (await api.POST('/v1/zones/{id}/decisions', { params, body: { decision: 'publish' } }));
    case 'reject':
      return void (await api.POST('/v1/zones/{id}/decisions', {
        params,
        body: { decision: 'reject', reason: act.reason },
      }));
    case 'end':
      return void (await api.POST('/v1/zones/{id}/endings', { params, body: { at: act.at, reason: act.reason } }));
    case 'withdraw':
      return void (await api.POST('/v1/zones/{id}/withdrawals', { params, body: { reason: act.reason } }));
  }
}
