import { Injectable } from '@nestjs/common';
import { CursorCodec, pageOf, Refused } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { instantAsked } from './day-or-instant.rules.js';
import { listedZoneOf, zoneAnswerOf } from './zone-answers.js';
import type { ZoneAnswer, ZoneChangesPage, ZonesAtAnswer, ZonesPage } from './zone-answers.dto.js';
import { ZoneAreas } from './zone-areas.js';
import { ZoneChangesQuery } from './zone-changes.query.js';
import { isZoneInForce } from './zone-in-force.rules.js';
import type { ZonesAtQueryString, ZonesQueryString } from './zone-queries.dto.js';
import { ZoneRecordsQuery, type ZoneRecord } from './zone-records.query.js';
import { ZonesAtQuery } from './zones-at.query.js';

const CHANGES = 'zone-changes';

/** What everybody may read of zones. */
@Injectable()
export class ReadZonesUseCase {
  constructor(
    private readonly records: ZoneRecordsQuery,
    private readonly zonesAt: ZonesAtQuery,
    private readonly feed: ZoneChangesQuery,
    private readonly areas: ZoneAreas,
    private readonly cursors: CursorCodec,
    private readonly clock: BusinessClock,
  ) {}

  /** In the order in which they were drafted. */
  async list({ on, area, kind, limit, cursor }: ZonesQueryString): Promise<ZonesPage> {
    const now = this.clock.now();
    const purpose = JSON.stringify(['zones', on, area, kind]);
    const [after = ''] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const isAsked = (zone: ZoneRecord): boolean =>
      (on === undefined ? isPublicNowOrLater(zone, now) : isZoneInForce(zone, instantAsked(on, now))) &&
      (kind === undefined || zone.kind === kind) &&
      (area === undefined || this.touches(zone, area));
    const found = (await this.records.all())
      .filter((zone) => zone.id > String(after) && isAsked(zone))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const page = pageOf(found, limit, ({ id }) => this.cursors.encode(purpose, [id]));
    return { ...page, items: page.items.map((zone) => listedZoneOf(zone, now)) };
  }

  /** @throws Refused 404 for what is no longer public, or not yet */
  async show(id: string): Promise<ZoneAnswer> {
    const zone = (await this.records.all()).find((one) => one.id === id && one.state === 'published');
    if (!zone) throw new Refused('zone-not-found', { status: 404 });
    return zoneAnswerOf(zone, this.clock.now());
  }

  /** @throws Refused 422 without one clear place, or for an area that is not there on that day */
  async at({ lat, lon, area, on }: ZonesAtQueryString): Promise<ZonesAtAnswer> {
    const at = instantAsked(on, this.clock.now());
    const found = await this.find({ lat, lon, area }, at);
    const listed = (zone: ZoneRecord): ReturnType<typeof listedZoneOf> => listedZoneOf(zone, at);
    return {
      ...{ at: at.toISOString(), certainty: found.certainty, zones: found.zones.map(listed) },
      strictest: found.strictest && listed(found.strictest),
      perhaps: found.perhaps.map(listed),
    };
  }

  async changes(limit: number, cursor: string | undefined): Promise<ZoneChangesPage> {
    const [after = '0'] = cursor === undefined ? [] : this.cursors.decode(CHANGES, cursor);
    const rows = await this.feed.after(String(after), limit);
    const items = rows.map(({ position: _, from, to, changedAt, ...change }) => ({
      ...{ ...change, from: from.toISOString(), to: to?.toISOString() ?? null },
      changedAt: changedAt.toISOString(),
    }));
    return { items, nextCursor: this.cursors.encode(CHANGES, [rows.at(-1)?.position ?? after]) };
  }

  private async find(
    { lat, lon, area }: Pick<ZonesAtQueryString, 'lat' | 'lon' | 'area'>,
    at: Date,
  ): ReturnType<ZonesAtQuery['atPosition']> {
    if (area === undefined && lat !== undefined && lon !== undefined) return this.zonesAt.atPosition([lon, lat], at);
    if (area === undefined || lat !== undefined || lon !== undefined)
      throw new Refused('zone-place-unclear', { path: area === undefined && lon !== undefined ? 'lat' : 'lon' });
    const found = await this.zonesAt.inArea(area, at);
    if (!found) throw new Refused('zone-area-not-found', { path: 'area' });
    return found;
  }

  private touches({ from, areaCodes, communeCodes }: ZoneRecord, area: string): boolean {
    const path = this.areas.pathOf(area, localDayOf(from)) ?? [];
    if (areaCodes.some((code) => path.includes(code) || this.areas.isPartOf(code, area))) return true;
    return communeCodes.includes(area);
  }
}

function isPublicNowOrLater({ state, to }: ZoneRecord, now: Date): boolean {
  return state === 'published' && (to === null || now < to);
}
