import { Injectable } from '@nestjs/common';
import { actorCovers, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import type { CorrectionTicket } from './correction-ticket.js';
import type { ReadableTickets } from './correction-ticket.store.js';

/**
 * A ticket is for the officers of where the citizen lives and of where the facility lies, for that facility, and for the
 * province.
 */
@Injectable()
export class TicketsInReach {
  constructor(private readonly referenceData: ReferenceData) {}

  /** @throws Refused 404 for one that is not there, or not the actor's to see */
  require(actor: Actor, ticket: CorrectionTicket | undefined): CorrectionTicket {
    if (ticket === undefined || !this.isSeen(actor, ticket))
      throw new Refused('correction-ticket-not-found', { status: 404 });
    return ticket;
  }

  readableBy(actor: Actor): ReadableTickets {
    const { adminUnits } = this.referenceData;
    const communes = actor.areas.flatMap((area) => adminUnits.communesOf(area).map(({ code }) => code));
    return {
      ...{ communes: [...new Set(communes)], facility: actor.facility ?? null },
      isOfProvince: this.isOfProvince(actor),
    };
  }

  private isSeen(actor: Actor, { communeCode, facilityCode, facilityCommune }: CorrectionTicket): boolean {
    const communes = [communeCode, facilityCommune].filter((commune) => commune !== null);
    if (facilityCode !== null && actor.facility === facilityCode) return true;
    if (communes.length === 0) return this.isOfProvince(actor);
    return communes.some((commune) => actorCovers(actor, commune, this.referenceData.adminUnits));
  }

  private isOfProvince({ areas }: Actor): boolean {
    return areas.some((area) => this.referenceData.adminUnits.find(area)?.level === 'province');
  }
}
