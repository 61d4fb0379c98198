import { foldName, riskLevelOf, type RiskAreaKind, type RiskColour, type RiskLevel } from '#libs/vocabulary';
import type { RiskAreaRefusal } from './risk-area.refusals.js';

/** An area or place with a level and its period. Levels of one area never overlap. */
export interface RiskArea {
  readonly id: string;
  /** From 1; ending makes the next. */
  readonly version: number;
  readonly kind: RiskAreaKind;
  readonly code: string | null;
  readonly provinceCode: string;
  readonly text: string | null;
  readonly level: RiskLevel;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly document: string;
  readonly registeredAt: Date;
}

export interface RiskAreaForm {
  readonly kind: RiskAreaKind;
  readonly code?: string;
  readonly provinceCode?: string;
  readonly text?: string;
  readonly level?: RiskLevel;
  readonly colour?: RiskColour;
  readonly from: string;
  readonly to?: string;
  readonly document: string;
}

/** What is known of the units on the day from which the level shall hold, and where the officer may set levels. */
export interface UnitsOfOfficer {
  /** The province of a unit that the officer may name; undefined for every other. */
  provinceOf(kind: RiskAreaKind, code: string, onDay: string): string | undefined;
}

export type RiskAreaDecision<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: RiskAreaRefusal; readonly path: string };

export type NewRiskArea = Omit<RiskArea, 'id' | 'version' | 'registeredAt'>;

export function decideRiskArea(form: RiskAreaForm, units: UnitsOfOfficer): RiskAreaDecision<NewRiskArea> {
  const level = form.level ?? (form.colour === undefined ? undefined : riskLevelOf(form.colour));
  if (level === undefined) return refused('risk-area-level-missing', 'level');
  if (form.colour !== undefined && riskLevelOf(form.colour) !== level)
    return refused('risk-area-level-missing', 'colour');
  if (form.to !== undefined && form.to <= form.from) return refused('risk-area-period-empty', 'to');
  const named = decideName(form, units);
  if (!named.ok) return named;
  const { kind, from, to, document } = form;
  const period = { validFrom: from, validTo: to ?? null };
  return { ok: true, value: { kind, ...named.value, level, ...period, document: document.normalize('NFC').trim() } };
}

/** The first day on which the level holds no longer; it can only come nearer, and never lies before the beginning. */
export function decideEnd(
  { validFrom, validTo }: Pick<RiskArea, 'validFrom' | 'validTo'>,
  on: string,
): RiskAreaDecision<string> {
  if (on <= validFrom) return refused('risk-area-period-empty', 'on');
  return validTo !== null && validTo <= on ? refused('risk-area-already-ended', 'on') : { ok: true, value: on };
}

/** How announced names of places are compared. */
export function placeKeyOf(text: string): string {
  return foldName(text);
}

function decideName(
  { kind, code, provinceCode, text, from }: RiskAreaForm,
  units: UnitsOfOfficer,
): RiskAreaDecision<Pick<RiskArea, 'code' | 'provinceCode' | 'text'>> {
  if (kind === 'place') {
    if (text === undefined) return refused('risk-area-incomplete', 'text');
    if (provinceCode === undefined) return refused('risk-area-incomplete', 'provinceCode');
    const province = units.provinceOf('place', provinceCode, from);
    if (province === undefined) return refused('risk-area-unit-unknown', 'provinceCode');
    return { ok: true, value: { code: null, provinceCode: province, text: text.normalize('NFC').trim() } };
  }
  if (code === undefined) return refused('risk-area-incomplete', 'code');
  const province = units.provinceOf(kind, code, from);
  if (province === undefined) return refused('risk-area-unit-unknown', 'code');
  return { ok: true, value: { code, provinceCode: province, text: null } };
}

function refused(
  code: RiskAreaRefusal,
  path: string,
): { readonly ok: false; readonly code: RiskAreaRefusal; readonly path: string } {
  return { ok: false, code, path };
}
