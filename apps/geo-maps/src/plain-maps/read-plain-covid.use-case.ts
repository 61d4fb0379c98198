import { Injectable } from '@nestjs/common';
import { isThereOn } from '#libs/facility-register';
import type { Language } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import { communeOfHamlet, parseListDate, type LocalDay } from '#libs/vocabulary';
import { UnitOutlines } from '../boundaries/unit-outlines.js';
import type { LevelOfArea } from '../levels/levels-of-day.js';
import { LevelsQuery } from '../levels/levels.query.js';
import { ReadMeasuresUseCase } from '../measures/read-measures.use-case.js';
import { QuarantineFacilities } from '../quarantine-facilities/quarantine-facilities.js';
import { VisitedPlaceRecordsQuery } from '../visited-places/visited-place-records.query.js';
import { windowsShownOn } from '../visited-places/visited-place.rules.js';
import { isZoneInForce } from '../zones/zone-in-force.rules.js';
import { ZoneRecordsQuery } from '../zones/zone-records.query.js';
import { plainCovidPage, type PlainLevel } from './plain-covid.view.js';
import { PlainGround } from './plain-ground.js';
import type { PlainCovidQuestion } from './plain-maps.dto.js';
import { ROWS_MAX } from './plain-rows.js';

/** What the Covid-19 map shows, for whoever has no script: the same content, as lists and tables. */
@Injectable()
export class ReadPlainCovidUseCase {
  constructor(
    private readonly levels: LevelsQuery,
    private readonly zones: ZoneRecordsQuery,
    private readonly visited: VisitedPlaceRecordsQuery,
    private readonly quarantine: QuarantineFacilities,
    private readonly measures: ReadMeasuresUseCase,
    private readonly outlines: UnitOutlines,
    private readonly ground: PlainGround,
    private readonly clock: BusinessClock,
  ) {}

  /** A commune that is not there is left out; of a day that cannot be read the page says so, and shows today. */
  async execute({ area: asked, on }: PlainCovidQuestion, language: Language): Promise<string> {
    const typed = on?.trim() || undefined;
    const read = typed === undefined ? undefined : parseListDate(typed, 'day-first', this.clock.now());
    const levels = await this.levels.on(read?.ok ? read.date : undefined);
    const day = levels.on;
    const communes = this.ground.communes(day);
    const area = communes.some(({ value }) => value === asked) ? asked : undefined;
    const shown = communes.filter(({ value }) => area === undefined || value === area);
    return plainCovidPage({
      ...{ language, day, area, communes, unreadDay: read?.ok === false ? typed : undefined },
      levels: shown.map(({ value, label }) => plainLevelOf(label, levels.of(value))),
      hamlets: levels.hamletsApart().flatMap((hamlet) => {
        const commune = shown.find(({ value }) => value === communeOfHamlet(hamlet.areaCode));
        if (commune === undefined) return [];
        const { now } = levels.levelOf(hamlet.areaCode);
        return [
          {
            ...plainLevelOf(hamlet.name ?? hamlet.areaCode, hamlet),
            ...{ commune: commune.label, reason: now?.exception?.reason ?? now?.decision.reason ?? null },
          },
        ];
      }),
      ...{ zones: await this.zonesAt(levels.at, day), visited: await this.visitedOn(day) },
      quarantine: await this.quarantineAt(levels.at, day),
      activities: area === undefined ? undefined : (await this.measures.execute({ area, on: day })).activities,
      baseMap: await this.ground.baseMap(),
      isSchematic: (await this.outlines.on(day)).certainty === 'schematic',
    });
  }

  private async zonesAt(at: Date, day: LocalDay) {
    const inForce = (await this.zones.all()).filter((zone) => isZoneInForce(zone, at));
    return inForce
      .slice(0, ROWS_MAX)
      .map((zone) => ({ ...zone, areas: zone.areaCodes.map((code) => this.ground.nameOf(code, day)) }));
  }

  private async visitedOn(day: LocalDay) {
    const places = (await this.visited.all()).map((place) => ({
      ...place,
      where: [place.address, this.ground.nameOf(place.communeCode, day)].filter(Boolean).join(', '),
      windows: windowsShownOn(place.windows, day),
    }));
    return places.filter(({ windows }) => windows.length > 0).slice(0, ROWS_MAX);
  }

  private async quarantineAt(at: Date, day: LocalDay) {
    const facilities = (await this.quarantine.at(at)).filter((facility) => isThereOn(facility, day));
    return facilities
      .slice(0, ROWS_MAX)
      .map((facility) => ({ ...facility, where: this.ground.nameOf(facility.communeCode, day) }));
  }
}

function plainLevelOf(name: string, { level, colour, since, documentNumber }: LevelOfArea): PlainLevel {
  return { name, level, colour, since: since === null ? null : new Date(since), document: documentNumber };
}
