import type { Actor } from '#libs/http';
import { clientActor, ServiceInTest } from '#libs/testing';
import { geoMaps } from '../src/service.js';

/** Everything that staff may do on the maps. */
export const MAP_SCOPES = [
  'area-levels:read',
  'area-levels:write',
  'area-levels:publish',
  'boundaries:read',
  'boundaries:write',
  'quarantine-occupancy:read',
  'quarantine-occupancy:write',
  'supply-points:read',
  'supply-points:write',
  'visited-places:read',
  'visited-places:write',
  'visited-places:publish',
  'zones:read',
  'zones:write',
  'zones:publish',
];

/** Somebody with every scope of maps in one area. */
export const officerOf = (area: string): Actor => clientActor(`officer-${area}`, MAP_SCOPES, [area]);

/** 10:00 of the day of the report. */
export const NOW = '2021-08-11T03:00:00.000Z';

/** The whole service; the bus is left out, so that no view reads anything. */
export const startGeoMaps = (settings: Readonly<Record<string, string>> = {}): Promise<ServiceInTest> =>
  ServiceInTest.start(geoMaps, { settings: { LACHAN_BUSINESS_TIME: NOW, ...settings } });
