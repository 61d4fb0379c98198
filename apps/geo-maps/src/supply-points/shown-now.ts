import { Injectable } from '@nestjs/common';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { localDayOf, type SupplyPointKind } from '#libs/vocabulary';
import { HoursAt } from './hours-at.js';
import type { ShownAt } from './point-json.js';

/** What answers go by now, or at another instant. */
@Injectable()
export class ShownNow {
  private readonly hours = new HoursAt();
  private ofDay: { readonly day: string; readonly whoMayCome: Map<SupplyPointKind, string> } | undefined;

  constructor(
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  instant(): Date {
    return this.clock.now();
  }

  now(): ShownAt {
    const at = this.instant();
    const day = localDayOf(at);
    if (this.ofDay?.day !== day) this.ofDay = { day, whoMayCome: new Map() };
    const { supplyRules, shoppingRules } = this.referenceData.maps;
    const { whoMayCome } = this.ofDay;
    return { at, day, rules: supplyRules.inForce(day), shoppingRules, hours: this.hours, whoMayCome };
  }

  /** Hours of another instant are not kept beside those of now. */
  atInstant(at: Date): ShownAt {
    return { ...this.now(), at, hours: new HoursAt() };
  }
}
