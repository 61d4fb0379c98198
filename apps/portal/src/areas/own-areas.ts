import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { api } from '../api/api';
import type { Option } from '../parts/options';
import { useMe } from '../session/session';
import { areasQuery, type AreaUnit } from './areas';
import { unitsOfReader, unitsWithin } from './own-areas.rules';

/** As many as the platform answers at once: more than a district has. */
const HAMLETS_MAX = 500;
const STALE_AFTER_MS = 5 * 60_000;

export interface Hamlet {
  /** The commune's code and a number. */
  readonly code: string;
  readonly communeCode: string;
  readonly name: string;
}

/** The units that who is signed in answers for; what lies outside is not offered. */
export function useOwnUnits(): readonly AreaUnit[] {
  const { data: units = [] } = useQuery(areasQuery);
  return unitsWithin(units, useMe().data?.areas ?? []);
}

/**
 * Districts and communes for a filter, in the order of the register: those of one's own areas and what lies beneath. None
 * before they are known.
 */
export function useAreaOptions(): readonly Option[] {
  const { data: units = [] } = useQuery(areasQuery);
  const { data: me } = useMe();
  if (me === undefined) return [];
  return unitsOfReader(units, me)
    .filter(({ level }) => level !== 'province')
    .map(({ code, name }) => ({ value: code, label: name }));
}

/** Communes of one's own to choose from, each with its district. */
export function useOwnCommunes(): readonly Option[] {
  const units = useOwnUnits();
  const { data: all = [] } = useQuery(areasQuery);
  const nameOf = new Map(all.map(({ code, name }) => [code, name]));
  return units
    .filter(({ level }) => level === 'commune')
    .map(({ code, name, parentCode }) => ({ value: code, label: name, hint: nameOf.get(parentCode ?? '') }));
}

/** The hamlets of one's own areas, as far as they are registered. */
export function useOwnHamlets(): readonly Hamlet[] {
  const areas = useMe().data?.areas ?? [];
  return useQueries({ queries: areas.map(hamletsQuery), combine: (found) => found.flatMap(({ data }) => data ?? []) });
}

const hamletsQuery = (area: string) =>
  queryOptions({
    queryKey: ['hamlets', area],
    staleTime: STALE_AFTER_MS,
    queryFn: async ({ signal }): Promise<readonly Hamlet[]> => {
      const params = { path: { code: area }, query: { limit: HAMLETS_MAX } };
      const { data } = await api.GET('/v1/areas/{code}/hamlets', { params, signal });
      return (data?.items ?? []) as readonly Hamlet[];
    },
  });
