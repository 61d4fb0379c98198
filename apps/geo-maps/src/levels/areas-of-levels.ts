import { Injectable } from '@nestjs/common';
import { type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { communeOfHamlet, type LocalDay } from '#libs/vocabulary';
import { Hamlets } from '../boundaries/hamlets/hamlets.query.js';
import { coversWhole } from '../figures/areas-of-officer.js';
import type { AreaPath } from './announced-level.rules.js';
import { areaPath, isBelow } from './area-path.rules.js';
import type { LevelSituation } from './decide-level.rules.js';

/** The units and hamlets that have levels. */
@Injectable()
export class AreasOfLevels {
  constructor(
    private readonly referenceData: ReferenceData,
    private readonly hamlets: Hamlets,
  ) {}

  /** From the area up to the province; empty where it is none. */
  pathOf(areaCode: string): AreaPath {
    return areaPath(areaCode, this.referenceData.adminUnits);
  }

  /** Those of the areas that are units of the day, or hamlets of one. */
  async known(areas: readonly string[], day: LocalDay): Promise<ReadonlySet<string>> {
    const { adminUnits } = this.referenceData;
    const ofDay = areas.filter((area) => adminUnits.find(communeOfHamlet(area) ?? area, day) !== undefined);
    const named = await this.namesOf(ofDay, day);
    return new Set(ofDay.filter((area) => communeOfHamlet(area) === undefined || named.has(area)));
  }

  /** The names of the hamlets among the areas that are there on the day, and of others of their communes, by code. */
  async namesOf(areas: readonly string[], day: LocalDay): Promise<ReadonlyMap<string, string>> {
    const communes = [...new Set(areas.flatMap((area) => communeOfHamlet(area) ?? []))];
    const hamlets = communes.length === 0 ? [] : await this.hamlets.ofCommunes(communes, day);
    return new Map(hamlets.map(({ code, name }) => [code, name]));
  }

  /** Whether an officer may decide about an area: the whole of its commune or unit is his. */
  mayDecide(actor: Actor, area: string, day: LocalDay): boolean {
    return coversWhole(actor, communeOfHamlet(area) ?? area, day, this.referenceData.adminUnits);
  }

  /** What an officer may decide about the areas that he names. */
  async situationOf(actor: Actor, day: LocalDay, areas: readonly string[]): Promise<Omit<LevelSituation, 'isInForce'>> {
    const known = await this.known(areas, day);
    return {
      isKnown: (area) => known.has(area),
      mayDecide: (area) => known.has(area) && this.mayDecide(actor, area, day),
      isBelow: (area, above) => isBelow(area, above, this.referenceData.adminUnits),
    };
  }
}
