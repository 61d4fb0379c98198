import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import { FacilitiesQuery, isThereOn, type Facility } from '#libs/facility-register';
import { actorCovers, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import type { LocalDay } from '#libs/vocabulary';

/** What of something that happened at a facility decides who speaks for it. */
export interface HappenedAt {
  readonly facilityCode: string;
  readonly communeCode: string;
}

export interface FacilityAsked {
  /** On which it must be there; one that was closed is found too unless it is given. */
  readonly day?: LocalDay;
  /** The field that names it; `facilityCode` unless given. */
  readonly path?: string;
}

/** What lists show: rows of this facility, and of these communes. */
export interface ReadableFacilities {
  readonly facility: string | null;
  readonly communes: readonly string[];
}

/** For which facilities does somebody speak? Its own staff and clients for one, officers for those of their areas. */
@Injectable()
export class FacilitiesOfActor {
  constructor(
    private readonly facilities: FacilitiesQuery,
    private readonly referenceData: ReferenceData,
  ) {}

  speaksFor(actor: Actor, { facilityCode, communeCode }: HappenedAt): boolean {
    return actor.facility === facilityCode || actorCovers(actor, communeCode, this.referenceData.adminUnits);
  }

  /**
   * The one that is named, or the actor's own.
   * @throws Refused 404 for one for which the actor does not speak, 422 where none is named and the actor has none
   */
  async find(
    on: Database | Tx,
    actor: Actor,
    named: string | undefined,
    { day, path = 'facilityCode' }: FacilityAsked = {},
  ): Promise<Facility> {
    const code = named ?? actor.facility;
    if (code === undefined) throw new Refused('point-missing', { path });
    const facility = await this.facilities.find(code, on);
    const isThere = facility && (day === undefined || isThereOn(facility, day));
    if (!isThere || !this.speaksFor(actor, { facilityCode: code, communeCode: facility.communeCode }))
      throw new Refused('facility-not-found', { status: 404, path });
    return facility;
  }

  /** Codes of all of them, or the one that is asked for. Sorted. @throws Refused 404 for one that is not among them */
  async codes(actor: Actor, asked?: string): Promise<string[]> {
    const { facility, communes } = this.readableBy(actor);
    const ofArea = await this.facilities.codesIn(communes);
    const all = [...new Set([...(facility === null ? [] : [facility]), ...ofArea])].sort();
    if (asked === undefined) return all;
    if (!all.includes(asked)) throw new Refused('facility-not-found', { status: 404, path: 'facility' });
    return [asked];
  }

  readableBy(actor: Actor): ReadableFacilities {
    const { adminUnits } = this.referenceData;
    const communes = actor.areas.flatMap((area) => adminUnits.communesOf(area).map(({ code }) => code));
    return { facility: actor.facility ?? null, communes: [...new Set(communes)] };
  }
}
