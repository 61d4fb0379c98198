import type { LonLat } from '#libs/geo';
import { accepted, parseInstant, refused, type Parsed } from '#libs/vocabulary';

/** `latitude,longitude` in degrees, as maps write it, with a space behind the comma or none. */
const NEAR = /^(-?\d{1,3}(?:\.\d{1,15})?), ?(-?\d{1,3}(?:\.\d{1,15})?)$/;

export function parseNear(typed: unknown): Parsed<LonLat, 'near-malformed', never> {
  const [, latitude, longitude] = (typeof typed === 'string' ? NEAR.exec(typed.trim()) : null) ?? [];
  const at = [Number(longitude), Number(latitude)] as const;
  if (latitude === undefined || Math.abs(at[0]) > 180 || Math.abs(at[1]) > 90) return refused('near-malformed');
  return accepted(at);
}

export function parseOpen(typed: unknown): Parsed<'now' | Date, 'open-malformed', never> {
  if (typed === 'now') return accepted('now');
  // In the address a plus stands for a blank.
  const instant = typeof typed === 'string' ? parseInstant(typed.replace(' ', '+')) : undefined;
  return instant?.ok === true ? accepted(instant.value) : refused('open-malformed');
}
