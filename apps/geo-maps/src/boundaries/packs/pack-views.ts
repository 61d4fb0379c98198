import type { Language } from '#libs/http';
import type { AdminUnits } from '#libs/reference-data';
import { findingsOf, reportHead } from '../../packs/pack-finding-view.js';
import type { RecordedChange } from '../changes/boundary-change.store.js';
import type { BoundaryPack } from './boundary-pack.js';
import type { BoundaryChangeView, BoundaryPackView, ReadBoundaryPack } from './boundary-pack.dto.js';

export function packView(pack: BoundaryPack): BoundaryPackView {
  const { id, state, name, documentNumber, validFrom, fileBytes, comparedWith, report, sentAt, readAt } = pack;
  return {
    ...{ id, state, name, documentNumber, from: validFrom, fileBytes, comparedWith },
    ...reportHead(report, pack.datum),
    sentAt: sentAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}

interface Told {
  readonly adminUnits: AdminUnits;
  readonly language: Language;
}

export function readPackView(pack: BoundaryPack, changes: readonly RecordedChange[], told: Told): ReadBoundaryPack {
  const unitName = (code: string): string | null => told.adminUnits.find(code, pack.validFrom)?.name ?? null;
  return {
    ...packView(pack),
    ...findingsOf(pack.report, { language: told.language, unitName }),
    changes: changes.filter(({ packId }) => packId === pack.id).map(changeView),
  };
}

export function changeView(change: RecordedChange): BoundaryChangeView {
  const { number, kind, packId, rollsBack, validFrom, documentNumber, reason, recordedAt } = change;
  const what = { number, kind, packId: packId ?? '', rollsBack, from: validFrom, documentNumber, reason };
  return { ...what, recordedAt: recordedAt.toISOString() };
}
