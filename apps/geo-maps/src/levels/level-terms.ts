import { Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { endOfLocalDay, localDayOf, type LocalDay } from '#libs/vocabulary';
import type { LevelTerms } from './level-register.js';

/** The day and the instant for which levels are asked. */
export interface AskedDay extends LevelTerms {
  readonly on: LocalDay;
}

/** What holds on a day: at its end, or now where it is today. */
@Injectable()
export class LevelTermsOfDay {
  constructor(
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  of(asked?: LocalDay): AskedDay {
    const now = this.clock.now();
    const today = localDayOf(now);
    const on = asked ?? today;
    return this.at(on, on === today ? now : new Date(endOfLocalDay(on).getTime() - 1));
  }

  at(on: LocalDay, at: Date): AskedDay {
    const { levelNotice, riskColourRules } = this.referenceData.maps;
    return {
      ...{ on, at, coloursHold: riskColourRules.knows(on) },
      raisingHours: levelNotice.knows(on) ? levelNotice.inForce(on).raisingHours : 0,
    };
  }
}
