import type { components } from '#packages/client';
import { api } from '../api/api';
import { once } from '../api/request-headers';
import { instantOfLocal } from '../parts/local-time';

export type QuarantineFacility = components['schemas']['QuarantineFacilityAnswer'];
export type Count = components['schemas']['OccupancyAnswer'];

/** Of queries that list quarantine facilities and their counts. */
export const QUARANTINE = 'quarantine-facilities';
const FACILITIES_PAGE = 25;
const COUNTS_PAGE = 10;

/** How many people somebody has counted, and when: `YYYY-MM-DDTHH:MM` in Vietnam. */
export interface TypedCount {
  readonly occupied: string;
  readonly at: string;
}

export const isWholeNumber = (text: string): boolean => /^\d{1,9}$/.test(text.trim());

export async function readFacilities(cursor: string | undefined, signal: AbortSignal) {
  const query = { ...(cursor && { cursor }), limit: FACILITIES_PAGE };
  return (await api.GET('/v1/quarantine-facilities', { params: { query }, signal })).data;
}

/** The last that was entered first. */
export async function readCounts(code: string, cursor: string | undefined, signal: AbortSignal) {
  const params = { path: { code }, query: { ...(cursor && { cursor }), limit: COUNTS_PAGE } };
  return (await api.GET('/v1/quarantine-facilities/{code}/occupancies', { params, signal })).data;
}

export async function enterCount(code: string, { occupied, at }: TypedCount, idempotencyKey: string): Promise<void> {
  await api.POST('/v1/quarantine-facilities/{code}/occupancies', {
    params: { path: { code }, header: once(idempotencyKey) },
    body: { occupied: Number(occupied), at: instantOfLocal(at).toISOString() },
  });
}
