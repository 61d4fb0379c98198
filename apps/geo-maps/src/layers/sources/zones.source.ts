import { Injectable } from '@nestjs/common';
import { BusinessClock } from '#libs/runtime';
import { localDayOf, type LocalDay } from '#libs/vocabulary';
import { UnitOutlines, type OutlinesOfDay } from '../../boundaries/unit-outlines.js';
import { ZoneRecordsQuery, type ZoneRecord } from '../../zones/zone-records.query.js';
import { LayerSource, type LayerContent } from '../layer-source.js';
import { geometryOf } from '../outline-geometry.js';
import type { LayerRecord } from '../published-layer.js';
import { boundariesOf, drawnAreas } from './area-outlines.js';
import { newestOf } from './newest-of.js';

/** Zones that were published, drawn as the order draws them or else by the outlines of their areas. */
@Injectable()
export class ZonesSource extends LayerSource {
  override readonly layer = 'zones';
  override readonly origin = {
    vi: 'Quyết định của cơ quan có thẩm quyền trong tỉnh',
    en: 'Orders of the authorities of the province',
  };
  override readonly tells = 'of-day';
  override readonly fields = {
    name: 'String',
    kind: 'String',
    directive: 'String',
    areaCodes: 'String',
    certainty: 'String',
    isDrawnWhole: 'Boolean',
    documentNumber: 'String',
    issuedBy: 'String',
    publishedAt: 'String',
  } as const;

  constructor(
    private readonly zones: ZoneRecordsQuery,
    private readonly outlines: UnitOutlines,
    private readonly clock: BusinessClock,
  ) {
    super();
  }

  override async version(): Promise<string> {
    const { version } = await this.outlines.on(localDayOf(this.clock.now()));
    return `${await this.zones.lastChange()} ${version}`;
  }

  override async on(day: LocalDay): Promise<LayerContent> {
    const [zones, outlines] = [await this.zones.all(), await this.outlines.on(day)];
    return {
      records: zones.map((zone) => recordOf(zone, outlines)),
      asOf: newestOf(zones.flatMap(({ publishedAt, withdrawnAt }) => [publishedAt, withdrawnAt])),
      boundaries: boundariesOf(outlines),
      holdsUntil: null,
    };
  }
}

function recordOf(zone: ZoneRecord, outlines: OutlinesOfDay): LayerRecord {
  const { id, name, kind, directive, areaCodes, outline, from, to, document, publishedAt, withdrawnAt } = zone;
  const byAreas = outline === null ? drawnAreas(areaCodes, outlines) : null;
  return {
    id,
    geometry: byAreas === null ? geometryOf(outline ?? undefined) : byAreas.geometry,
    properties: {
      ...{ name, kind, directive, areaCodes: areaCodes.join(' ') },
      ...{ certainty: byAreas === null ? 'official' : outlines.certainty, isDrawnWhole: byAreas?.isWhole ?? true },
      ...{ documentNumber: document.number, issuedBy: document.issuedBy, publishedAt: publishedAt.toISOString() },
    },
    ...{ from, to, publishedAt, withdrawnAt },
  };
}
