import { Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import type { LocalDay } from '#libs/vocabulary';
import { PublicPointsQuery } from '../../facilities/public-points.query.js';
import { placesAnswerOf } from '../../quarantine-facilities/occupancy-answers.js';
import { QuarantineFacilities } from '../../quarantine-facilities/quarantine-facilities.js';
import { LayerSource, type LayerContent } from '../layer-source.js';
import { shownInstantOf } from '../shown-at.js';
import { earliestAfter, newestOf } from './newest-of.js';
import { POINT_FIELDS, POINTS_ORIGIN, pointRecordOf } from './point-records.js';

/**
 * Concentrated quarantine with its places, as they were known at the instant of the day that is shown: what is not known
 * is null, never none.
 */
@Injectable()
export class QuarantineFacilitiesSource extends LayerSource {
  override readonly layer = 'quarantine-facilities';
  override readonly origin = {
    vi: `${POINTS_ORIGIN.vi}; số người do cơ sở hoặc cán bộ địa bàn ghi`,
    en: `${POINTS_ORIGIN.en}; people as counted by the facility or by officers of its area`,
  };
  override readonly tells = 'of-day';
  override readonly fields = {
    ...POINT_FIELDS,
    capacity: 'Number',
    occupied: 'Number',
    free: 'Number',
    overfull: 'Boolean',
    asOf: 'String',
    outdated: 'Boolean',
  } as const;

  constructor(
    private readonly facilities: QuarantineFacilities,
    private readonly points: PublicPointsQuery,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {
    super();
  }

  override version(): Promise<string> {
    return this.facilities.version();
  }

  override async on(day: LocalDay): Promise<LayerContent> {
    const now = this.clock.now();
    const shownAt = shownInstantOf(day, now);
    const { at: registersAt } = await this.points.takenIn();
    const facilities = await this.facilities.at(shownAt);
    const { adminUnits } = this.referenceData;
    return {
      records: facilities.map((facility) => pointRecordOf(facility, adminUnits, placesAnswerOf(facility.places))),
      asOf: newestOf([registersAt, ...facilities.map(({ places }) => places.asOf)]),
      boundaries: null,
      holdsUntil:
        shownAt === now
          ? earliestAfter(
              facilities.map((facility) => facility.fadesAt),
              now,
            )
          : null,
    };
  }
}
