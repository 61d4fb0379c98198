import {
  NOTHING_TOLD,
  type HolderWarning,
  type PersonalCodeClaims,
  type ProofState,
  type ToldHealth,
} from '#libs/vocabulary';
import type { KnownAs } from '../check-ins/known-as.rules.js';
import type { KnownDeclaration } from '../declarations/known-declaration.js';
import type { ProofKind } from './passage.rules.js';

/** Who passes, as far as what was shown says it. */
export interface Passer {
  readonly proofKind: ProofKind;
  readonly proofState: ProofState;
  /** The one that was shown, or the latest of the person; null where none is known. */
  readonly declaration: KnownDeclaration | null;
  /** Those who declared together, where their common code was shown and nothing says which of them passes. */
  readonly group: readonly KnownDeclaration[];
  /** Of a personal code that the province vouches for. */
  readonly claims: PersonalCodeClaims | null;
  readonly personalCode: { readonly id: string; readonly step: number } | null;
  readonly maskedName: string | null;
  readonly document: { readonly kind: string; readonly number: string } | null;
  /** As far as a text without a document says it: `1984-02-29`, `1984-02` or `1984`. */
  readonly birth: string | null;
  /** Tests, doses and recovery that what was shown tells, proven or not. */
  readonly told: ToldHealth;
  /** As check-ins may know the person, beside the declaration. */
  readonly knownAs: readonly KnownAs[];
  /** What the officer must know of the proof itself, whatever the colour. */
  readonly warnings: readonly HolderWarning[];
}

const NOBODY = {
  ...{ declaration: null, claims: null, personalCode: null, maskedName: null, document: null, birth: null },
  ...{ told: NOTHING_TOLD, group: [], knownAs: [], warnings: [] },
} as const;

/** Every declaration that may speak of the passer: his own, or those of all who declared with him. */
export function declarationsOf({ declaration, group }: Passer): readonly KnownDeclaration[] {
  return declaration ? [declaration] : group;
}

/** A passer of whom only these things are known. */
export function passerOf(known: Pick<Passer, 'proofKind' | 'proofState'> & Partial<Passer>): Passer {
  return { ...NOBODY, ...known };
}
