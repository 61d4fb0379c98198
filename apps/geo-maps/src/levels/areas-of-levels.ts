import { Injectable } from '@nestjs/common';
import { type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import type { LocalDay } from '#libs/vocabulary';
import { coversWhole } from '../figures/areas-of-officer.js';
import type { AreaPath } from './announced-level.rules.js';
import { areaPath, communeOfHamlet, isBelow } from './area-path.rules.js';
import type { LevelSituation } from './decide-level.rules.js';

/** The units and hamlets that have levels. */
@Injectable()
export class AreasOfLevels {
  constructor(private readonly referenceData: ReferenceData) {}

  /** From the area up to the province; empty where it is none. */
  pathOf(areaCode: string): AreaPath {
    return areaPath(areaCode, this.referenceData.adminUnits);
  }

  /** The name of a unit; a hamlet is named by those who keep hamlets. */
  nameOf(areaCode: string): string | null {
    return this.referenceData.adminUnits.find(areaCode)?.name ?? null;
  }

  /** Whether it is a unit of the day, or a hamlet of one. */
  isKnown(areaCode: string, day: LocalDay): Promise<boolean> {
    const unit = this.referenceData.adminUnits.find(communeOfHamlet(areaCode) ?? areaCode, day);
    return Promise.resolve(unit !== undefined);
  }

  /** What an officer may decide about the areas that he names. */
  async situationOf(actor: Actor, day: LocalDay, areas: readonly string[]): Promise<Omit<LevelSituation, 'isInForce'>> {
    const { adminUnits } = this.referenceData;
    const asked = await Promise.all(areas.map(async (area) => ((await this.isKnown(area, day)) ? [area] : [])));
    const known = new Set(asked.flat());
    return {
      isKnown: (area) => known.has(area),
      mayDecide: (area) => known.has(area) && coversWhole(actor, communeOfHamlet(area) ?? area, day, adminUnits),
      isBelow: (area, above) => isBelow(area, above, adminUnits),
    };
  }
}
