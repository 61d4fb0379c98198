import { z } from 'zod';

/** What a facility can be; one may be several. */
export const FACILITY_KINDS = [
  'hospital',
  'health-station',
  'laboratory',
  'vaccination-point',
  'testing-point',
  'quarantine-facility',
  'treatment-site',
  'checkpoint',
  'isolation-area',
  'school',
  'enterprise',
  'other',
] as const;

export type FacilityKind = (typeof FACILITY_KINDS)[number];

/** More places than any quarantine facility of the country has. */
export const FACILITY_CAPACITY_MAX = 100_000;

/**
 * What of a facility may leave the register: a public place and what is done there. Nobody who works there, no phone
 * and no address; a facility's name is painted on its gate.
 */
export const facilityState = z.strictObject({
  /** Given by the province; the key of every event of the facility. */
  code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{2,31}$/),
  name: z.string().max(200),
  kinds: z.array(z.enum(FACILITY_KINDS)).min(1).max(FACILITY_KINDS.length),
  communeCode: z.string().regex(/^\d{5}$/),
  validFrom: z.iso.date(),
  /** The first day on which the facility is no longer there; null while none is known. */
  validTo: z.iso.date().nullable(),
  /** WGS 84, degrees. */
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  /** What is done there: kinds of tests or vaccines, as words. */
  methods: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/))
    .max(20)
    .optional(),
  /** In the form of OpenStreetMap's `opening_hours`. */
  openingHours: z.string().max(255).optional(),
  /** Codes that others give the facility, by the name of their system: `health-insurance` → `93001`. */
  nationalCodes: z
    .record(z.string().regex(/^[a-z][a-z0-9-]{1,39}$/), z.string().regex(/^[A-Za-z0-9][A-Za-z0-9./-]{0,39}$/))
    .optional(),
  /** How many people a quarantine facility has places for; no other kind has one. */
  capacity: z.number().int().min(1).max(FACILITY_CAPACITY_MAX).optional(),
});

export type FacilityState = z.output<typeof facilityState>;
