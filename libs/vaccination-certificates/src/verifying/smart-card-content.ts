import { inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { isCalendarDate, localDayOf, type LocalDay, type ScannedBirth } from '#libs/vocabulary';
import type { Content } from './signed-text.js';

/** Many times what fits into one QR code. */
const INFLATED_BYTES_MAX = 65_536;
const TEXT_MAX = 255;
const ENTRIES_MAX = 50;
const LAST_SECOND = 253_402_300_799;

const text = z.string().min(1).max(TEXT_MAX);
const seconds = z.number().min(0).max(LAST_SECOND);
const patient = z.object({
  resourceType: z.literal('Patient'),
  name: z
    .array(z.object({ family: text.optional(), given: z.array(text).max(9).default([]), text: text.optional() }))
    .min(1),
  birthDate: z.string().max(10).default(''),
});
const immunization = z.object({
  resourceType: z.literal('Immunization'),
  status: z.string().default('completed'),
  vaccineCode: z.object({ coding: z.array(z.object({ system: text, code: text })).max(9) }),
  occurrenceDateTime: z.string().max(40).optional(),
  lotNumber: text.optional(),
  performer: z.array(z.object({ actor: z.object({ display: text.optional() }).optional() })).optional(),
});
const credential = z.object({
  iss: text,
  nbf: seconds,
  exp: seconds.optional(),
  vc: z.object({
    rid: text.optional(),
    credentialSubject: z.object({
      fhirBundle: z.object({
        resourceType: z.literal('Bundle'),
        entry: z.array(z.object({ resource: z.looseObject({ resourceType: z.string() }) })).max(ENTRIES_MAX),
      }),
    }),
  }),
});

/** Codes with their system: CVX in most cards. */
export interface CardImmunization {
  readonly vaccineCodes: readonly { readonly system: string; readonly code: string }[];
  readonly day?: LocalDay;
  readonly lot?: string;
  readonly facility?: string;
}

/** A SMART Health Card of vaccination, as precise as its issuer wrote it. */
export interface SmartHealthCardFields extends ScannedBirth {
  /** Family name first, as everywhere here. */
  readonly fullName: string;
  readonly birthMonth?: string;
  readonly issuedOn: LocalDay;
  readonly expiresOn?: LocalDay;
  readonly immunizations: readonly CardImmunization[];
}

/** Of the signed payload; undefined where it is no card of one person with a vaccination. */
export function cardContentOf(payload: Uint8Array): Content<SmartHealthCardFields> | undefined {
  const { data } = credential.safeParse(jsonOf(payload));
  if (!data) return undefined;
  const resources = data.vc.credentialSubject.fhirBundle.entry.map(({ resource }) => resource);
  const [holder, ...others] = resources.flatMap((resource) => patient.safeParse(resource).data ?? []);
  const given = resources.flatMap((resource) => immunization.safeParse(resource).data ?? []);
  const immunizations = given.filter(({ status }) => status === 'completed').map(toldOf);
  if (!holder || others.length > 0 || immunizations.length === 0) return undefined;
  const validFrom = new Date(data.nbf * 1_000);
  const expiresAt = data.exp === undefined ? undefined : new Date(data.exp * 1_000);
  return {
    issuer: data.iss,
    validFrom,
    expiresAt,
    certificateIds: data.vc.rid === undefined ? [] : [data.vc.rid],
    claims: {
      fullName: fullNameOf(holder.name[0]),
      ...birthOf(holder.birthDate),
      issuedOn: localDayOf(validFrom),
      ...(expiresAt && { expiresOn: localDayOf(expiresAt) }),
      immunizations,
    },
  };
}

function jsonOf(payload: Uint8Array): unknown {
  try {
    return JSON.parse(inflateRawSync(payload, { maxOutputLength: INFLATED_BYTES_MAX }).toString('utf8'));
  } catch {
    return undefined;
  }
}

function fullNameOf(name: z.output<typeof patient>['name'][number] | undefined): string {
  const parts = [name?.family, ...(name?.given ?? [])].filter(Boolean).join(' ');
  return (parts || name?.text || '').toWellFormed().normalize('NFC');
}

function birthOf(written: string): ScannedBirth & { birthMonth?: string } {
  if (isCalendarDate(written)) return { birthDate: written, birthYear: Number(written.slice(0, 4)) };
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(written)) return { birthMonth: written, birthYear: Number(written.slice(0, 4)) };
  return /^\d{4}$/.test(written) ? { birthYear: Number(written) } : {};
}

function toldOf(given: z.output<typeof immunization>): CardImmunization {
  const day = given.occurrenceDateTime?.slice(0, 10) ?? '';
  const facility = given.performer?.[0]?.actor?.display;
  return {
    vaccineCodes: given.vaccineCode.coding,
    ...(isCalendarDate(day) && { day }),
    ...(given.lotNumber !== undefined && { lot: given.lotNumber }),
    ...(facility !== undefined && { facility }),
  };
}
