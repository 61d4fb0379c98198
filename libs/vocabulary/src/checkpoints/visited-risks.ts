import { foldName } from '../names/fold-name.js';
import { addDays, type LocalDay } from '../time/local-day.js';
import type { RiskLevel } from './risk-levels.js';

export const RISK_AREA_KINDS = ['commune', 'district', 'province', 'place'] as const;
export type RiskAreaKind = (typeof RISK_AREA_KINDS)[number];

/** An area or a place with its level, as servers and phones at checkpoints know it. */
export interface KnownRiskArea {
  readonly kind: RiskAreaKind;
  /** Of a commune, a district or a province; null for a place. */
  readonly code: string | null;
  /** The communes that a district covers, where the server knows them: a phone has no register of units. */
  readonly communeCodes: readonly string[];
  /** The province in which the area lies. */
  readonly provinceCode: string;
  /** The name of a place as announced; null for a unit. */
  readonly text: string | null;
  readonly level: RiskLevel;
  readonly validFrom: LocalDay;
  /** The first day on which the level holds no longer; null while none is known. */
  readonly validTo: LocalDay | null;
}

export const VISIT_SOURCES = ['residence', 'declared', 'check-in'] as const;
/** How it is known that somebody was there. */
export type VisitSource = (typeof VISIT_SOURCES)[number];

/** Where a person was, as far as it was said: the more is known, the narrower the area it is compared with. */
export interface Visit {
  /** Null where the day is not known: the whole window counts then. */
  readonly on: LocalDay | null;
  readonly communeCode: string | null;
  readonly provinceCode: string | null;
  /** Free text of a declaration, or the name of a place of check-in, in which announced places are sought by name. */
  readonly text: string | null;
  readonly by: VisitSource;
}

export interface VisitedRisk {
  readonly what: 'area' | 'place';
  readonly level: RiskLevel;
  /** Code of the area, or the announced name of the place. */
  readonly name: string;
  readonly by: VisitSource;
  /** The last day of such a visit; null where the day is not known. */
  readonly on: LocalDay | null;
}

/** From the first to the last day on which a visit counts. */
export interface VisitWindow {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** The window that every rule of 2021 looks at. */
export const VISITED_DAYS = 14;

const FROM_WIDE_TO_NARROW: readonly RiskAreaKind[] = ['province', 'district', 'commune'];

export function visitWindow(onDay: LocalDay): VisitWindow {
  return { from: addDays(onDay, -VISITED_DAYS), to: onDay };
}

/**
 * What of the last fourteen days before `onDay` lay in an area or place with a level. For each visit the narrowest
 * area that is known decides, so that a commune at level 1 in a district at level 3 is level 1; places are sought
 * beside. An area counts where its level held on any day from the visit until `onDay`. Highest levels first.
 */
export function visitedRisks(
  visits: readonly Visit[],
  areas: readonly KnownRiskArea[],
  onDay: LocalDay,
): VisitedRisk[] {
  const { from: earliest } = visitWindow(onDay);
  const found = visits
    .filter(({ on }) => on === null || (on >= earliest && on <= onDay))
    .flatMap((visit) => {
      const known = areas.filter((area) => heldBetween(area, visit.on ?? earliest, onDay));
      return [...areaRisks(visit, known), ...placeRisks(visit, known)];
    });
  const distinct = new Map(
    found.sort(byDay).map((risk) => [`${risk.what} ${risk.name} ${risk.level} ${risk.by}`, risk]),
  );
  return [...distinct.values()].sort((a, b) => b.level - a.level || compare(a.name, b.name) || compare(a.by, b.by));
}

/** Of one place and source the last day remains; one without a day says less. */
function byDay(a: VisitedRisk, b: VisitedRisk): number {
  return compare(a.on ?? '', b.on ?? '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function heldBetween({ validFrom, validTo }: KnownRiskArea, from: LocalDay, to: LocalDay): boolean {
  return validFrom <= to && (validTo === null || validTo > from);
}

function areaRisks(visit: Visit, areas: readonly KnownRiskArea[]): VisitedRisk[] {
  const covering = areas.filter((area) => area.kind !== 'place' && covers(area, visit));
  const narrowest = Math.max(...covering.map(({ kind }) => FROM_WIDE_TO_NARROW.indexOf(kind)));
  return covering
    .filter(({ kind }) => FROM_WIDE_TO_NARROW.indexOf(kind) === narrowest)
    .map(({ code, level }) => ({ what: 'area', level, name: code ?? '', by: visit.by, on: visit.on }));
}

function covers(area: KnownRiskArea, { communeCode, provinceCode }: Visit): boolean {
  if (area.kind === 'commune') return communeCode === area.code;
  if (area.kind === 'district') return communeCode !== null && area.communeCodes.includes(communeCode);
  return provinceCode === area.code || (communeCode !== null && area.communeCodes.includes(communeCode));
}

function placeRisks({ text, provinceCode, by, on }: Visit, areas: readonly KnownRiskArea[]): VisitedRisk[] {
  if (text === null) return [];
  const said = foldName(text);
  return areas.flatMap((area) => {
    if (area.kind !== 'place' || area.text === null) return [];
    const elsewhere = provinceCode !== null && provinceCode !== area.provinceCode;
    if (elsewhere || !said.includes(foldName(area.text))) return [];
    return [{ what: 'place' as const, level: area.level, name: area.text, by, on }];
  });
}
