import { newIdempotencyKey, type components } from '#packages/client';
import { api } from '../api/api';
import { ofVersion, once } from '../api/request-headers';
import type { Seen } from '../maps/map-answers';
import { bodyOfPoint, type TypedPoint } from './typed-point.rules';

type Schemas = components['schemas'];

export type ListedPoint = Schemas['ListedRegisteredPoint'];
/** One point with what was said of it and what the register said before. */
export type PointRecord = Schemas['RegisteredPointRecord'];
export type PointVersion = Schemas['RegisteredPointVersion'];
export type PointStatement = Schemas['StatementDto'];

/** Of queries that show the register; whoever changes a point asks for all of them anew. */
export const REGISTER = 'registered-supply-points';

export async function readPointRecord(id: string, signal?: AbortSignal): Promise<PointRecord | null> {
  const params = { path: { id } };
  const { data } = await api.GET('/v1/registered-supply-points/{id}', { params, ...(signal && { signal }) });
  return data ?? null;
}

/** @returns the id of the point */
export async function registerPoint(typed: TypedPoint, idempotencyKey: string): Promise<string | undefined> {
  const params = { header: once(idempotencyKey) };
  const { data } = await api.POST('/v1/supply-points', { body: bodyOfPoint(typed), params });
  return data?.id;
}

/** Says of a point what was typed, and no more; refused where somebody has changed it since that version. */
export async function changePoint(id: string, version: number, typed: TypedPoint): Promise<void> {
  const params = { path: { id }, header: ofVersion(version) };
  await api.PUT('/v1/supply-points/{id}', { body: bodyOfPoint(typed), params });
}

export async function closePoint({ id, version }: PointRecord, reason: string): Promise<void> {
  const params = { path: { id }, header: ofVersion(version) };
  await api.POST('/v1/supply-points/{id}/closures', { body: { reason }, params });
}

/** What the officer who is signed in saw at a point. */
export async function statePoint(id: string, { kind, goods }: Seen): Promise<void> {
  const params = { path: { id }, header: once(newIdempotencyKey()) };
  const body = { kind, ...(goods !== undefined && { goods: [...goods] }) };
  await api.POST('/v1/supply-points/{id}/reports', { body, params });
}
