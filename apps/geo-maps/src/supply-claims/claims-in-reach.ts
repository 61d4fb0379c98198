import { Injectable } from '@nestjs/common';
import { actorCovers, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import type { SupplyClaim } from './supply-claim.js';

/** Which claims an officer meets: those of points in the officer's areas whose code was told. */
@Injectable()
export class ClaimsInReach {
  constructor(private readonly referenceData: ReferenceData) {}

  communesOf({ areas }: Actor): string[] {
    return areas.flatMap((area) => this.referenceData.adminUnits.communesOf(area).map(({ code }) => code));
  }

  /** @throws Refused 404 for one of another area, and for one whose code was not told or that is of no point */
  require(actor: Actor, claim: SupplyClaim | undefined): SupplyClaim {
    const communeCode = claim?.communeCode ?? null;
    if (!claim || communeCode === null || !actorCovers(actor, communeCode, this.referenceData.adminUnits))
      throw new Refused('not-found', { status: 404 });
    return claim;
  }
}
