import { areaLevelAnnounced, areaLevelWithdrawn, type EventData } from '#libs/contracts';
import { factOf, type NewEvent, type Origin } from '#libs/messaging';

/**
 * Everything that leaves this service, field by field; nothing in it is personal.
 *
 * | fact                 | topic            | key       | fields                                                       |
 * |----------------------|------------------|-----------|--------------------------------------------------------------|
 * | area-level-announced | geo-maps.zone.v1 | area code | day, decision id, area, scheme, value, value before, exceptions (area, value), document number, when announced, from when |
 * | area-level-withdrawn | geo-maps.zone.v1 | area code | day, decision id, area, scheme, value, when withdrawn        |
 */
export const publishedEvents = [areaLevelAnnounced, areaLevelWithdrawn] as const;

export const areaLevelWasAnnounced = (origin: Origin, announced: EventData<typeof areaLevelAnnounced>): NewEvent =>
  factOf(areaLevelAnnounced, origin, announced);

export const areaLevelWasWithdrawn = (origin: Origin, withdrawn: EventData<typeof areaLevelWithdrawn>): NewEvent =>
  factOf(areaLevelWithdrawn, origin, withdrawn);
