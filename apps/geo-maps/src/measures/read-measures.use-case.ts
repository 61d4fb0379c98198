import { Injectable } from '@nestjs/common';
import { Refused } from '#libs/http';
import type { LonLat } from '#libs/geo';
import { ReferenceData } from '#libs/reference-data';
import type { LocalDay, MeasureRegime, RiskLevel } from '#libs/vocabulary';
import { UnitOutlines, type UnitAt } from '../boundaries/unit-outlines.js';
import { AreasOfLevels } from '../levels/areas-of-levels.js';
import type { LevelsOfDay } from '../levels/levels-of-day.js';
import { LevelsQuery } from '../levels/levels.query.js';
import { RuleVerificationsQuery } from '../levels/rule-verifications.query.js';
import { verifiedMeasures } from '../levels/verified-rules.rules.js';
import type { ZonesAt } from '../zones/zone-in-force.rules.js';
import type { ZoneRecord } from '../zones/zone-records.query.js';
import { ZonesAtQuery } from '../zones/zones-at.query.js';
import type { AreaMeasuresView, CandidateCommuneView, MeasuresQueryString, ZoneHereView } from './read-measures.dto.js';
import { regimesHere } from './regimes-here.rules.js';
import { whatMayIDo } from './what-may-i-do.rules.js';

type Place = Pick<AreaMeasuresView, 'certainty' | 'areaCode' | 'candidates'>;

const NOWHERE: Place = { certainty: null, areaCode: null, candidates: [] };

/** Tells what one may do in an area, at a position, or wherever a regime holds, on a day. */
@Injectable()
export class ReadMeasuresUseCase {
  constructor(
    private readonly levels: LevelsQuery,
    private readonly outlines: UnitOutlines,
    private readonly verifications: RuleVerificationsQuery,
    private readonly areas: AreasOfLevels,
    private readonly zones: ZonesAtQuery,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 400 without a place, 404 for an area that is none of the day */
  async execute({ area, lat, lon, regime, on }: MeasuresQueryString): Promise<AreaMeasuresView> {
    const position: LonLat | undefined = lat === undefined || lon === undefined ? undefined : [lon, lat];
    const isHalf = (lat === undefined) !== (lon === undefined);
    if (isHalf || [area, position, regime].filter((one) => one !== undefined).length !== 1)
      throw new Refused('place-or-area-needed', { status: 400, path: 'area' });
    const levels = await this.levels.on(on);
    if (regime !== undefined) return this.answer(NOWHERE, levels.on, { regimes: [regime] });
    return position === undefined ? this.inArea(area ?? '', levels) : this.at(position, levels);
  }

  private async at(position: LonLat, levels: LevelsOfDay): Promise<AreaMeasuresView> {
    const place = this.placeOf((await this.outlines.on(levels.on)).communeAt(position), levels.on);
    return this.here(place, levels, await this.zones.atPosition(position, levels.at));
  }

  private async inArea(areaCode: string, levels: LevelsOfDay): Promise<AreaMeasuresView> {
    const known = await this.areas.known([areaCode], levels.on);
    const zones = known.has(areaCode) ? await this.zones.inArea(areaCode, levels.at) : undefined;
    if (zones === undefined) throw new Refused('area-not-found', { status: 404, path: 'area' });
    return this.here({ ...NOWHERE, areaCode }, levels, zones);
  }

  /** Where nobody can tell which commune it is there are no measures: those of a neighbour would be false. */
  private async here(place: Place, levels: LevelsOfDay, found: ZonesAt<ZoneRecord>): Promise<AreaMeasuresView> {
    const zones = { zones: found.zones.map(zoneView), perhaps: found.perhaps.map(zoneView) };
    const level = place.areaCode === null ? null : levels.of(place.areaCode).level;
    const regimes = place.areaCode === null ? [] : regimesHere(found.zones, level);
    const answer = await this.answer(place, levels.on, { regimes, level });
    return { ...answer, ...zones, activities: place.areaCode === null ? [] : answer.activities };
  }

  private async answer(
    place: Place,
    on: LocalDay,
    { regimes, level = null }: { readonly regimes: readonly MeasureRegime[]; readonly level?: RiskLevel | null },
  ): Promise<AreaMeasuresView> {
    const measures = verifiedMeasures(this.referenceData.maps.areaMeasures, await this.verifications.read());
    const { activities, unknownRegimes } = whatMayIDo(regimes, on, measures);
    return {
      ...{ on, ...place, level, regimes: [...regimes], activities: [...activities] },
      ...{ unknownRegimes: [...unknownRegimes], zones: [], perhaps: [] },
    };
  }

  private placeOf(found: UnitAt, day: string): Place {
    if (found.certainty === 'official')
      return { certainty: 'official', areaCode: found.communeCode ?? null, candidates: [] };
    const near = found.candidates.map(({ communeCode, distanceM }) => this.candidate(communeCode, distanceM, day));
    const others = found.withoutPoint.map((code) => this.candidate(code, null, day));
    return { certainty: 'schematic', areaCode: null, candidates: [...near, ...others] };
  }

  private candidate(code: string, distanceM: number | null, day: string): CandidateCommuneView {
    const { adminUnits } = this.referenceData;
    const commune = adminUnits.find(code, day);
    const district = commune?.parentCode === undefined ? undefined : adminUnits.find(commune.parentCode, day);
    return { code, name: commune?.name ?? code, districtName: district?.name ?? null, distanceM };
  }
}

function zoneView({ id, name, kind, directive, document }: ZoneRecord): ZoneHereView {
  return { id, name, kind, directive, documentNumber: document.number };
}
