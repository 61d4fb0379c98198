import type { Birth } from '../ages/birth.js';
import type { Sex } from '../identity/sex.js';
import { base64urlOf, bytesOfBase64url } from '../personal-codes/base64url.js';
import type { LocalDay } from '../time/local-day.js';
import type { Period } from '../time/period.js';
import type { CourseRules } from './course-rules.js';
import type { ReasonSeverities } from './dose-decision.js';
import type { NumberedDose } from './numbered-dose.js';
import type { PersonGuard, Sha256 } from './person-guard.js';
import type { ScreeningForm } from './screening-form.js';
import type { Vaccine } from './vaccines.js';

/** A lot at the point, as it was when the pack was issued. */
export interface PackedLot {
  readonly vaccine: Vaccine;
  readonly lot: string;
  /** The last local day on which it is good. */
  readonly expiresOn: LocalDay;
  readonly isHere: boolean;
  readonly isQuarantined: boolean;
  readonly isRecalled: boolean;
  /** Hours for which a vial is good once it is thawed or opened; null where no deadline is known. */
  readonly afterThawHours: number | null;
  readonly afterOpeningHours: number | null;
}

/** Somebody who is expected on the day: what a next dose needs, and no more. */
export interface PackedPerson {
  readonly personId: string;
  readonly sessionId: string;
  /** `invitationDigest` of the code that the person brings, by which whoever scans it finds the person. */
  readonly invitation: string;
  readonly fullName: string;
  readonly birth: Birth | null;
  readonly sex: Sex | null;
  /** The course so far, without where it was given. */
  readonly doses: readonly NumberedDose[];
  /** Whether two of them may be one. */
  readonly isDoubtful: boolean;
  readonly guard: PersonGuard;
}

/** A session of the day at the point. */
export interface PackedSession {
  readonly id: string;
  readonly vaccines: readonly Vaccine[];
}

/** Passed as they are to `decideDose` and `screen`, which the service asks with the same. */
export interface PackedRules {
  /** The same rules have the same version. */
  readonly version: string;
  readonly course: CourseRules;
  readonly decisions: readonly (Period & { readonly severities: ReasonSeverities })[];
  readonly screeningForms: readonly ScreeningForm[];
}

/** All that a point needs to vaccinate for a day without network. */
export interface VaccinationDayPack {
  readonly id: string;
  readonly facility: { readonly code: string; readonly name: string; readonly isHospital: boolean };
  readonly day: LocalDay;
  readonly issuedAt: string;
  /** Business instants between which a device may decide by it; its clock may be a little slow. */
  readonly validFrom: string;
  readonly validUntil: string;
  readonly rules: PackedRules;
  readonly sessions: readonly PackedSession[];
  readonly lots: readonly PackedLot[];
  readonly people: readonly PackedPerson[];
}

/** As it is handed over: the signature is over the very text, which nobody writes anew. */
export interface SignedDayPack {
  readonly payload: string;
  readonly kid: string;
  /** Ed25519 in base64url over `dayPackSignedText`. */
  readonly signature: string;
}

/** base64url, 32 bytes of Ed25519. */
export interface DayPackKey {
  readonly kid: string;
  readonly x: string;
}

export type DayPackRefusal = 'pack-key-unknown' | 'pack-altered' | 'pack-of-the-future' | 'pack-expired';
export type DayPackOpened =
  { readonly ok: true; readonly pack: VaccinationDayPack } | { readonly ok: false; readonly code: DayPackRefusal };

/** By whatever the machine has. False for bytes that are no key or no signature. */
export type VerifyEd25519 = (key: Uint8Array, message: Uint8Array, signature: Uint8Array) => Promise<boolean>;

export const DAY_PACK_PURPOSE = 'lachan-vaccination-day-pack';
const VERSION = '1';

/** Lines with a line feed between each two, as everything that the platform signs. */
export function dayPackSignedText({ kid, payload }: Pick<SignedDayPack, 'kid' | 'payload'>): string {
  return [DAY_PACK_PURPOSE, VERSION, kid, payload].join('\n');
}

/** Opens a pack by the keys that the device was given with network. What was altered or is over is not worked with. */
export async function openDayPack(
  signed: SignedDayPack,
  keys: readonly DayPackKey[],
  now: Date,
  verify: VerifyEd25519,
): Promise<DayPackOpened> {
  const key = keys.find(({ kid }) => kid === signed.kid);
  if (key === undefined) return { ok: false, code: 'pack-key-unknown' };
  const [x, signature] = [bytesOfBase64url(key.x), bytesOfBase64url(signed.signature)];
  const message = new TextEncoder().encode(dayPackSignedText(signed));
  if (!x || !signature || !(await verify(x, message, signature))) return { ok: false, code: 'pack-altered' };
  const pack = JSON.parse(signed.payload) as VaccinationDayPack;
  if (now < new Date(pack.validFrom)) return { ok: false, code: 'pack-of-the-future' };
  return now < new Date(pack.validUntil) ? { ok: true, pack } : { ok: false, code: 'pack-expired' };
}

/** A code has 75 bits of chance: nobody finds it by its digest, and who has it finds the person. */
export async function invitationDigest(code: string, sha256: Sha256): Promise<string> {
  return base64urlOf(await sha256(new TextEncoder().encode(`${DAY_PACK_PURPOSE} invitation\n${code}`)));
}
