import { Inject, Injectable } from '@nestjs/common';
import { actorCovers, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { SERVICE_CONFIG } from '#libs/runtime';
import type { Config } from '../config.js';
import { PublicPointsQuery, type PublicPoint } from '../facilities/public-points.query.js';
import { OccupanciesQuery } from './occupancies.query.js';
import { fadesAt, placesAt, type PlacesOfFacility } from './occupancy.rules.js';

const HOUR_MS = 3_600_000;

/** Where people are quarantined, and what was known of its places at an instant. */
export interface QuarantineFacility extends PublicPoint {
  readonly places: PlacesOfFacility;
  /** When the last count is too old to tell what is free; null without a count. */
  readonly fadesAt: Date | null;
}

/** Quarantine facilities of the register, and public places that are such: of these nobody counts people. */
@Injectable()
export class QuarantineFacilities {
  private readonly holdsMs: number;

  constructor(
    private readonly points: PublicPointsQuery,
    private readonly occupancies: OccupanciesQuery,
    private readonly referenceData: ReferenceData,
    @Inject(SERVICE_CONFIG) config: Config,
  ) {
    this.holdsMs = config.QUARANTINE_COUNT_HOLDS_HOURS * HOUR_MS;
  }

  /** Those that were closed too: facilities in the order of their codes, then places in that of theirs. */
  async at(instant: Date): Promise<QuarantineFacility[]> {
    const points = await this.points.ofKind('quarantine-facility');
    const registered = points.filter(isRegistered).map(({ code }) => code);
    const counts = await this.occupancies.latestBy(instant, registered);
    return points.map((point) => {
      const count = isRegistered(point) ? counts.get(point.code) : undefined;
      const places = placesAt(instant, { capacity: point.capacity, count, holdsMs: this.holdsMs });
      return { ...point, places, fadesAt: count === undefined ? null : fadesAt(count, this.holdsMs) };
    });
  }

  /** Those of the register whose people the actor may count: his own, and those of his areas. */
  async of(actor: Actor, instant: Date): Promise<QuarantineFacility[]> {
    return (await this.at(instant)).filter((one) => isRegistered(one) && this.speaksFor(actor, one));
  }

  /** Undefined for one that is not there, or for which the actor does not speak. */
  async find(actor: Actor, code: string): Promise<PublicPoint | undefined> {
    const points = await this.points.ofKind('quarantine-facility');
    const found = points.find((point) => isRegistered(point) && point.code === code);
    return found && this.speaksFor(actor, found) ? found : undefined;
  }

  /** Equal texts, equal facilities and counts. */
  async version(): Promise<string> {
    return `${(await this.points.takenIn()).version}.${await this.occupancies.lastChange()}`;
  }

  private speaksFor(actor: Actor, { code, communeCode }: PublicPoint): boolean {
    return actor.facility === code || actorCovers(actor, communeCode, this.referenceData.adminUnits);
  }
}

const isRegistered = ({ register }: PublicPoint): boolean => register === 'facilities';
