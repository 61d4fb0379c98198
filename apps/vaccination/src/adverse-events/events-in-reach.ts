import { Injectable } from '@nestjs/common';
import { actorCovers, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import type { AdverseEvent } from './adverse-event.js';
import type { ReadableEvents } from './adverse-event-list.query.js';

/**
 * Whose events are whose: the facility that follows one, officers of its area and of that of the point may act on it; the
 * facility that gave the dose, and officers of where the person lives, may see it too.
 */
@Injectable()
export class EventsInReach {
  constructor(private readonly referenceData: ReferenceData) {}

  /** @throws Refused 404 for one that is not there, or not the actor's to see */
  requireSeen(actor: Actor, event: AdverseEvent | undefined): AdverseEvent {
    const isSeen =
      event !== undefined &&
      ([event.facilityCode, event.doseFacility].some((code) => code === actor.facility) ||
        this.covers(actor, [event.communeCode, event.doseCommune, event.residenceCommune]));
    if (!isSeen) throw new Refused('adverse-event-not-found', { status: 404 });
    return event;
  }

  /** @throws Refused 404 for one that is not there, or not the actor's to act on */
  requireOwn(actor: Actor, event: AdverseEvent | undefined): AdverseEvent {
    const isOwn =
      event !== undefined &&
      (event.facilityCode === actor.facility || this.covers(actor, [event.communeCode, event.doseCommune]));
    if (!isOwn) throw new Refused('adverse-event-not-found', { status: 404 });
    return event;
  }

  /** What lists show. */
  readableBy(actor: Actor): ReadableEvents {
    const { adminUnits } = this.referenceData;
    const communes = actor.areas.flatMap((area) => adminUnits.communesOf(area).map(({ code }) => code));
    return { facility: actor.facility ?? null, communes: [...new Set(communes)] };
  }

  private covers(actor: Actor, communes: readonly (string | null)[]): boolean {
    return communes.some((code) => code !== null && actorCovers(actor, code, this.referenceData.adminUnits));
  }
}
