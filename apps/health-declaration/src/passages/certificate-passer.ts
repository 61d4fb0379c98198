import { maskFullName, toldByCertificate, type ProofState, type ReadingOf } from '#libs/vocabulary';
import { passerOf, type Passer } from './passer.js';

/**
 * Who passes with a certificate in the EU format. It has a name and a birth and no number, so that no declaration is
 * looked up: many share both. Undefined where it says no name.
 */
export function passerOfCertificate({ fields, warnings }: ReadingOf<'eu-certificate'>): Passer | undefined {
  const { fullName = nameOf(fields.standardisedName), birthDate, birthMonth, birthYear } = fields;
  if (fullName === undefined) return undefined;
  const proofState = stateOf(warnings);
  const birth = birthDate ?? birthMonth ?? birthYear?.toString() ?? null;
  const shown = { proofKind: 'eu-certificate', proofState } as const;
  // What its issuer has not signed says nothing about anybody.
  if (proofState === 'forged') return passerOf(shown);
  return passerOf({
    ...shown,
    ...{ maskedName: maskFullName(fullName), birth, warnings: ['identity-by-eye'] },
    told: toldByCertificate(fields, proofState === 'verified'),
  });
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
