import { z } from 'zod';
import { headerFields } from '../files/data-header.js';
import { periodFields } from '../validity/period.js';

/** From the widest to the narrowest. */
export const ADMIN_UNIT_LEVELS = ['province', 'district', 'commune'] as const;

export type AdminUnitLevel = (typeof ADMIN_UNIT_LEVELS)[number];

/** Digits that a code of the General Statistics Office has on each level. */
export const CODE_DIGITS: Readonly<Record<AdminUnitLevel, number>> = { province: 2, district: 3, commune: 5 };

const MAX_UNITS = 20_000;

const unit = z.strictObject({
  code: z.string().regex(/^(\d{2}|\d{3}|\d{5})$/),
  level: z.enum(ADMIN_UNIT_LEVELS),
  /** In Vietnamese, with its kind: "Xã Vị Tân". */
  name: z.string().min(1).max(100),
  /** A commune belongs to a district, or to the province where districts are abolished. */
  parentCode: z.string().optional(),
  /** WGS 84, degrees: a point inside the unit. */
  latitude: z.number().min(8).max(24).optional(),
  longitude: z.number().min(102).max(118).optional(),
  areaKm2: z.number().positive().optional(),
  /** Census of 1 April 2019. */
  population2019: z.int().nonnegative().optional(),
  /** The unit that this one became part of when it ended. */
  mergedInto: z.string().optional(),
  ...periodFields,
});

export const adminUnitsFile = z.strictObject({ ...headerFields, units: z.array(unit).min(1).max(MAX_UNITS) });

export type AdminUnit = Readonly<z.output<typeof unit>>;
