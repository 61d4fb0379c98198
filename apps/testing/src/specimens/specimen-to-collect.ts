import type { Actor, ArrivedRequest } from '#libs/http';
import type {
  SpecimenKind,
  TestMethod,
  TestPlaceKind,
  TestPriority,
  TestReason,
  PersonMatch,
  StatedPerson,
} from '#libs/vocabulary';
import type { AssignedNumber, NumberOnTube } from '../barcodes/number-on-tube.js';
import type { SpecimenState } from './specimen-state.js';

/** A specimen to be taken in. `prepare` and `execute` take up to 500 at once. */
export interface SpecimenToCollect {
  /** A share has the pool's code, a dot and its number, without an assigner. */
  readonly barcode: NumberOnTube;
  readonly tube: 'own' | 'share';
  readonly kind: SpecimenKind;
  readonly collectedAt: Date;
  readonly facilityCode: string;
  readonly reason: TestReason;
  readonly priority: TestPriority;
  readonly placeKind: TestPlaceKind;
  readonly person: StatedPerson;
  readonly clinical?: { readonly symptoms: readonly string[]; readonly onset?: string } | undefined;
  readonly epidemiologicalFactor?: boolean | string | undefined;
  readonly contactOf?: string | undefined;
  /** The barcode of the specimen in whose stead this one was taken. */
  readonly replaces?: { readonly assigner?: string | undefined; readonly barcode: string } | undefined;
  /** Known where the test is done on the spot, so that it is expected at once. */
  readonly method?: TestMethod | undefined;
  readonly actor: Actor;
  /** True for lists of the past: neither the limit of days nor our own labels are asked for. */
  readonly isHistorical?: boolean;
  /** Found while the person was read; answered and kept. */
  readonly warnings?: readonly string[];
  /** Of a single request; what a list, a message or a pool makes has none. */
  readonly request?: ArrivedRequest | undefined;
  readonly traceparent?: string | undefined;
}

/** One of which it is known whose number it has. */
export interface NamedSpecimen extends SpecimenToCollect {
  readonly barcode: AssignedNumber;
}

export interface CollectedSpecimen {
  readonly state: SpecimenState;
  readonly slipCode: string;
  readonly match: PersonMatch;
  readonly warnings: readonly string[];
}

/** Our labels are on tubes of their own; a share is named after its pool. */
export function isOurLabel({ barcode, tube }: Pick<SpecimenToCollect, 'barcode' | 'tube'>): boolean {
  return barcode.assigner === '' && tube === 'own';
}
