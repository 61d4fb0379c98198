import { Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { localDayOf, type LocalDay } from '#libs/vocabulary';
import { UnitOutlines } from '../../boundaries/unit-outlines.js';
import type { FiguresOfDay } from '../../figures/figures-of-day.js';
import { FiguresFreshnessQuery } from '../../figures/figures-freshness.query.js';
import { FiguresQuery } from '../../figures/figures.query.js';
import type { LayerContent } from '../layer-source.js';
import type { FeatureProperties } from '../published-layer.js';
import { boundariesOf } from './area-outlines.js';
import { recordsOfCommunes } from './unit-records.js';

/** What officers enter of an area shows after so many milliseconds at the latest. */
const ENTERED_UNNOTICED_MS = 60_000;
const MINUTE_MS = 60_000;

/** What layers of figures share: where the figures come from and how far they were counted. */
@Injectable()
export class FiguresContent {
  constructor(
    private readonly figures: FiguresQuery,
    private readonly freshness: FiguresFreshnessQuery,
    private readonly outlines: UnitOutlines,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** `source` is the one of those that figures stand on. */
  async version(source: string): Promise<string> {
    const { version } = await this.outlines.on(localDayOf(this.clock.now()));
    return `${(await this.countedBefore(source))?.toISOString()} ${version}`;
  }

  async on(
    day: LocalDay,
    source: string,
    told: (figures: FiguresOfDay, areaCode: string) => FeatureProperties,
  ): Promise<LayerContent> {
    const asOf = await this.countedBefore(source);
    const [figures, outlines] = [await this.figures.ofProvince(day), await this.outlines.on(day)];
    const { adminUnits } = this.referenceData;
    return {
      records: recordsOfCommunes(adminUnits, day, outlines, (code) => told(figures, code)),
      asOf,
      boundaries: boundariesOf(outlines),
      holdsUntil: new Date(this.clock.now().getTime() + ENTERED_UNNOTICED_MS),
    };
  }

  /** Everything before is counted; told by whole minutes, so that an answer does not change while nothing else does. */
  private async countedBefore(source: string): Promise<Date | null> {
    const known = (await this.freshness.read()).find((one) => one.source === source)?.recordedBefore ?? null;
    return known === null ? null : new Date(Math.floor(Date.parse(known) / MINUTE_MS) * MINUTE_MS);
  }
}
