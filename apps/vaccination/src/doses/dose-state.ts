import type { DoseStrata } from '#libs/contracts';
import type { Actor } from '#libs/http';
import type { DoseKind, NationalState, PersonMatch } from '#libs/vocabulary';
import type { StatedDose } from './dose-to-record.js';

export type DoseStatus = 'standing' | 'joined' | 'withdrawn';

/** What may be counted of an entry, whatever its place in the course. */
export type OwnStrata = Omit<DoseStrata, 'doseNumber' | 'kind'>;

/** What follows for an entry from all entries of its person. */
export interface DerivedDose {
  readonly state: DoseStatus;
  readonly joinedInto: string | null;
  readonly joinedBecause: 'same-document-product-lot-day' | 'decided' | null;
  readonly doseNumber: number | null;
  readonly kind: DoseKind | null;
  readonly violations: readonly string[];
  readonly warnings: readonly string[];
}

/** An entry of the ledger. */
export interface DoseRow extends StatedDose, DerivedDose {
  readonly id: string;
  readonly version: number;
  /** As the entry was identified. */
  readonly personId: string;
  readonly communeCode: string;
  readonly residenceCommune: string | null;
  readonly documentIndex: Buffer | null;
  readonly strata: OwnStrata;
  /** What was published of it last; null while it is not counted. */
  readonly published: DoseStrata | null;
  readonly recordedAt: Date;
  readonly national: NationalState;
  /** Why the national platform has refused it; null unless it has. */
  readonly nationalReason: string | null;
}

/** Beside what the ledger needs: what is sealed, where it came from, and what was answered. */
export interface NewDose extends Omit<DoseRow, 'national' | 'nationalReason'> {
  readonly sealed: Buffer;
  readonly source: string;
  readonly recordedBy: Pick<Actor, 'kind' | 'id'>;
  readonly answered: DoseAnswered;
  readonly made: { readonly key: Buffer; readonly body: Buffer } | null;
}

/** What a request with a key was answered, beside what never changes. */
export interface DoseAnswered {
  readonly id: string;
  readonly state: DoseStatus;
  readonly doseNumber: number;
  readonly kind: DoseKind;
  readonly violations: readonly string[];
  readonly warnings: readonly string[];
  readonly personId: string;
  readonly match: PersonMatch;
}

/** What may leave of an entry that stands; null of one that does not. */
export function countedOf(
  { strata }: Pick<DoseRow, 'strata'>,
  { state, doseNumber, kind }: DerivedDose,
): DoseStrata | null {
  return state === 'standing' && doseNumber !== null && kind !== null ? { ...strata, doseNumber, kind } : null;
}
