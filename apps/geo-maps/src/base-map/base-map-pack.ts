import type { PackDatum } from '#libs/geo';
import type { BaseMapKind, LocalDay } from '#libs/vocabulary';
import type { PackReport, PackState } from '../packs/pack-report.js';

/** What is said of a file beside it. */
export interface SaidOfBaseMap {
  /** As maps name it. */
  readonly source: string;
  /** Under which the data may be shown, in the words that maps show. */
  readonly licence: string;
  /** The day of which the data tell. */
  readonly asOf: LocalDay;
  /** Stronger than what the file says; null where the file says it. */
  readonly datum: PackDatum | null;
}

export interface BaseMapPack extends SaidOfBaseMap {
  readonly id: string;
  readonly state: PackState;
  readonly fileBytes: number;
  /** The published pack that it was held against when it was read. */
  readonly comparedWith: string | null;
  /** Null until it has been read. */
  readonly report: PackReport | null;
  readonly sentAt: Date;
  readonly readAt: Date | null;
}

/** A feature as a pack has it, its geometry as text: it is only read where it is needed. */
export interface PackedFeature {
  /** In the file, from 1. */
  readonly number: number;
  readonly kind: BaseMapKind;
  readonly name: string | null;
  readonly ref: string | null;
  /** A MultiLineString or MultiPolygon of GeoJSON in WGS 84. */
  readonly geometry: string;
  /** Of lines; null for an area. */
  readonly lengthM: number | null;
}
