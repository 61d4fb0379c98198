import { queryOptions, useQuery } from '@tanstack/react-query';
import { foldName, localDayOf } from '#libs/vocabulary';
import provinces from '../../../../reference-data/provinces.json';
import { api } from '../api/api';
import { businessNow } from '../api/business-time';
import type { Option } from '../parts/options';

/** The province's register changes when the province does. */
const STALE_AFTER_MS = 24 * 60 * 60 * 1000;

export interface AreaUnit {
  readonly code: string;
  readonly level: 'province' | 'district' | 'commune';
  readonly name: string;
  readonly parentCode: string | null;
  /** First day of validity, null where it began before the register. */
  readonly validFrom: string | null;
  /** First day on which it was valid no more, null while it is. */
  readonly validTo: string | null;
}

/**
 * The province with its districts and communes, as they stand today. All that ever were are asked for: before the first
 * answer the device may not know what day the platform has.
 */
export const areasQuery = queryOptions({
  queryKey: ['areas'],
  staleTime: STALE_AFTER_MS,
  gcTime: STALE_AFTER_MS,
  queryFn: async ({ signal }): Promise<readonly AreaUnit[]> => {
    const { data } = await api.GET('/v1/admin-units', { signal });
    return (data?.items ?? []) as readonly AreaUnit[];
  },
  select: (units) => {
    const today = localDayOf(businessNow());
    return units.filter(
      ({ validFrom, validTo }) => (validFrom ?? '') <= today && (validTo === null || today < validTo),
    );
  },
});

/** Communes to choose from, each with its district, in the order of their names. */
export function useCommunes(): {
  readonly options: readonly Option[];
  readonly isLoading: boolean;
  readonly error: unknown;
} {
  const { data, isLoading, error } = useQuery(areasQuery);
  const districts = new Map(data?.map(({ code, name }) => [code, name]));
  const options = (data ?? [])
    .filter(({ level }) => level === 'commune')
    .map(({ code, name, parentCode }) => ({ value: code, label: name, hint: districts.get(parentCode ?? '') }))
    .sort((a, b) => (foldName(a.label) < foldName(b.label) ? -1 : 1));
  return { options, isLoading, error };
}

/** The name of a unit of the province or of another province; its code where there is none. */
export function useAreaName(): (code: string) => string {
  const { data } = useQuery(areasQuery);
  const names = new Map([...otherProvinces(), ...(data ?? [])].map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}

/** All provinces of the country on a day, this one among them. */
export function otherProvinces(day = localDayOf(businessNow())): readonly { code: string; name: string }[] {
  const { sets } = provinces;
  const inForce = sets.find(({ validFrom, validTo }) => validFrom <= day && (!validTo || day < validTo));
  return (inForce ?? sets.at(-1))?.provinces ?? [];
}
