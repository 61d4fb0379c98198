import { queryOptions } from '@tanstack/react-query';
import type { Feature, FeatureCollection, MultiPolygon, Point } from 'geojson';
import { newIdempotencyKey, type components } from '#packages/client';
import { api } from '../api/api';
import { once } from '../api/request-headers';
import { toldDatum } from '../packs/datum-field';
import { isBeingRead, LOOK_EVERY_MS } from '../packs/pack-standing';
import type { SaidOfFile } from '../packs/send-pack-form';

export type BoundaryPack = components['schemas']['BoundaryPackView'];
export type ReadPack = components['schemas']['ReadBoundaryPack'];

/** Every query of these pages begins with it. */
export const BOUNDARIES = 'boundaries';

/** A unit as a pack has it, with square metres and what they differ by. */
export interface PackUnit {
  readonly kind: 'unit';
  readonly code: string;
  readonly name: string | null;
  readonly areaM2: number;
  readonly differenceToRegisterM2: number | null;
  readonly differenceToBeforeM2: number | null;
}

export interface PackPreview {
  readonly units: readonly Feature<MultiPolygon, PackUnit>[];
}

export interface SaidOfPack extends SaidOfFile {
  readonly name: string;
  readonly documentNumber: string;
  readonly from: string;
}

/** Sends a file to be read. @returns the id of the pack. @throws what the client throws */
export async function sendPack(file: File, { name, documentNumber, from, datum }: SaidOfPack): Promise<string> {
  const query = {
    ...{ name: name.trim(), from },
    ...(documentNumber.trim() !== '' && { documentNumber: documentNumber.trim() }),
    ...toldDatum(datum),
  };
  const { data } = await api.POST('/v1/boundary-packs', {
    // The description has the file as a text; it is sent as its bytes.
    body: file as unknown as string,
    bodySerializer: (body: unknown) => body as Blob,
    headers: { 'content-type': 'application/octet-stream' },
    params: { query, header: once(newIdempotencyKey()) },
  });
  if (data === undefined) throw new Error('The platform answered a pack with nothing');
  return (data as BoundaryPack).id;
}

export async function readPacks(limit: number, cursor: string | undefined, signal: AbortSignal) {
  const query = { limit, ...(cursor !== undefined && { cursor }) };
  return (await api.GET('/v1/boundary-packs', { params: { query }, signal })).data;
}

/** One pack, asked every second until it was read whole. */
export const packQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: [BOUNDARIES, 'pack', id, language],
    queryFn: async ({ signal }) =>
      (await api.GET('/v1/boundary-packs/{id}', { params: { path: { id } }, signal })).data ?? null,
    refetchInterval: ({ state: { data } }) => (data && isBeingRead(data) ? LOOK_EVERY_MS : false),
  });

/** How it would look. Places of faults are those of its findings. */
export const previewQuery = (id: string) =>
  queryOptions({
    queryKey: [BOUNDARIES, 'preview', id],
    queryFn: async ({ signal }): Promise<PackPreview> => {
      const { data } = await api.GET('/v1/boundary-packs/{id}/preview', { params: { path: { id } }, signal });
      const { features = [] } = (data ?? {}) as unknown as Partial<FeatureCollection<MultiPolygon | Point, PackUnit>>;
      const units = features.filter(
        (feature): feature is Feature<MultiPolygon, PackUnit> => feature.geometry.type === 'MultiPolygon',
      );
      return { units };
    },
  });

export async function publishPack(id: string, idempotencyKey: string): Promise<void> {
  await api.POST('/v1/boundary-packs/{id}/publications', { params: { path: { id }, header: once(idempotencyKey) } });
}

export async function rollBackPack(id: string, reason: string, idempotencyKey: string): Promise<void> {
  const params = { path: { id }, header: once(idempotencyKey) };
  await api.POST('/v1/boundary-packs/{id}/rollbacks', { params, body: { reason } });
}

export const neighboursQuery = (commune: string) =>
  queryOptions({
    queryKey: [BOUNDARIES, 'neighbours', commune],
    queryFn: async ({ signal }) =>
      (await api.GET('/v1/unit-neighbours', { params: { query: { commune } }, signal, cache: 'no-cache' })).data ??
      null,
  });

export async function importNeighbours(
  pairs: readonly (readonly [string, string])[],
  { from, documentNumber }: { readonly from: string; readonly documentNumber: string },
): Promise<number> {
  const { data } = await api.POST('/v1/unit-neighbours', {
    params: { header: once(newIdempotencyKey()) },
    body: {
      ...{ pairs: pairs.map((pair) => [...pair]), from },
      ...(documentNumber.trim() !== '' && { documentNumber: documentNumber.trim() }),
    },
  });
  return data?.pairs ?? 0;
}
