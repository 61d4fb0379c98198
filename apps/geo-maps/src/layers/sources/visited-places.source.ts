import { Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import { addDays, endOfLocalDay, localDayOf, VISITED_DAYS, type LocalDay } from '#libs/vocabulary';
import { VisitedPlaceRecordsQuery, type VisitedPlaceRecord } from '../../visited-places/visited-place-records.query.js';
import { windowsShownOn } from '../../visited-places/visited-place.rules.js';
import type { VisitedWindow } from '../../visited-places/visited-place.js';
import { LayerSource, type LayerContent } from '../layer-source.js';
import type { LayerRecord } from '../published-layer.js';
import { newestOf } from './newest-of.js';

/** Places where cases were within the fourteen days before the day, and when; never a person or a home. */
@Injectable()
export class VisitedPlacesSource extends LayerSource {
  override readonly layer = 'visited-places';
  override readonly origin = {
    vi: 'Thông báo của cơ quan y tế trong tỉnh',
    en: 'Notices of the health authorities of the province',
  };
  override readonly tells = 'of-day';
  override readonly fields = {
    name: 'String',
    communeCode: 'String',
    communeName: 'String',
    address: 'String',
    windows: 'String',
    lastLeftAt: 'String',
    advice: 'String',
    publishedAt: 'String',
  } as const;

  constructor(
    private readonly places: VisitedPlaceRecordsQuery,
    private readonly referenceData: ReferenceData,
  ) {
    super();
  }

  override version(): Promise<string> {
    return this.places.lastChange();
  }

  override async on(day: LocalDay): Promise<LayerContent> {
    const places = await this.places.all();
    return {
      records: places.flatMap((place) => this.recordOf(place, windowsShownOn(place.windows, day))),
      asOf: newestOf(places.map(({ publishedAt }) => publishedAt)),
      boundaries: null,
      holdsUntil: null,
    };
  }

  /** Empty where nothing of the place matters on the day. */
  private recordOf(place: VisitedPlaceRecord, windows: readonly VisitedWindow[]): LayerRecord[] {
    const [first] = windows;
    const lastLeft = newestOf(windows.map(({ to }) => to));
    if (first === undefined || lastLeft === null) return [];
    const { id, name, communeCode, address, latitude, longitude, advice, publishedAt, withdrawnAt } = place;
    const communeName = this.referenceData.adminUnits.find(communeCode)?.name ?? null;
    const isPlaced = latitude !== null && longitude !== null;
    return [
      {
        id,
        geometry: isPlaced ? { type: 'Point', coordinates: [longitude, latitude] } : null,
        properties: {
          ...{ name, communeCode, communeName, address, windows: windows.map(textOf).join(' ') },
          ...{ lastLeftAt: lastLeft.toISOString(), advice, publishedAt: publishedAt.toISOString() },
        },
        from: first.from,
        to: noLongerShownFrom(lastLeft),
        ...{ publishedAt, withdrawnAt },
      },
    ];
  }
}

/** As intervals of ISO 8601, with a blank between two. */
const textOf = ({ from, to }: VisitedWindow): string => `${from.toISOString()}/${to.toISOString()}`;

/** The end of the last day on which `windowsShownOn` still has a window that ended then. */
function noLongerShownFrom(leftAt: Date): Date {
  return endOfLocalDay(addDays(localDayOf(new Date(leftAt.getTime() - 1)), VISITED_DAYS));
}
