import { Injectable } from '@nestjs/common';
import type { LonLat } from '#libs/geo';
import { localDayOf } from '#libs/vocabulary';
import { UnitOutlines, type OutlineCertainty, type OutlinesOfDay } from '../boundaries/unit-outlines.js';
import { liesInOf, type PlaceAsked } from './lies-in.js';
import { ZoneAreas } from './zone-areas.js';
import { zonesAt, type ZonesAt } from './zone-in-force.rules.js';
import { ZoneRecordsQuery, type ZoneRecord } from './zone-records.query.js';

/** What holds at a place and an instant, and how sure it is where the place lies. */
export interface ZonesFound extends ZonesAt<ZoneRecord> {
  readonly certainty: OutlineCertainty;
}

/** Which zones are in force at a place? As the public was told by that instant. */
@Injectable()
export class ZonesAtQuery {
  constructor(
    private readonly outlines: UnitOutlines,
    private readonly areas: ZoneAreas,
    private readonly records: ZoneRecordsQuery,
  ) {}

  /** By a sketch, zones that are not drawn are `perhaps` where one of the candidate communes lies in them. */
  async atPosition(position: LonLat, at: Date): Promise<ZonesFound> {
    const outlines = await this.outlines.on(localDayOf(at));
    const { certainty } = outlines;
    const areas = communesAt(outlines, position).flatMap((code) => {
      const path = this.areas.pathOf(code, localDayOf(at));
      return path ? [path] : [];
    });
    return { certainty, ...(await this.found({ kind: 'position', position, certainty, areas }, at)) };
  }

  /** Undefined where there is no such area on that day. */
  async inArea(code: string, at: Date): Promise<ZonesFound | undefined> {
    const area = this.areas.pathOf(code, localDayOf(at));
    if (area === undefined || !(await this.areas.exists(code, localDayOf(at)))) return undefined;
    return { certainty: 'official', ...(await this.found({ kind: 'area', area }, at)) };
  }

  private async found(place: PlaceAsked, at: Date): Promise<ZonesAt<ZoneRecord>> {
    return zonesAt(await this.records.all(), liesInOf(place, this.areas.isPartOf), at);
  }
}

function communesAt(outlines: OutlinesOfDay, position: LonLat): readonly string[] {
  const found = outlines.communeAt(position);
  if (found.certainty === 'official') return found.communeCode === undefined ? [] : [found.communeCode];
  return [...found.candidates.map(({ communeCode }) => communeCode), ...found.withoutPoint];
}
