import type { CheckpointColour } from '#libs/vocabulary';
import type { components } from '#packages/client';
import type { OfflineDecision } from './offline/offline-decision';
import type { ShownPapers } from './papers/papers';

/** What the officer is shown about somebody at the checkpoint, whoever has decided the colour. */
export interface PasserSeen {
  readonly colour: CheckpointColour;
  readonly reasons: readonly string[];
  readonly warnings: readonly string[];
  readonly name: string | null;
  /** A day, or a year where no more is known; to be compared with a document by eye. */
  readonly birth: string | null;
  /** Area codes, in the order of the trip. */
  readonly trip: readonly string[];
  /** What was seen on paper and taken into account. */
  readonly papers: ShownPapers | undefined;
  /** What was shown before the papers, and holds no longer. */
  readonly superseded: CheckpointColour | undefined;
  /** Whether this device decided, by its day pack. */
  readonly isOffline: boolean;
}

export type RecordedPassage = components['schemas']['RecordedPassage'];

/** Papers that were seen, and the colour that was shown before them. */
export interface SeenBefore {
  readonly papers: ShownPapers | undefined;
  readonly superseded?: CheckpointColour | undefined;
}

export function seenOnline(recorded: RecordedPassage, { papers, superseded }: SeenBefore): PasserSeen {
  const { colour, reasons, warnings, itinerary } = recorded;
  const { maskedName: name, birth } = recorded.person;
  const { origin, destination, communes = [], provinces = [], countries = [] } = itinerary ?? {};
  const stops = [areaOf(origin), ...provinces, ...communes, ...countries, areaOf(destination)];
  return { colour, reasons, warnings, name, birth, trip: distinct(stops), papers, superseded, isOffline: false };
}

export function seenOffline(decided: OfflineDecision, { papers, superseded }: SeenBefore): PasserSeen {
  const { colour, reasons, warnings, maskedName: name, birth, residence, destination } = decided;
  const trip = distinct([residence, destination]);
  return { colour, reasons, warnings, name, birth, trip, papers, superseded, isOffline: true };
}

const areaOf = (area: { communeCode?: string; provinceCode?: string } | null | undefined): string | null =>
  area?.communeCode ?? area?.provinceCode ?? null;

const distinct = (codes: readonly (string | null)[]): readonly string[] => [
  ...new Set(codes.filter((code) => code !== null)),
];
