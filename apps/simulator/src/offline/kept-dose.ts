import type { NumberedDose, PackedPerson, ScreeningAtHand, VaccinatedPerson, Vaccine } from '#libs/vocabulary';

/** Whoever was in the pack, or came without an invitation and is stated in full. */
export type OfflinePerson =
  | { readonly packed: Pick<PackedPerson, 'personId' | 'sessionId' | 'birth' | 'sex' | 'doses' | 'isDoubtful'> }
  | { readonly stated: object; readonly known: VaccinatedPerson; readonly document?: string };

/** A dose at the table. */
export interface GivenOffline {
  readonly of: OfflinePerson;
  readonly vaccine: Vaccine;
  /** Null where nobody can read it. */
  readonly lot: string | null;
  readonly hasConsent: boolean;
  readonly consentsToMixing: boolean;
  readonly screening: ScreeningAtHand | null;
}

/** A dose on the disk of the device. */
export interface KeptDose {
  readonly key: string;
  /** By the clock of the device. */
  readonly at: string;
  readonly facilityCode: string;
  readonly given: GivenOffline;
  /** Null where the pack was over. */
  readonly decided: { readonly doseNumber: number; readonly reasons: readonly string[] } | null;
  /** For what the device decides next of the same person. */
  readonly counted: NumberedDose | null;
}

/** As `POST /v1/doses/batches` takes it. */
export function itemOf({ key, at, facilityCode, given, decided }: KeptDose): object {
  const { of, vaccine, lot, consentsToMixing } = given;
  const whose =
    'packed' in of ? { personId: of.packed.personId, sessionId: of.packed.sessionId } : { person: of.stated };
  return {
    idempotencyKey: key,
    dose: {
      ...{ ...whose, vaccine, administered: { at }, facilityCode, origin: 'facility' },
      ...(lot === null ? { lotUnknown: true } : { lot }),
      ...(consentsToMixing && { consentToMixing: true }),
    },
    ...(decided && { decided }),
  };
}
