import type { RequestDigest } from '#libs/http';
import type {
  Birth,
  CorrectionKind,
  CorrectionRefusal,
  IdentityDocument,
  LocalDay,
  Sex,
  StatedPerson,
  Vaccine,
} from '#libs/vocabulary';

/** Of a ticket whose phone was proven. */
export const TICKET_STATES = ['open', 'taken', 'sent-back', 'accepted', 'refused', 'lapsed'] as const;
export type TicketState = (typeof TICKET_STATES)[number];

/** What was done to the record. */
export const APPLIED = ['correction', 'withdrawal', 'dose', 'person'] as const;
export type Applied = (typeof APPLIED)[number];

/** A citizen's request to correct the own record, and what has become of it. */
export interface CorrectionTicket {
  readonly id: string;
  readonly version: number;
  readonly state: TicketState;
  readonly kind: CorrectionKind;
  readonly code: string;
  /** Where the citizen lives; null where that is not in the province. */
  readonly communeCode: string | null;
  readonly facilityCode: string | null;
  readonly facilityCommune: string | null;
  readonly openedAt: Date;
  /** By whose end it is answered; while it is sent back, by whose end the citizen sends better proof. */
  readonly answerBy: LocalDay;
  readonly alarmedAt: Date | null;
  readonly takenBy: string | null;
  readonly personId: string | null;
  readonly doseId: string | null;
  readonly refusals: readonly CorrectionRefusal[];
  readonly closedAt: Date | null;
  readonly sealed: Buffer;
}

/** Which dose is meant. */
export interface MeantDose {
  readonly on: LocalDay;
  readonly vaccine?: Vaccine | undefined;
}

/** What a dose should say. */
export interface RightDose {
  readonly on?: LocalDay | undefined;
  readonly vaccine?: Vaccine | undefined;
  readonly lot?: string | undefined;
  readonly doseNumber?: number | undefined;
  /** In the citizen's own words. */
  readonly place?: string | undefined;
}

/** What the person should be. */
export interface RightPerson {
  readonly fullName?: string;
  readonly birth?: Birth;
  readonly sex?: Sex;
  readonly identityDocument?: IdentityDocument;
}

/** Of a ticket what is somebody's. */
export interface SaidInTicket {
  /** Who asks, as typed. */
  readonly person: StatedPerson;
  readonly dose?: MeantDose | undefined;
  readonly rightDose?: RightDose | undefined;
  readonly rightPerson?: RightPerson | undefined;
  readonly note?: string | undefined;
  /** E.164, that the code proved. */
  readonly phone: string;
}

export type TicketActKind =
  | 'opened'
  | 'proof-added'
  | 'taken'
  | 'matched'
  | 'sent-back'
  | 'accepted'
  | 'refused'
  | 'lapsed'
  | 'reopened'
  | 'alarmed'
  | 'proof-erased';

/** One line of what became of a ticket. */
export interface TicketAct {
  readonly ticketId: string;
  readonly version: number;
  readonly act: TicketActKind;
  readonly actedAt: Date;
  readonly actorKind: string;
  readonly actorId: string;
  /** What accepting it has done; of a reopening, what the decision before it had done, and what stands. */
  readonly applied: Applied | null;
  readonly personId: string | null;
  readonly doseId: string | null;
  readonly refusals: readonly CorrectionRefusal[];
  readonly sealedNote: Buffer | null;
}

export interface KeyedTicketAct extends TicketAct {
  readonly made: RequestDigest;
}

/** A photo or scan; null bytes once it was erased. */
export interface CorrectionProof {
  readonly number: number;
  readonly mediaType: string;
  readonly bytes: number;
  readonly addedAt: Date;
  readonly erasedAt: Date | null;
}
