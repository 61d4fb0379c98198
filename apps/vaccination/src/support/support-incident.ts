import type { RequestDigest } from '#libs/http';
import type { LocalDay } from '#libs/vocabulary';

export const INCIDENT_KINDS = ['printer', 'network', 'account', 'data', 'other'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

export const INCIDENT_STATES = ['open', 'taken', 'solved'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

export const INCIDENT_ACTS = ['opened', 'taken', 'solved', 'reopened'] as const;
export type IncidentAct = (typeof INCIDENT_ACTS)[number];

/** Something that does not work at a point. */
export interface SupportIncident {
  readonly id: string;
  readonly version: number;
  readonly facilityCode: string;
  readonly communeCode: string;
  readonly kind: IncidentKind;
  readonly state: IncidentState;
  readonly openedAt: Date;
  readonly openedDay: LocalDay;
  /** When it was taken first; null where it never was. */
  readonly takenAt: Date | null;
  /** Who has it now, by the id of the roster or of whoever acted. */
  readonly takenBy: string | null;
  /** Null again once it was reopened. */
  readonly solvedAt: Date | null;
  readonly reopenings: number;
}

/** One act on an incident. */
export interface IncidentActDone {
  readonly incidentId: string;
  readonly version: number;
  readonly act: IncidentAct;
  readonly actedAt: Date;
  readonly actorKind: string;
  readonly actorId: string;
  readonly staffId: string | null;
  /** As it left the incident. */
  readonly state: IncidentState;
  readonly sealed: Buffer | null;
}

export interface KeyedIncidentAct extends IncidentActDone {
  readonly made: RequestDigest;
}
