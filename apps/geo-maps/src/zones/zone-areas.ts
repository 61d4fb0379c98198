import { Injectable } from '@nestjs/common';
import { actorCovers, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { communeOfHamlet, type LocalDay } from '#libs/vocabulary';
import { isThere } from '../boundaries/hamlets/hamlet.js';
import { Hamlets } from '../boundaries/hamlets/hamlets.query.js';
import type { AreaCodes } from './lies-in.js';

/** Units above a commune, and one to spare: a path of parents is walked no further. */
const PARENTS_MAX = 4;

/** The areas that zones name: provinces, districts, communes, and hamlets as `<commune>-<number>`. */
@Injectable()
export class ZoneAreas {
  constructor(
    private readonly referenceData: ReferenceData,
    private readonly hamlets: Hamlets,
  ) {}

  /** Whether there is such an area on that day; hamlets are there on all days until they are ended. */
  async exists(code: string, day: LocalDay): Promise<boolean> {
    if (this.pathOf(code, day) === undefined) return false;
    if (communeOfHamlet(code) === undefined) return true;
    const hamlet = await this.hamlets.find(code);
    return hamlet !== undefined && isThere(hamlet, day);
  }

  /** Codes from an area up to its province; undefined where there is no such unit on that day. */
  pathOf(code: string, day: LocalDay): AreaCodes | undefined {
    const unit = communeOfHamlet(code) ?? code;
    const units = this.unitsFrom(unit, day);
    if (units.length === 0) return undefined;
    return unit === code ? units : [code, ...units];
  }

  /** The communes of an area on a day; of a hamlet the one that it belongs to. */
  communesOf(code: string, day: LocalDay): string[] {
    const { adminUnits } = this.referenceData;
    return adminUnits.communesOf(communeOfHamlet(code) ?? code, day).map((commune) => commune.code);
  }

  /** Whether an area lies in another, and is not it. */
  isPartOf = (code: string, of: string): boolean =>
    code !== of && this.referenceData.adminUnits.isWithin(communeOfHamlet(code) ?? code, of);

  /** All communes that the actor answers for, whenever they were. */
  communesOfActor(actor: Actor): string[] {
    const { adminUnits } = this.referenceData;
    const codes = adminUnits.list({ level: 'commune' }).map(({ code }) => code);
    return [...new Set(codes.filter((code) => actorCovers(actor, code, adminUnits)))];
  }

  covers(actor: Actor, communeCodes: readonly string[]): boolean {
    const { adminUnits } = this.referenceData;
    return communeCodes.length > 0 && communeCodes.every((code) => actorCovers(actor, code, adminUnits));
  }

  private unitsFrom(code: string, day: LocalDay): string[] {
    const path: string[] = [];
    let unit = this.referenceData.adminUnits.find(code, day);
    while (unit !== undefined && path.length < PARENTS_MAX) {
      path.push(unit.code);
      unit = unit.parentCode === undefined ? undefined : this.referenceData.adminUnits.find(unit.parentCode, day);
    }
    return path;
  }
}
