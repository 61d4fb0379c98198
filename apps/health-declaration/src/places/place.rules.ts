import type { PlaceKind } from '#libs/vocabulary';
import type { PlaceRefusal } from './place.refusals.js';

export type PlaceStatus = 'open' | 'closed';

/** WGS 84, degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** A public place, without its contact. */
export interface Place {
  readonly code: string;
  /** From 1; closing makes the next. */
  readonly version: number;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly communeCode: string;
  readonly address: string;
  readonly point: Point | undefined;
  readonly registeredAt: Date;
  readonly closedAt: Date | null;
}

/** What decides whether a place can be declared at, or closed. */
export interface PlaceState {
  readonly closedAt: Date | null;
}

/** What a rule answers: what holds, or which rule refused and where in the request. */
export type PlaceDecision<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: PlaceRefusal; readonly path?: string };

export function statusOf(place: PlaceState): PlaceStatus {
  return place.closedAt === null ? 'open' : 'closed';
}

/**
 * A place closes once. A declaration that was made before that instant and is sent later is still taken, and none is
 * too early for its place: who has the code has seen the poster, whatever the phone's clock said.
 */
export function isOpenAt(place: PlaceState, instant: Date): boolean {
  return place.closedAt === null || instant < place.closedAt;
}

export function decideClosing(place: PlaceState, at: Date): PlaceDecision<{ readonly closedAt: Date }> {
  return place.closedAt === null ? { ok: true, value: { closedAt: at } } : { ok: false, code: 'place-already-closed' };
}

export interface PointForm {
  readonly latitude?: number;
  readonly longitude?: number;
}

/** A point is a whole one or none. */
export function decidePoint({ latitude, longitude }: PointForm): PlaceDecision<Point | undefined> {
  if (latitude === undefined && longitude === undefined) return { ok: true, value: undefined };
  if (latitude === undefined) return { ok: false, code: 'point-incomplete', path: 'latitude' };
  if (longitude === undefined) return { ok: false, code: 'point-incomplete', path: 'longitude' };
  return { ok: true, value: { latitude, longitude } };
}
