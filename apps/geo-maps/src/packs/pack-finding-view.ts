import type { PackFault, PackNote } from '#libs/geo';
import type { Language } from '#libs/http';
import type { PackFindingView } from './pack-finding.dto.js';
import type { PackReport } from './pack-report.js';
import { sentenceOf } from './pack-sentences.js';

/** What a reader of a report needs to be told. */
export interface ToldOf {
  readonly language: Language;
  /** Null for a code that no unit has. */
  readonly unitName: (code: string) => string | null;
}

export function findingView(finding: PackFault | PackNote, { language, unitName }: ToldOf): PackFindingView {
  const { code, unit, otherUnit, feature, part, ring, at, position, areaM2, found, expected } = finding;
  return {
    code,
    sentence: sentenceOf(code, language),
    ...{ unit: unit ?? null, unitName: unit === undefined ? null : unitName(unit), otherUnit: otherUnit ?? null },
    ...{ feature: feature ?? null, part: part ?? null, ring: ring ?? null },
    place: at ? { latitude: at[1], longitude: at[0] } : null,
    position: position ? [...position] : null,
    ...{ areaM2: areaM2 ?? null, found: found ?? null, expected: expected ?? null },
    times: 'times' in finding ? (finding.times ?? null) : null,
  };
}

/** All that was found, in the order of the file. */
export function findingsOf(report: PackReport | null, told: ToldOf) {
  const view = (finding: PackFault | PackNote): PackFindingView => findingView(finding, told);
  return {
    faults: report?.faults.map(view) ?? [],
    faultsLeftOut: report?.faultsLeftOut ?? 0,
    notes: report?.notes.map(view) ?? [],
  };
}

/** How many there are, and how the coordinates were read. */
export function reportHead(report: PackReport | null, told: PackReport['datum']) {
  const datum = report ? report.datum : told;
  return {
    datum: datum?.kind ?? null,
    meridian: datum?.kind === 'vn2000-grid' ? datum.grid.meridian : null,
    faultCount: report ? report.faults.length + report.faultsLeftOut : 0,
    noteCount: report?.notes.length ?? 0,
  };
}

/** A feature of a preview as text; its coordinates stay the text that is stored. */
export function previewFeature(properties: object, geometry: string): string {
  return `{"type":"Feature","properties":${JSON.stringify(properties)},"geometry":${geometry}}`;
}

/** The places of faults as features of a preview. */
export function faultPlaces(report: PackReport | null, language: Language): string[] {
  return (report?.faults ?? []).flatMap(
    ({ code, unit = null, otherUnit = null, feature = null, areaM2 = null, at }) => {
      const sentence = sentenceOf(code, language);
      const properties = { kind: 'fault', fault: code, sentence, code: unit, otherUnit, feature, areaM2 };
      return at ? [previewFeature(properties, `{"type":"Point","coordinates":${JSON.stringify(at)}}`)] : [];
    },
  );
}
