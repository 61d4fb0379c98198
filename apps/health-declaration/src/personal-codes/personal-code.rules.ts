import { accepted, bytesOfBase64url, refused, type Parsed, type PersonalCodeClaims } from '#libs/vocabulary';
import { claimedHealthOf, type StatedHealth } from './stated-health.rules.js';

/** Phones of one household that show codes of one declaration; more would be a code passed around. */
export const CODES_OF_A_DECLARATION_MAX = 5;

const DEVICE_KEY_BYTES = 32;

/** A declaration, as far as its certificate speaks of it. */
export interface DeclarationToCarry {
  readonly form: string;
  readonly day: string;
  readonly validUntil: Date;
  readonly outcome: 'clear' | 'attention';
  readonly residence:
    | { readonly kind: 'commune'; readonly communeCode: string }
    | { readonly kind: 'outside'; readonly provinceCode: string };
  readonly destinationCommune: string | null;
  readonly maskedName: string;
}

export type IssueDecision =
  { readonly ok: true } | { readonly ok: false; readonly code: 'declaration-expired' | 'personal-codes-too-many' };

/** base64url of the public half of an Ed25519 key. */
export function parseDeviceKey(text: string): Parsed<Uint8Array, 'device-key-malformed', never> {
  const bytes = bytesOfBase64url(text);
  return bytes?.length === DEVICE_KEY_BYTES ? accepted(bytes) : refused('device-key-malformed');
}

/** A code lives as long as its declaration, so that a new one needs a new declaration. */
export function decideIssue(declaration: DeclarationToCarry, liveCodes: number, now: Date): IssueDecision {
  if (declaration.validUntil <= now) return { ok: false, code: 'declaration-expired' };
  if (liveCodes >= CODES_OF_A_DECLARATION_MAX) return { ok: false, code: 'personal-codes-too-many' };
  return { ok: true };
}

/** What the province says of the holder to whoever scans: named one by one, so that nothing leaves by the way. */
export function claimsOf(
  id: string,
  deviceKey: string,
  declaration: DeclarationToCarry,
  stated: StatedHealth = {},
): PersonalCodeClaims {
  const { residence, destinationCommune } = declaration;
  return {
    v: 1,
    id,
    key: deviceKey,
    exp: declaration.validUntil.toISOString(),
    day: declaration.day,
    form: declaration.form,
    outcome: declaration.outcome,
    res: residence.kind === 'commune' ? residence.communeCode : residence.provinceCode,
    ...(destinationCommune !== null && { dest: destinationCommune }),
    name: declaration.maskedName,
    ...claimedHealthOf(stated),
  };
}
