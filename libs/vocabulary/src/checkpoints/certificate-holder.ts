import { maskFullName } from '../names/mask-full-name.js';
import type { ReadingOf } from '../scanning/scan-reading.js';
import type { ProofState } from './colour-facts.js';
import { NOTHING_TOLD, toldByCertificate, type ToldHealth } from './told-health.js';

/** What the officer must know of a proof itself: name and birth are to be compared with a document of the holder. */
export type HolderWarning = 'identity-by-eye';

/** Whose certificate in the EU format was shown, as far as its text says it. */
export interface CertificateHolder {
  readonly proofState: ProofState;
  /** Null where its issuer has not signed what it says. */
  readonly maskedName: string | null;
  /** `1984-02-29`, `1984-02` or `1984`. */
  readonly birth: string | null;
  readonly told: ToldHealth;
  readonly warnings: readonly HolderWarning[];
}

/** Undefined where the certificate says no name. What its issuer has not signed says nothing about anybody. */
export function holderOfCertificate({ fields, warnings }: ReadingOf<'eu-certificate'>): CertificateHolder | undefined {
  const { fullName = nameOf(fields.standardisedName), birthDate, birthMonth, birthYear } = fields;
  if (fullName === undefined) return undefined;
  const proofState = stateOf(warnings);
  if (proofState === 'forged') return { proofState, maskedName: null, birth: null, told: NOTHING_TOLD, warnings: [] };
  return {
    proofState,
    maskedName: maskFullName(fullName),
    birth: birthDate ?? birthMonth ?? birthYear?.toString() ?? null,
    told: toldByCertificate(fields, proofState === 'verified'),
    warnings: ['identity-by-eye'],
  };
}

function stateOf(warnings: readonly string[]): ProofState {
  if (warnings.includes('signature-wrong')) return 'forged';
  if (warnings.includes('validity-ended')) return 'expired';
  return warnings.includes('signature-not-verified') ? 'unverified' : 'verified';
}

/** `SURNAME<<GIVEN<NAMES`. */
function nameOf(standardised: string | undefined): string | undefined {
  return standardised?.replace(/<+/g, ' ').trim() || undefined;
}
