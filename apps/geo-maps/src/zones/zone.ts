import type { MultiPolygon } from '#libs/geo';
import type { Directive, ZoneKind } from '#libs/vocabulary';

/** What was decided of a zone. That it has ended follows from its end and the time. */
export type DecidedState = 'draft' | 'published' | 'rejected' | 'withdrawn';

export const ZONE_STATES = ['draft', 'published', 'rejected', 'ended', 'withdrawn'] as const;
export type ZoneState = (typeof ZONE_STATES)[number];

/** The order of an authority. */
export interface ZoneDocument {
  readonly number: string;
  /** A day. */
  readonly issuedOn: string | null;
  readonly issuedBy: string;
}

/** What a draft says. */
export interface ZoneDraft {
  readonly name: string;
  readonly kind: ZoneKind;
  /** Of a directive area; null otherwise. */
  readonly directive: Directive | null;
  /** Units and hamlets that it covers whole; with an outline, where that lies. At least one. */
  readonly areaCodes: readonly string[];
  /** The communes of these areas, sorted: who covers all of them may act on the zone. */
  readonly communeCodes: readonly string[];
  readonly outline: MultiPolygon | null;
  readonly from: Date;
  /** The first instant at which it holds no longer; null until further notice. */
  readonly to: Date | null;
  readonly document: ZoneDocument;
}

/** A zone as it is kept. What is published of it never changes but for its end. */
export interface StoredZone extends ZoneDraft {
  readonly id: string;
  /** From 1; every act makes the next. */
  readonly version: number;
  readonly state: DecidedState;
  readonly draftedAt: Date;
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

export type ZoneActKind = 'drafted' | 'changed' | 'published' | 'rejected' | 'ended' | 'withdrawn';

/** One entry of the history of a zone. */
export interface ZoneAct {
  readonly zoneId: string;
  readonly act: ZoneActKind;
  /** The version that it made. */
  readonly version: number;
  /** The end of the zone as the act left it. */
  readonly to: Date | null;
  readonly reason: string | null;
  /** Of the act itself, such as the order that ends a blockade. */
  readonly document: ZoneDocument | null;
  readonly at: Date;
  /** Id of the officer. */
  readonly by: string;
  /** As the officer was called then; null of acts that are older than this column. */
  readonly byName: string | null;
}
