import { Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { localDayOf, type LocalDay } from '#libs/vocabulary';
import { SupplyPointRecordsQuery, type SupplyPointRecord } from '../../supply-points/supply-point-records.query.js';
import { LayerSource, type LayerContent } from '../layer-source.js';
import type { LayerRecord } from '../published-layer.js';
import { newestOf } from './newest-of.js';

/** Every report changes the layer, and it is large: so often it is made anew at most. Near-me answers are fresher. */
const ASKED_AGAIN_AFTER_MS = 15_000;
/** Statements fade, and hours begin and end, within so many milliseconds unnoticed. */
const FADES_UNNOTICED_MS = 60_000;
/** A map tells tenths of a confidence, so that what fades does not change it at every look. */
const CONFIDENCE_STEPS = 10;

const NOTHING_SAID = {
  state: { value: 'unknown', since: null, source: null, confidence: 0 },
  openNow: null,
  stock: [],
} as const;

/**
 * Points of essential goods that are not gone for good, each public since it was registered. What is said of them is
 * told of today alone: for other days nothing is kept, and the state of each is unknown.
 */
@Injectable()
export class SupplyPointsSource extends LayerSource {
  override readonly layer = 'supply-points';
  override readonly origin = {
    vi: 'Danh sách điểm cung ứng; tình trạng do chủ điểm, cán bộ và người dân báo',
    en: 'Lists of supply points; states as told by owners, officers and citizens',
  };
  override readonly tells = 'of-day';
  override readonly askedAgainAfterMs = ASKED_AGAIN_AFTER_MS;
  override readonly fields = {
    name: 'String',
    kind: 'String',
    communeCode: 'String',
    communeName: 'String',
    address: 'String',
    located: 'String',
    hours: 'String',
    hoursText: 'String',
    openNow: 'Boolean',
    phone: 'String',
    delivery: 'Boolean',
    state: 'String',
    stateSince: 'String',
    stateSource: 'String',
    confidence: 'Number',
    goods: 'String',
    goodsOut: 'String',
  } as const;

  constructor(
    private readonly points: SupplyPointRecordsQuery,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {
    super();
  }

  override async version(): Promise<string> {
    return String(await this.points.position());
  }

  override async on(day: LocalDay): Promise<LayerContent> {
    const now = this.clock.now();
    const isToday = day === localDayOf(now);
    const { records } = await this.points.all();
    return {
      records: records.map((point) => this.recordOf(isToday ? point : { ...point, ...NOTHING_SAID })),
      asOf: newestOf(records.flatMap(({ registeredAt, state }) => [registeredAt, state.since])),
      boundaries: null,
      holdsUntil: isToday ? new Date(now.getTime() + FADES_UNNOTICED_MS) : null,
    };
  }

  private recordOf(point: SupplyPointRecord): LayerRecord {
    const { id, name, kind, communeCode, address, latitude, longitude, located, hours, hoursText } = point;
    const { phone, delivery, goods, openNow, state, stock, registeredAt } = point;
    const isPlaced = latitude !== null && longitude !== null;
    const communeName = this.referenceData.adminUnits.find(communeCode)?.name ?? null;
    const out = stock.filter(({ value }) => value === 'out-of-stock');
    return {
      id,
      geometry: isPlaced ? { type: 'Point', coordinates: [longitude, latitude] } : null,
      properties: {
        ...{ name, kind, communeCode, communeName, address, located, hours, hoursText, openNow, phone, delivery },
        ...{ state: state.value, stateSince: state.since?.toISOString() ?? null, stateSource: state.source },
        confidence: Math.round(state.confidence * CONFIDENCE_STEPS) / CONFIDENCE_STEPS,
        goods: goods.join(' '),
        goodsOut: out.map(({ good }) => good).join(' '),
      },
      ...{ from: registeredAt, to: null, publishedAt: registeredAt, withdrawnAt: null },
    };
  }
}
