import { queryOptions } from '@tanstack/react-query';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { newIdempotencyKey, type components } from '#packages/client';
import { api } from '../api/api';
import { once } from '../api/request-headers';
import { toldDatum } from '../packs/datum-field';
import { isBeingRead, LOOK_EVERY_MS } from '../packs/pack-standing';
import type { SaidOfFile } from '../packs/send-pack-form';

export type BaseMapPack = components['schemas']['BaseMapPackView'];
export type ReadBaseMap = components['schemas']['ReadBaseMapPack'];
export type BaseMapKindRow = components['schemas']['BaseMapKindView'];
export type BaseMapChange = components['schemas']['BaseMapChangeView'];

/** Every query of these pages begins with it. */
export const BASE_MAP = 'base-map';

export interface SaidOfBaseMap extends SaidOfFile {
  readonly source: string;
  readonly licence: string;
  readonly asOf: string;
}

/** Sends a file to be read. @returns the id of the pack. @throws what the client throws */
export async function sendBaseMap(file: File, { source, licence, asOf, datum }: SaidOfBaseMap): Promise<string> {
  const query = { source: source.trim(), licence: licence.trim(), asOf, ...toldDatum(datum) };
  const { data } = await api.POST('/v1/base-map-packs', {
    // The description has the file as a text; it is sent as its bytes.
    body: file as unknown as string,
    bodySerializer: (body: unknown) => body as Blob,
    headers: { 'content-type': 'application/octet-stream' },
    params: { query, header: once(newIdempotencyKey()) },
  });
  if (data === undefined) throw new Error('The platform answered a pack with nothing');
  return (data as BaseMapPack).id;
}

export async function readBaseMaps(limit: number, cursor: string | undefined, signal: AbortSignal) {
  const query = { limit, ...(cursor !== undefined && { cursor }) };
  return (await api.GET('/v1/base-map-packs', { params: { query }, signal })).data;
}

/** One pack, asked every second until it was read whole. */
export const baseMapQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: [BASE_MAP, 'pack', id, language],
    queryFn: async ({ signal }) =>
      (await api.GET('/v1/base-map-packs/{id}', { params: { path: { id } }, signal })).data ?? null,
    refetchInterval: ({ state: { data } }) => (data && isBeingRead(data) ? LOOK_EVERY_MS : false),
  });

/** What it would draw. Places of faults are those of its findings. */
export const baseMapPreviewQuery = (id: string) =>
  queryOptions({
    queryKey: [BASE_MAP, 'preview', id],
    queryFn: async ({ signal }): Promise<readonly Feature<Geometry>[]> => {
      const { data } = await api.GET('/v1/base-map-packs/{id}/preview', { params: { path: { id } }, signal });
      const { features = [] } = (data ?? {}) as unknown as Partial<FeatureCollection>;
      return features.filter(({ geometry }) => geometry.type !== 'Point');
    },
  });

export async function publishBaseMap(id: string, idempotencyKey: string): Promise<void> {
  await api.POST('/v1/base-map-packs/{id}/publications', { params: { path: { id }, header: once(idempotencyKey) } });
}

export async function rollBackBaseMap(id: string, reason: string, idempotencyKey: string): Promise<void> {
  const params = { path: { id }, header: once(idempotencyKey) };
  await api.POST('/v1/base-map-packs/{id}/rollbacks', { params, body: { reason } });
}
