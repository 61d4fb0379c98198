import { stateAt } from './zone.rules.js';
import type { StoredZone, ZoneAct } from './zone.js';
import type { ListedZone, ZoneActAnswer, ZoneAnswer } from './zone-answers.dto.js';

/** @param at the instant of which `state` is told */
export function listedZoneOf(zone: StoredZone, at: Date): ListedZone {
  const { id, version, name, kind, directive, areaCodes, outline, from, to, document, publishedAt } = zone;
  return {
    ...{ id, version, state: stateAt(zone, at), name, kind, directive, areaCodes, hasOutline: outline !== null },
    ...{ from: from.toISOString(), to: to?.toISOString() ?? null, document },
    publishedAt: publishedAt?.toISOString() ?? null,
  };
}

export function zoneAnswerOf(zone: StoredZone, at: Date): ZoneAnswer {
  const outline = zone.outline && { type: 'MultiPolygon', coordinates: zone.outline };
  return { ...listedZoneOf(zone, at), outline };
}

export function zoneActAnswerOf({ act, version, to, reason, document, at, by, byName }: ZoneAct): ZoneActAnswer {
  return { act, version, to: to?.toISOString() ?? null, reason, document, at: at.toISOString(), by, byName };
}
