import { Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import type { LocalDay } from '#libs/vocabulary';
import { AreasOfLevels } from './areas-of-levels.js';
import { LevelRegisterQuery } from './level-register.query.js';
import { LevelsOfDay } from './levels-of-day.js';
import { LevelTermsOfDay } from './level-terms.js';

/** Which level has every area on a day: at its end, or now where it is today? */
@Injectable()
export class LevelsQuery {
  constructor(
    private readonly register: LevelRegisterQuery,
    private readonly terms: LevelTermsOfDay,
    private readonly areas: AreasOfLevels,
    private readonly referenceData: ReferenceData,
  ) {}

  /** Today without a day. Of a day to come by what has been announced until now. */
  async on(day?: LocalDay): Promise<LevelsOfDay> {
    const register = await this.register.read();
    const names = await this.areas.namesOf(register.areasSpokenOf);
    return new LevelsOfDay(register, this.terms.of(day), this.referenceData.adminUnits, names);
  }
}
