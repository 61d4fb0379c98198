import { Injectable } from '@nestjs/common';
import { Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { FacilitiesQuery } from './facilities.query.js';

/** For which facilities an actor may ask: the own one, and those of the areas. */
@Injectable()
export class FacilitiesSpokenFor {
  constructor(
    private readonly facilities: FacilitiesQuery,
    private readonly referenceData: ReferenceData,
  ) {}

  /** All of them, or the one that is asked for. Sorted by code. @throws Refused 404 for one that is not among them */
  async of(actor: Actor, asked?: string): Promise<string[]> {
    const communes = actor.areas.flatMap((area) =>
      this.referenceData.adminUnits.communesOf(area).map(({ code }) => code),
    );
    const ofArea = communes.length === 0 ? [] : await this.facilities.codesIn(communes);
    const own = actor.facility === undefined ? [] : [actor.facility];
    const all = [...new Set([...own, ...ofArea])].sort();
    if (asked === undefined) return all;
    if (!all.includes(asked)) throw new Refused('facility-not-found', { status: 404, path: 'facility' });
    return [asked];
  }
}
