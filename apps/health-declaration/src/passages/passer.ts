import type { PersonalCodeClaims, ProofState } from '#libs/vocabulary';
import type { KnownDeclaration } from '../declarations/known-declaration.js';
import type { ProofKind } from './passage.rules.js';

/** Who passes, as far as what was shown says it. */
export interface Passer {
  readonly proofKind: ProofKind;
  readonly proofState: ProofState;
  /** The one that was shown, or the latest of the person; null where none is known. */
  readonly declaration: KnownDeclaration | null;
  /** Of a personal code that the province vouches for. */
  readonly claims: PersonalCodeClaims | null;
  readonly personalCode: { readonly id: string; readonly step: number } | null;
  readonly maskedName: string | null;
  readonly document: { readonly kind: string; readonly number: string } | null;
}

const NOBODY = { declaration: null, claims: null, personalCode: null, maskedName: null, document: null } as const;

/** A passer of whom only these things are known. */
export function passerOf(known: Pick<Passer, 'proofKind' | 'proofState'> & Partial<Passer>): Passer {
  return { ...NOBODY, ...known };
}
