import type { AdminUnits } from '#libs/reference-data';
import { startOfLocalDay } from '#libs/vocabulary';
import type { PublicPoint } from '../../facilities/public-points.query.js';
import type { FeatureProperties, LayerRecord } from '../published-layer.js';

/** What every layer of facilities tells of them. */
export const POINT_FIELDS = {
  name: 'String',
  code: 'String',
  register: 'String',
  communeCode: 'String',
  communeName: 'String',
  openingHours: 'String',
} as const;

export const POINTS_ORIGIN = {
  vi: 'Danh mục cơ sở và địa điểm công cộng của tỉnh',
  en: 'Registers of facilities and public places of the province',
} as const;

/** A facility or place as a feature, public since its register told of it. @param more what its layer tells beside */
export function pointRecordOf(point: PublicPoint, adminUnits: AdminUnits, more: FeatureProperties = {}): LayerRecord {
  const { id, name, code, register, communeCode, openingHours, latitude, longitude } = point;
  const { validFrom, validTo, recordedAt } = point;
  const isPlaced = latitude !== null && longitude !== null;
  const communeName = adminUnits.find(communeCode)?.name ?? null;
  return {
    id,
    geometry: isPlaced ? { type: 'Point', coordinates: [longitude, latitude] } : null,
    properties: { name, code, register, communeCode, communeName, openingHours, ...more },
    from: startOfLocalDay(validFrom),
    to: validTo === null ? null : startOfLocalDay(validTo),
    publishedAt: recordedAt,
    withdrawnAt: null,
  };
}
