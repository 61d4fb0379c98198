export const VISITED_PLACE_STATES = ['draft', 'published', 'rejected', 'withdrawn'] as const;
export type VisitedPlaceState = (typeof VISITED_PLACE_STATES)[number];

/** When a case was there; `to` is the first instant at which it was there no longer. */
export interface VisitedWindow {
  readonly from: Date;
  readonly to: Date;
}

/** What a draft says. Nothing in it may name a person or a home. */
export interface VisitedPlaceDraft {
  readonly name: string;
  readonly communeCode: string;
  readonly address: string | null;
  /** WGS 84, degrees; both or neither. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** The earliest first; at least one. */
  readonly windows: readonly VisitedWindow[];
  /** What those who were there at the time should do. */
  readonly advice: string | null;
}

/** A place as it is kept. */
export interface VisitedPlace extends VisitedPlaceDraft {
  readonly id: string;
  /** From 1; every act makes the next. */
  readonly version: number;
  readonly state: VisitedPlaceState;
  readonly draftedAt: Date;
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

export type VisitedPlaceActKind = 'drafted' | 'changed' | 'published' | 'rejected' | 'withdrawn';

/** One entry of the history of a place. */
export interface VisitedPlaceAct {
  readonly placeId: string;
  readonly act: VisitedPlaceActKind;
  /** The version that it made. */
  readonly version: number;
  readonly reason: string | null;
  readonly at: Date;
  /** Id of the officer. */
  readonly by: string;
  /** As the officer was called then; null of acts that are older than this column. */
  readonly byName: string | null;
}
