import type { components } from '#packages/client';
import { api } from '../api/api';
import { once } from '../api/request-headers';

export type LookUpBody = components['schemas']['LookUpBody'];
export type LookedUp = components['schemas']['LookedUp'];
export type LookedUpSpecimen = components['schemas']['LookedUpSpecimen'];

/** @returns the id of the look-up, alike for every slip */
export async function askLookUp(body: LookUpBody, idempotencyKey: string): Promise<string> {
  const { data } = await api.POST('/v1/result-lookups', { body, params: { header: once(idempotencyKey) } });
  if (data === undefined) throw new Error('The platform answered a look-up with nothing');
  return data.id;
}

export async function openLookUp(id: string, code: string): Promise<LookedUp> {
  const { data } = await api.POST('/v1/result-lookups/{id}/codes', { body: { code }, params: { path: { id } } });
  if (data === undefined) throw new Error('The platform answered a look-up with nothing');
  return data;
}

/** @returns a PDF */
export async function fetchCertificate(id: string, token: string, barcode: string): Promise<Blob> {
  const { data } = await api.POST('/v1/result-lookups/{id}/certificates', {
    body: { token, barcode },
    params: { path: { id } },
    parseAs: 'blob',
  });
  if (data === undefined) throw new Error('The platform answered a certificate with nothing');
  return data as unknown as Blob;
}
