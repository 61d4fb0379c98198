import {
  localDayOf,
  localHourOf,
  type CheckpointColour,
  type ColourFacts,
  type ProofState,
  type VisitedRisk,
} from '#libs/vocabulary';
import type { Direction } from '../checkpoints/checkpoint.rules.js';
import type { PassageRefusal } from './passage.refusals.js';

export const PASSAGE_DECISIONS = ['approved', 'turned-back', 'sent-to-testing'] as const;
export type PassageDecision = (typeof PASSAGE_DECISIONS)[number];

export const PROOF_KINDS = [
  'personal-code',
  'personal-card',
  'declaration',
  'declaration-group',
  'chip-card',
  'personal-qr',
  'health-insurance-card',
  'eu-certificate',
  'identity-document',
] as const;
/** What was shown at the checkpoint. */
export type ProofKind = (typeof PROOF_KINDS)[number];

/** A commune of the province, or another province. */
export type Area =
  | { readonly kind: 'commune'; readonly communeCode: string }
  | { readonly kind: 'outside'; readonly provinceCode: string };

export interface Itinerary {
  readonly origin: Area | null;
  readonly destination: Area | null;
  /** Codes, in the order of the trip. */
  readonly communes: readonly string[];
  readonly provinces: readonly string[];
  readonly countries: readonly string[];
}

/** What a colour was decided by, but for papers: those that come later stand in the place of what it says. */
export interface KnownOfPasser {
  readonly facts: ColourFacts;
  /** Of the proof itself, whatever the colour. */
  readonly warnings: readonly string[];
}

/** What only those who work at checkpoints may read: it is sealed. */
export interface SealedPassage {
  /** `NGUYEN V*** A`; null where nothing that was shown says a name. */
  readonly maskedName: string | null;
  /** Of what says a birth and is no document: `1984-02-29`, `1984-02` or `1984`. */
  readonly birth?: string | null;
  readonly itinerary: Itinerary | null;
  /** Areas and places with a level, by which the colour was decided. */
  readonly visited?: readonly VisitedRisk[];
  /** As read from a document that was shown; null where a code was. */
  readonly document: { readonly kind: string; readonly number: string } | null;
  /** Until the officer has decided. */
  readonly known?: KnownOfPasser | undefined;
  readonly note: string | null;
}

/** Where and how a device without network recorded a passage. */
export interface OfflineOrigin {
  readonly deviceId: string;
  /** Counts on the device; with the device's id it is the passage's key. */
  readonly sequence: number;
  readonly packVersion: string;
  readonly colourShown: CheckpointColour;
}

export interface Passage {
  readonly id: string;
  readonly version: number;
  readonly checkpointCode: string;
  readonly communeCode: string;
  readonly shiftId: string | null;
  readonly direction: Direction;
  readonly officer: string;
  readonly passedAt: Date;
  readonly receivedAt: Date;
  readonly proofKind: ProofKind;
  readonly proofState: ProofState;
  readonly colour: CheckpointColour;
  readonly reasons: readonly string[];
  readonly warnings: readonly string[];
  readonly decision: PassageDecision | null;
  readonly offline: OfflineOrigin | null;
  readonly declarationId: string | null;
  readonly personalCode: { readonly id: string; readonly step: number } | null;
  readonly origin: Area | null;
  readonly destination: Area | null;
}

export interface PassageLimits {
  readonly lateHours: number;
  readonly aheadMinutes: number;
}

export type PassageRuling<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: PassageRefusal; readonly path: string };

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** A passage is as old as the device says, within the limits; a clock that runs a little ahead is set back to arrival. */
export function decidePassedAt(
  passedAt: Date | undefined,
  receivedAt: Date,
  { lateHours, aheadMinutes }: PassageLimits,
): PassageRuling<Date> {
  if (passedAt === undefined) return { ok: true, value: receivedAt };
  const age = receivedAt.getTime() - passedAt.getTime();
  if (age > lateHours * HOUR_MS) return { ok: false, code: 'passed-too-long-ago', path: 'at' };
  if (age < -aheadMinutes * MINUTE_MS) return { ok: false, code: 'passed-in-the-future', path: 'at' };
  return { ok: true, value: age < 0 ? receivedAt : passedAt };
}

/** Only a trip that was let through is announced, and only to a commune of the province. */
export function announcedCommune({
  decision,
  destination,
}: {
  readonly decision: PassageDecision | null;
  readonly destination: Area | null;
}): string | undefined {
  return decision === 'approved' && destination?.kind === 'commune' ? destination.communeCode : undefined;
}

/** What of a passage may leave the service. */
export function strataOf(passage: Passage) {
  const { checkpointCode, communeCode, direction, colour, passedAt, origin, destination } = passage;
  return {
    day: localDayOf(passedAt),
    hour: Number(localHourOf(passedAt).slice(-2)),
    checkpointCode,
    communeCode,
    direction,
    colour,
    reasons: [...passage.reasons],
    offline: passage.offline !== null,
    ...(origin && { origin }),
    ...(destination && { destination }),
  };
}
