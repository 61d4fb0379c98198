import type { ArrivedRequest, Actor } from '#libs/http';
import type { DoseKind, DoseOrigin, IdentityDocument, LocalDay, StatedPerson, Vaccine } from '#libs/vocabulary';

/** How an entry came: typed at a point, as a row of a file, from a device that had no network, or from another system. */
export type DoseSource = 'entered' | 'import' | 'batch' | 'fhir';

/** What a facility says of a dose, but for whose it is. */
export interface StatedDose {
  readonly vaccine: Vaccine;
  /** Null where it is unknown. */
  readonly lot: string | null;
  readonly day: LocalDay;
  /** Null where only the date is known. */
  readonly givenAt: Date | null;
  readonly origin: DoseOrigin;
  /** Who gave it, or who enters what was given elsewhere. */
  readonly facilityCode: string;
  readonly statedNumber: number | null;
  readonly statedKind: DoseKind | null;
  /** Null where nothing is said of it. */
  readonly mixingConsent: boolean | null;
  readonly sessionId: string | null;
}

/** An entry on its way into the ledger. */
export interface DoseToRecord {
  readonly dose: StatedDose;
  readonly person: StatedPerson;
  /** Who it is, where whoever gave the dose had the person of the record before them. */
  readonly personId?: string | undefined;
  readonly formerDocument?: IdentityDocument | undefined;
  readonly priorityGroup?: string | undefined;
  /** What shows that it was given; it may name people. */
  readonly evidence?: string | undefined;
  /** What the reading of the form has found. */
  readonly warnings: readonly string[];
  readonly source: DoseSource;
  readonly actor: Actor;
  readonly request?: ArrivedRequest | undefined;
  readonly traceparent?: string | undefined;
}

/** What is sealed with an entry. */
export interface SealedDose {
  readonly person: StatedPerson;
  readonly evidence?: string | undefined;
}
