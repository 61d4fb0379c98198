import { newIdempotencyKey } from '#packages/client';
import { api } from '../api/api';
import { once } from '../api/request-headers';
import { saveFile } from '../device/save-file';
import type { ImportProgress } from './facility';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sends a file of facilities. @throws what the client throws */
export async function sendImport(file: File): Promise<ImportProgress> {
  const type = file.name.toLowerCase().endsWith('.csv') ? 'text/csv' : SPREADSHEET;
  const { data } = await api.POST('/v1/facilities/imports', {
    // The description has the file as a text; it is sent as its bytes.
    body: file as unknown as string,
    bodySerializer: (body: unknown) => body as Blob,
    headers: { 'content-type': type },
    params: { header: once(newIdempotencyKey()) },
  });
  if (data === undefined) throw new Error('The platform answered a file with nothing');
  return data as unknown as ImportProgress;
}

export async function readImport(id: string, signal: AbortSignal): Promise<ImportProgress | null> {
  const { data } = await api.GET('/v1/facilities/imports/{id}', { params: { path: { id } }, signal });
  return (data as unknown as ImportProgress | undefined) ?? null;
}

/** The refused rows with their reasons, to be mended and sent again; saved as a file of this device. */
export async function saveRefusedRows(id: string): Promise<void> {
  const { data } = await api.GET('/v1/facilities/imports/{id}/refused.csv', {
    params: { path: { id } },
    parseAs: 'blob',
  });
  if (data !== undefined) saveFile(data as unknown as Blob, 'refused.csv');
}
