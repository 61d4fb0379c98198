import type { ShownReview } from '../declarations/declaration-views.dto.js';
import type { AnnouncedArrival } from '../passages/arrivals.query.js';
import type { DoneAct } from './act-on-entry.dto.js';
import type { AttentionEntryRow } from './attention-entry-row.js';
import type { ListedEntry, ShownAct, ShownArrival } from './attention-views.dto.js';
import type { AttentionAct } from './attention-work.store.js';

const HOUR_MS = 3_600_000;

export function listedEntryOf(row: AttentionEntryRow, officer: string, now: Date): ListedEntry {
  return {
    ...{ id: row.id, source: row.source, version: row.version, form: row.form, state: row.state, level: row.level },
    levelSince: row.levelSince.toISOString(),
    since: row.since.toISOString(),
    ageHours: Math.max(0, Math.floor((now.getTime() - row.since.getTime()) / HOUR_MS)),
    residenceCommune: row.residenceCommune,
    placeCommune: row.placeCommune,
    destinationCommune: row.destinationCommune,
    ageBand: row.ageBand,
    reasons: row.reasons,
    takenBy: row.takenByName ?? row.takenBy,
    takenAt: row.takenAt?.toISOString() ?? null,
    mine: row.takenBy === officer,
    calls: row.calls,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    hamlet: row.hamlet,
  };
}

export function shownActOf({ kind, at, actorName, detail, level }: AttentionAct, note: string | null): ShownAct {
  return { kind, detail, level, note, by: actorName, at: at.toISOString() };
}

/**
 * The note of a decision that was made here and lies with the review that it made. The version that the decision gave
 * the entry is the review's and the work's together.
 */
export function noteOfReview(
  { kind, version, entryVersion }: Pick<AttentionAct, 'kind' | 'version' | 'entryVersion'>,
  reviews: readonly Pick<ShownReview, 'version' | 'note'>[],
): string | null {
  if (kind !== 'decided') return null;
  return reviews.find((review) => review.version === entryVersion - version)?.note ?? null;
}

export function shownArrivalOf(arrival: AnnouncedArrival): ShownArrival {
  const { checkpointCode, passedAt, announcedAt, colour, originCommune, originProvince } = arrival;
  return {
    ...{ checkpointCode, colour, originCommune, originProvince },
    passedAt: passedAt.toISOString(),
    announcedAt: announcedAt.toISOString(),
  };
}

export function doneActOf({ id, entryId, kind, at, entryVersion }: AttentionAct): DoneAct {
  return { id, entryId, kind, at: at.toISOString(), version: entryVersion };
}
