import { queryOptions } from '@tanstack/react-query';
import { newIdempotencyKey, type components } from '#packages/client';
import { api } from '../api/api';
import { once } from '../api/request-headers';
import { saveFile } from '../device/save-file';

export type SupplyList = components['schemas']['SentSupplyList'];
export type SupplyRow = components['schemas']['SupplyRowPreview'];
export type ListedPoint = components['schemas']['ListedSupplyPoint'];

/** Every query of these pages begins with it. */
export const SUPPLY_LISTS = 'supply-lists';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LOOK_EVERY_MS = 1_000;
/** As many lists as are looked through for one of them; older ones are not kept. */
const LISTS_MAX = 500;

/** Files that were tried in this window, so that they need not be chosen again to be taken in. */
const triedFiles = new Map<string, File>();
const TRIED_FILES_MAX = 5;

export const triedFile = (id: string): File | undefined => triedFiles.get(id);

/** Sends a list to be tried, or taken in. @returns the id under which its rows are told. @throws what the client throws */
export async function sendSupplyList(file: File, isTrial: boolean): Promise<string> {
  const type = file.name.toLowerCase().endsWith('.csv') ? 'text/csv' : SPREADSHEET;
  const { data } = await api.POST('/v1/supply-points/imports', {
    // The description has the file as a text; it is sent as its bytes.
    body: file as unknown as string,
    bodySerializer: (body: unknown) => body as Blob,
    headers: { 'content-type': type },
    params: { header: once(newIdempotencyKey()), query: isTrial ? { dryRun: 'true' } : {} },
  });
  if (data === undefined) throw new Error('The platform answered a list with nothing');
  const { id } = data as unknown as { readonly id: string };
  if (isTrial) keepTried(id, file);
  return id;
}

function keepTried(id: string, file: File): void {
  triedFiles.set(id, file);
  const [oldest] = triedFiles.keys();
  if (triedFiles.size > TRIED_FILES_MAX && oldest !== undefined) triedFiles.delete(oldest);
}

/** One list as it goes on: asked every second until its last row is decided. */
export const supplyListQuery = (id: string) =>
  queryOptions({
    queryKey: [SUPPLY_LISTS, 'one', id],
    queryFn: async ({ signal }): Promise<SupplyList | null> => {
      const { data } = await api.GET('/v1/supply-points/imports', { params: { query: { limit: LISTS_MAX } }, signal });
      return data?.items.find((list) => list.id === id) ?? null;
    },
    refetchInterval: ({ state: { data } }) => (data === null || data?.state === 'finished' ? false : LOOK_EVERY_MS),
  });

export async function readSupplyLists(limit: number, cursor: string | undefined, signal: AbortSignal) {
  const query = { limit, ...(cursor !== undefined && { cursor }) };
  return (await api.GET('/v1/supply-points/imports', { params: { query }, signal })).data;
}

export async function readSupplyRows(id: string, limit: number, cursor: string | undefined, signal: AbortSignal) {
  const params = { path: { id }, query: { limit, ...(cursor !== undefined && { cursor }) } };
  return (await api.GET('/v1/supply-points/imports/{id}/preview', { params, signal })).data;
}

/** The refused rows with their reasons, to be mended and sent again; saved as a workbook of this device. */
export async function saveRefusedRows(id: string): Promise<void> {
  const params = { path: { id } };
  const { data } = await api.GET('/v1/supply-points/imports/{id}/refused.xlsx', { params, parseAs: 'blob' });
  if (data !== undefined) saveFile(data as unknown as Blob, 'refused.xlsx');
}
