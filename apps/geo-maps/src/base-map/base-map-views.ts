import { BASE_MAP_KINDS } from '#libs/vocabulary';
import { reportHead } from '../packs/pack-finding-view.js';
import type { RecordedBaseMapChange } from './base-map-change.store.js';
import type { KindInPack } from './base-map-content.query.js';
import type { BaseMapPack } from './base-map-pack.js';
import type { BaseMapChangeView, BaseMapKindView, BaseMapPackView } from './base-map.dto.js';

/** @param drawn the id of the pack that maps draw */
export function baseMapView(pack: BaseMapPack, drawn: string | undefined): BaseMapPackView {
  const { id, state, source, licence, asOf, fileBytes, comparedWith, report, sentAt, readAt } = pack;
  return {
    ...{ id, state, isDrawn: id === drawn, source, licence, asOf, fileBytes, comparedWith },
    ...reportHead(report, pack.datum),
    sentAt: sentAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}

export function baseMapChangeView(change: RecordedBaseMapChange): BaseMapChangeView {
  const { number, kind, packId, rollsBack, reason, recordedAt } = change;
  return { number, kind, packId, rollsBack, reason, recordedAt: recordedAt.toISOString() };
}

/** @param before of the pack that it was held against; undefined without one */
export function kindViews(now: readonly KindInPack[], before: readonly KindInPack[] | undefined): BaseMapKindView[] {
  const [counted, countedBefore] = [now, before ?? []].map((kinds) => new Map(kinds.map((one) => [one.kind, one])));
  return BASE_MAP_KINDS.flatMap((kind): BaseMapKindView[] => {
    const [here, there] = [counted?.get(kind), countedBefore?.get(kind)];
    if (!here && !there) return [];
    return [
      {
        ...{ kind, features: here?.features ?? 0, lengthM: Math.round(here?.lengthM ?? 0) },
        featuresBefore: before === undefined ? null : (there?.features ?? 0),
        lengthBeforeM: before === undefined ? null : Math.round(there?.lengthM ?? 0),
      },
    ];
  });
}
