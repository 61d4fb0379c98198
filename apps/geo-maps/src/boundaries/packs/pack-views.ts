import type { PackFault, PackNote } from '#libs/geo';
import type { Language } from '#libs/http';
import type { AdminUnits } from '#libs/reference-data';
import type { RecordedChange } from '../changes/boundary-change.store.js';
import type { BoundaryPack } from './boundary-pack.js';
import type { BoundaryChangeView, BoundaryPackView, PackFindingView, ReadBoundaryPack } from './boundary-pack.dto.js';
import { sentenceOf } from './pack-sentences.js';

export function packView(pack: BoundaryPack): BoundaryPackView {
  const { id, state, name, documentNumber, validFrom, fileBytes, comparedWith, report, sentAt, readAt } = pack;
  const datum = report ? report.datum : pack.datum;
  return {
    ...{ id, state, name, documentNumber, from: validFrom, fileBytes, comparedWith },
    datum: datum?.kind ?? null,
    meridian: datum?.kind === 'vn2000-grid' ? datum.grid.meridian : null,
    faultCount: report ? report.faults.length + report.faultsLeftOut : 0,
    noteCount: report?.notes.length ?? 0,
    sentAt: sentAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}

interface Told {
  readonly adminUnits: AdminUnits;
  readonly language: Language;
}

export function readPackView(pack: BoundaryPack, changes: readonly RecordedChange[], told: Told): ReadBoundaryPack {
  const view = (finding: PackFault | PackNote): PackFindingView => findingView(finding, pack, told);
  return {
    ...packView(pack),
    faults: pack.report?.faults.map(view) ?? [],
    faultsLeftOut: pack.report?.faultsLeftOut ?? 0,
    notes: pack.report?.notes.map(view) ?? [],
    changes: changes.filter(({ packId }) => packId === pack.id).map(changeView),
  };
}

export function changeView(change: RecordedChange): BoundaryChangeView {
  const { number, kind, packId, rollsBack, validFrom, documentNumber, reason, recordedAt } = change;
  const what = { number, kind, packId: packId ?? '', rollsBack, from: validFrom, documentNumber, reason };
  return { ...what, recordedAt: recordedAt.toISOString() };
}

function findingView(
  finding: PackFault | PackNote,
  { validFrom }: BoundaryPack,
  { adminUnits, language }: Told,
): PackFindingView {
  const { code, unit, otherUnit, feature, part, ring, at, position, areaM2, found, expected } = finding;
  const unitName = unit === undefined ? null : (adminUnits.find(unit, validFrom)?.name ?? null);
  return {
    code,
    sentence: sentenceOf(code, language),
    ...{ unit: unit ?? null, unitName, otherUnit: otherUnit ?? null },
    ...{ feature: feature ?? null, part: part ?? null, ring: ring ?? null },
    place: at ? { latitude: at[1], longitude: at[0] } : null,
    position: position ? [...position] : null,
    ...{ areaM2: areaM2 ?? null, found: found ?? null, expected: expected ?? null },
    times: 'times' in finding ? (finding.times ?? null) : null,
  };
}
