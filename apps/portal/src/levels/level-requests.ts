import { queryOptions } from '@tanstack/react-query';
import type { components } from '#packages/client';
import { api } from '../api/api';
import { once } from '../api/request-headers';
import type { ProposalsOfDay } from './proposed-level';

export type LevelDecision = components['schemas']['LevelDecisionView'];
export type AreaFacts = components['schemas']['AreaFactsView'];
export type EnteredFacts = components['schemas']['EnterAreaFactsBody'];
export type SeenRule = components['schemas']['RuleVerificationView'];
export type RuleName = SeenRule['rule'];
export type LevelAnnouncement = components['schemas']['AnnounceLevelBody'];
export type LevelHistory = components['schemas']['LevelHistoryView'];

/** As many hamlets as the API answers at once: more than any commune has. */
const HAMLETS_MAX = 500;

/** Every query of these pages begins with it, so that an act can have all of them asked anew. */
export const LEVELS = 'area-levels';

/** An area, then all units in it; everything in one's own areas where none is named. */
export const proposalsQuery = (area: string | undefined, on: string | undefined) =>
  queryOptions({
    queryKey: [LEVELS, 'proposals', area ?? 'own', on ?? 'today'],
    queryFn: async ({ signal }) => {
      const query = { ...(area !== undefined && { area }), ...(on !== undefined && { on }) };
      const { data } = await api.GET('/v1/area-levels/proposals', { params: { query }, signal });
      return (data as unknown as ProposalsOfDay | undefined) ?? null;
    },
  });

/** What officers have entered of an area of their own. */
export const factsQuery = (areaCode: string, on: string | undefined) =>
  queryOptions({
    queryKey: [LEVELS, 'facts', areaCode, on ?? 'today'],
    queryFn: async ({ signal }) => {
      const params = { path: { areaCode }, query: on === undefined ? {} : { on } };
      return (await api.GET('/v1/area-levels/capacities/{areaCode}', { params, signal })).data ?? null;
    },
  });

export const historyQuery = (code: string) =>
  queryOptions({
    queryKey: [LEVELS, 'history', code],
    queryFn: async ({ signal }) =>
      (await api.GET('/v1/areas/{code}/level-history', { params: { path: { code } }, signal, cache: 'no-cache' }))
        .data ?? null,
  });

export const hamletsQuery = (code: string) =>
  queryOptions({
    queryKey: [LEVELS, 'hamlets', code],
    queryFn: async ({ signal }) => {
      const params = { path: { code }, query: { limit: HAMLETS_MAX } };
      return (await api.GET('/v1/areas/{code}/hamlets', { params, signal, cache: 'no-cache' })).data?.items ?? [];
    },
  });

export const seenRulesQuery = queryOptions({
  queryKey: [LEVELS, 'seen-rules'],
  queryFn: async ({ signal }) => (await api.GET('/v1/area-levels/rule-verifications', { signal })).data?.items ?? [],
});

export async function readDecisions(area: string, limit: number, cursor: string | undefined, signal: AbortSignal) {
  const query = { area, limit, ...(cursor !== undefined && { cursor }) };
  return (await api.GET('/v1/area-levels/decisions', { params: { query }, signal })).data;
}

export async function announceLevel(body: LevelAnnouncement, idempotencyKey: string): Promise<LevelDecision> {
  const { data } = await api.POST('/v1/area-levels/decisions', { body, params: { header: once(idempotencyKey) } });
  if (data === undefined) throw new Error('The platform answered an announcement with nothing');
  return data;
}

export async function withdrawLevel(id: string, reason: string, idempotencyKey: string): Promise<void> {
  const params = { path: { id }, header: once(idempotencyKey) };
  await api.POST('/v1/area-levels/decisions/{id}/withdrawals', { params, body: { reason } });
}

export async function enterFacts(areaCode: string, body: EnteredFacts): Promise<void> {
  await api.PUT('/v1/area-levels/capacities/{areaCode}', { params: { path: { areaCode } }, body });
}

export async function verifyRule(
  body: Pick<SeenRule, 'rule' | 'documentNumber' | 'seenOn'>,
  idempotencyKey: string,
): Promise<void> {
  await api.POST('/v1/area-levels/rule-verifications', { params: { header: once(idempotencyKey) }, body });
}
