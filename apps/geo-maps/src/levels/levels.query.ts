import { Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import type { LocalDay } from '#libs/vocabulary';
import { LevelRegisterQuery } from './level-register.query.js';
import { LevelsOfDay } from './levels-of-day.js';
import { LevelTermsOfDay } from './level-terms.js';

/** Which level has every area on a day: at its end, or now where it is today? */
@Injectable()
export class LevelsQuery {
  constructor(
    private readonly register: LevelRegisterQuery,
    private readonly terms: LevelTermsOfDay,
    private readonly referenceData: ReferenceData,
  ) {}

  /** Changes with every announcement and withdrawal, in whatever process. */
  version(): Promise<string> {
    return this.register.lastPosition();
  }

  /** Today without a day. Of a day to come by what has been announced until now. */
  async on(day?: LocalDay): Promise<LevelsOfDay> {
    return new LevelsOfDay(await this.register.read(), this.terms.of(day), this.referenceData.adminUnits);
  }
}
