import type { components } from '#packages/client';
import { api } from '../api/api';
import { ofVersion, once } from '../api/request-headers';

export type ShownCard = components['schemas']['ShownPersonalCard'];
export type IssueCardBody = components['schemas']['IssuePersonalCardBody'];
export type RevocationReason = components['schemas']['RevokePersonalCardBody']['reason'];

/** Ten pages: what the platform draws at one time. */
export const SHEET_CARDS_MAX = 80;

/** @returns the card with its holder, as it will be found by its code */
export async function issueCard(body: IssueCardBody, idempotencyKey: string): Promise<ShownCard> {
  const { data } = await api.POST('/v1/personal-cards', { body, params: { header: once(idempotencyKey) } });
  if (data === undefined) throw new Error('The platform answered a card with nothing');
  return readCard(data.code);
}

/** Whose card it is: each reading is in the audit log. */
export async function readCard(code: string, signal?: AbortSignal): Promise<ShownCard> {
  const { data } = await api.GET('/v1/personal-cards/{code}', { params: { path: { code } }, signal });
  if (data === undefined) throw new Error('The platform answered a card with nothing');
  return data;
}

export async function revokeCard({ code, version }: ShownCard, reason: RevocationReason): Promise<void> {
  const params = { path: { code }, header: ofVersion(version) };
  await api.POST('/v1/personal-cards/{code}/revocation', { body: { reason }, params });
}

/** @returns pages of A4 with eight cards each, in the order of the codes */
export async function drawSheet(codes: readonly string[]): Promise<Blob> {
  const { data } = await api.POST('/v1/personal-cards/sheets', { body: { codes: [...codes] }, parseAs: 'blob' });
  if (data === undefined) throw new Error('The platform answered a sheet with nothing');
  return data as unknown as Blob;
}
