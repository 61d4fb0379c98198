import { Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { localDayOf, type LocalDay } from '#libs/vocabulary';
import { UnitOutlines } from '../../boundaries/unit-outlines.js';
import type { LevelsOfDay } from '../../levels/levels-of-day.js';
import { LevelsQuery } from '../../levels/levels.query.js';
import { LayerSource, type LayerContent } from '../layer-source.js';
import type { FeatureProperties } from '../published-layer.js';
import { boundariesOf } from './area-outlines.js';
import { earliestAfter, newestOf } from './newest-of.js';
import { recordsOfCommunes } from './unit-records.js';

/** The level of every commune as it was announced; `level` is a number under both schemes, so that one map draws them. */
@Injectable()
export class LevelsSource extends LayerSource {
  override readonly layer = 'levels';
  override readonly origin = {
    vi: 'Thông báo cấp độ dịch của tỉnh và các huyện',
    en: 'Levels as announced by the province and its districts',
  };
  override readonly tells = 'of-day';
  override readonly fields = {
    areaCode: 'String',
    name: 'String',
    districtCode: 'String',
    level: 'Number',
    scheme: 'String',
    colour: 'String',
    inheritedFrom: 'String',
    since: 'String',
    announcedAt: 'String',
    documentNumber: 'String',
    exceptions: 'String',
  } as const;

  constructor(
    private readonly levels: LevelsQuery,
    private readonly outlines: UnitOutlines,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {
    super();
  }

  override async version(): Promise<string> {
    const { version } = await this.outlines.on(localDayOf(this.clock.now()));
    return `${await this.levels.version()} ${version}`;
  }

  override async on(day: LocalDay): Promise<LayerContent> {
    const [levels, outlines] = [await this.levels.on(day), await this.outlines.on(day)];
    const { adminUnits } = this.referenceData;
    const records = recordsOfCommunes(adminUnits, day, outlines, (code) => propertiesOf(levels, code));
    const announced = records.map(({ properties: { announcedAt = null } }) => instantOrNull(announcedAt));
    const changes = records.map(({ id }) => levels.levelOf(id).next?.from ?? null);
    return {
      records,
      asOf: newestOf(announced),
      boundaries: boundariesOf(outlines),
      holdsUntil: earliestAfter(changes, this.clock.now()),
    };
  }
}

function propertiesOf(levels: LevelsOfDay, code: string): FeatureProperties {
  const { scheme, colour, inheritedFrom, since, announcedAt, documentNumber } = levels.of(code);
  const level = levels.levelOf(code).now?.level ?? null;
  const exceptions = levels
    .exceptionsIn(code)
    .map((one) => `${one.areaCode}:${levels.levelOf(one.areaCode).now?.level}`);
  return {
    ...{ level, scheme, colour, inheritedFrom, since, announcedAt, documentNumber },
    exceptions: exceptions.length === 0 ? null : exceptions.join(' '),
  };
}

function instantOrNull(text: FeatureProperties[string]): Date | null {
  return typeof text === 'string' ? new Date(text) : null;
}
