import type { LevelScheme } from '#libs/contracts';
import type { RiskLevel } from '#libs/vocabulary';
import { INHERITED, levelOfValue } from './decided-level.rules.js';
import type { LevelRefusal } from './level.refusals.js';

/** What an officer asks to announce. Values as the document says them. */
export interface LevelForm {
  readonly areaCode: string;
  readonly scheme: LevelScheme;
  readonly value: unknown;
  readonly exceptions: readonly { readonly areaCode: string; readonly value: unknown }[];
}

/** What must be known of the areas and the day. */
export interface LevelSituation {
  /** Whether the area exists and may be decided about by who asks. */
  mayDecide(areaCode: string): boolean;
  isKnown(areaCode: string): boolean;
  isBelow(areaCode: string, above: string): boolean;
  /** Whether the document of the scheme is in force on the day. */
  isInForce(scheme: LevelScheme): boolean;
}

/** Null for an area that follows again what stands above it. */
export type LevelsDecided = {
  readonly level: RiskLevel | null;
  readonly exceptions: readonly { readonly areaCode: string; readonly level: RiskLevel }[];
};

export type LevelOutcome =
  | { readonly ok: true; readonly value: LevelsDecided }
  | { readonly ok: false; readonly code: LevelRefusal | 'area-not-found' | 'not-unique'; readonly path: string };

/** Whether a level may be announced, and what it is. What lies outside of the officer's areas is not found. */
export function decideLevel(form: LevelForm, situation: LevelSituation): LevelOutcome {
  if (!situation.mayDecide(form.areaCode)) return refused('area-not-found', 'areaCode');
  if (!situation.isInForce(form.scheme)) return refused('level-scheme-not-in-force', 'scheme');
  const level = form.value === INHERITED ? null : levelOfValue(form.scheme, form.value);
  if (level === undefined) return refused('level-value-not-of-scheme', 'value');
  const exceptions: { areaCode: string; level: RiskLevel }[] = [];
  for (const [place, { areaCode, value }] of form.exceptions.entries()) {
    const path = `exceptions[${place}]`;
    const isHere = situation.isKnown(areaCode) && situation.isBelow(areaCode, form.areaCode);
    if (!isHere) return refused('level-exception-not-below', `${path}.areaCode`);
    if (exceptions.some((one) => one.areaCode === areaCode)) return refused('not-unique', `${path}.areaCode`);
    const excepted = levelOfValue(form.scheme, value);
    if (excepted === undefined) return refused('level-value-not-of-scheme', `${path}.value`);
    exceptions.push({ areaCode, level: excepted });
  }
  return { ok: true, value: { level, exceptions } };
}

/** Announcements come one after the other: where the clock has not moved on since the last one, by a millisecond. */
export function announcementInstant(now: Date, last: Date | null): Date {
  return last === null || now > last ? now : new Date(last.getTime() + 1);
}

function refused(code: LevelRefusal | 'area-not-found' | 'not-unique', path: string): LevelOutcome {
  return { ok: false, code, path };
}
