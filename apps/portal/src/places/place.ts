import { readScan, localDayOf, type ScanReading } from '#libs/vocabulary';
import { newIdempotencyKey, type components } from '#packages/client';
import { api } from '../api/api';
import { businessNow } from '../api/business-time';
import { ofVersion, once } from '../api/request-headers';

export type OfficersPlace = components['schemas']['OfficersPlace'];
export type MaskedStay = components['schemas']['MaskedStay'];
export type RegisterBody = components['schemas']['RegisterPlaceBody'];
type Shown = Omit<components['schemas']['CheckInBody'], 'placeCode'>;

export async function registerPlace(body: RegisterBody, idempotencyKey: string): Promise<void> {
  await api.POST('/v1/places', { body, params: { header: once(idempotencyKey) } });
}

export async function closePlace(code: string, version: number): Promise<void> {
  await api.POST('/v1/places/{code}/closure', { params: { path: { code }, header: ofVersion(version) } });
}

export async function setCapacity(code: string, capacity: number | undefined): Promise<void> {
  const body = capacity === undefined ? {} : { capacity };
  await api.PUT('/v1/places/{code}/capacity', { body, params: { path: { code } } });
}

export async function checkIn(placeCode: string, shown: Shown) {
  const params = { header: once(newIdempotencyKey()) };
  return (await api.POST('/v1/check-ins', { body: { placeCode, ...shown }, params })).data;
}

export async function checkOut(placeCode: string, shown: Shown) {
  const params = { header: once(newIdempotencyKey()) };
  return (await api.POST('/v1/check-outs', { body: { placeCode, ...shown }, params })).data;
}

/** Whom a scanned text shows, as a check-in takes it; undefined where it shows nobody. */
export function shownPersonIn(text: string): Shown | undefined {
  const today = localDayOf(businessNow());
  return shownBy(readScan(text, { publicOrigins: [location.origin], today }), text);
}

function shownBy({ kind, fields }: ScanReading, text: string): Shown | undefined {
  switch (kind) {
    case 'personal-code':
      return { personalCode: text };
    case 'personal-card':
      return { cardCode: fields.cardCode };
    case 'declaration':
      return { declarationCode: fields.declarationCode };
    case 'chip-card': {
      const { documentNumber, fullName, address } = fields;
      if (documentNumber === undefined || fullName === undefined) return undefined;
      return { chipCard: { documentNumber, fullName, ...(address !== undefined && { address }) } };
    }
    default:
      return undefined;
  }
}
