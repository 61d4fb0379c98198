import { Injectable } from '@nestjs/common';
import type { Language } from '#libs/http';
import type { Option } from '#libs/pages';
import { ReferenceData } from '#libs/reference-data';
import { isThereOn } from '#libs/facility-register';
import { BusinessClock } from '#libs/runtime';
import {
  communeOfHamlet,
  localDayOf,
  parseListDate,
  SUPPLY_POINT_KINDS,
  type LocalDay,
  type SupplyPointKind,
} from '#libs/vocabulary';
import { UnitOutlines } from '../boundaries/unit-outlines.js';
import { KeptLayers } from '../layers/kept-layers.js';
import type { LayerDataset } from '../layers/layer-source.js';
import { QuarantineFacilities } from '../quarantine-facilities/quarantine-facilities.js';
import type { LevelOfArea } from '../levels/levels-of-day.js';
import { LevelsQuery } from '../levels/levels.query.js';
import { ReadMeasuresUseCase } from '../measures/read-measures.use-case.js';
import { SupplyPointRecordsQuery } from '../supply-points/supply-point-records.query.js';
import { VisitedPlaceRecordsQuery } from '../visited-places/visited-place-records.query.js';
import { windowsShownOn } from '../visited-places/visited-place.rules.js';
import { isZoneInForce } from '../zones/zone-in-force.rules.js';
import { ZoneRecordsQuery } from '../zones/zone-records.query.js';
import type { PlainCovidQuestion, PlainEssentialsQuestion } from './plain-maps.dto.js';
import { plainCovidPage, type PlainLevel } from './plain-covid.view.js';
import { plainEssentialsPage } from './plain-essentials.view.js';

const PROVINCE = '93';
/** A page is read on an old phone. */
const ROWS_MAX = 500;

/** What both maps show, for whoever has no script: the same content, as lists and tables. */
@Injectable()
export class ReadPlainMapsUseCase {
  constructor(
    private readonly levels: LevelsQuery,
    private readonly zones: ZoneRecordsQuery,
    private readonly visited: VisitedPlaceRecordsQuery,
    private readonly quarantine: QuarantineFacilities,
    private readonly measures: ReadMeasuresUseCase,
    private readonly points: SupplyPointRecordsQuery,
    private readonly outlines: UnitOutlines,
    private readonly layers: KeptLayers,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** A commune that is not there is left out; of a day that cannot be read the page says so, and shows today. */
  async covid({ area: asked, on }: PlainCovidQuestion, language: Language): Promise<string> {
    const typed = on?.trim() || undefined;
    const read = typed === undefined ? undefined : parseListDate(typed, 'day-first', this.clock.now());
    const levels = await this.levels.on(read?.ok ? read.date : undefined);
    const day = levels.on;
    const communes = this.communes(day);
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
      baseMap: await this.baseMap(),
      isSchematic: (await this.outlines.on(day)).certainty === 'schematic',
    });
  }

  async essentials({ commune: asked, kind, open }: PlainEssentialsQuestion, language: Language): Promise<string> {
    const communes = this.communes(localDayOf(this.clock.now()));
    const commune = communes.some(({ value }) => value === asked) ? asked : undefined;
    const wanted = SUPPLY_POINT_KINDS.find((one) => one === kind);
    const isOpenAsked = open === 'now';
    const points = commune === undefined ? undefined : await this.pointsIn(commune, wanted, isOpenAsked);
    const baseMap = await this.baseMap();
    return plainEssentialsPage({ language, commune, kind: wanted, isOpenAsked, communes, points, baseMap });
  }

  private async baseMap(): Promise<LayerDataset | undefined> {
    return (await this.layers.of('rivers')).facts.dataset;
  }

  private async pointsIn(commune: string, kind: SupplyPointKind | undefined, isOpenAsked: boolean) {
    const { records } = await this.points.all();
    return records
      .filter(({ communeCode }) => communeCode === commune)
      .filter((point) => kind === undefined || point.kind === kind)
      .filter(({ openNow }) => !isOpenAsked || openNow === true)
      .sort((one, other) => one.name.localeCompare(other.name, 'vi') || (one.id < other.id ? -1 : 1))
      .slice(0, ROWS_MAX);
  }

  private async zonesAt(at: Date, day: LocalDay) {
    const inForce = (await this.zones.all()).filter((zone) => isZoneInForce(zone, at));
    return inForce
      .slice(0, ROWS_MAX)
      .map((zone) => ({ ...zone, areas: zone.areaCodes.map((code) => this.nameOf(code, day)) }));
  }

  private async visitedOn(day: LocalDay) {
    const places = (await this.visited.all()).map((place) => ({
      ...place,
      where: [place.address, this.nameOf(place.communeCode, day)].filter(Boolean).join(', '),
      windows: windowsShownOn(place.windows, day),
    }));
    return places.filter(({ windows }) => windows.length > 0).slice(0, ROWS_MAX);
  }

  private async quarantineAt(at: Date, day: LocalDay) {
    const facilities = (await this.quarantine.at(at)).filter((facility) => isThereOn(facility, day));
    return facilities
      .slice(0, ROWS_MAX)
      .map((facility) => ({ ...facility, where: this.nameOf(facility.communeCode, day) }));
  }

  private communes(day: LocalDay): Option[] {
    const { adminUnits } = this.referenceData;
    return adminUnits.communesOf(PROVINCE, day).map(({ code, name, parentCode }) => {
      const district = parentCode === undefined ? undefined : adminUnits.find(parentCode, day);
      return { value: code, label: district ? `${name}, ${district.name}` : name };
    });
  }

  private nameOf(code: string, day: LocalDay): string {
    return this.referenceData.adminUnits.find(code, day)?.name ?? code;
  }
}

function plainLevelOf(name: string, { level, colour, since, documentNumber }: LevelOfArea): PlainLevel {
  return { name, level, colour, since: since === null ? null : new Date(since), document: documentNumber };
}
