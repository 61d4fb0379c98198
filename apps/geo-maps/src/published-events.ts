import {
  areaLevelAnnounced,
  areaLevelWithdrawn,
  zoneEnded,
  zonePublished,
  zoneWithdrawn,
  type EventData,
  type ZoneStrata,
} from '#libs/contracts';
import { factOf, type NewEvent, type Origin } from '#libs/messaging';

/**
 * Everything that leaves this service, field by field; nothing in it is personal.
 *
 * | fact                 | topic            | key       | fields                                                        |
 * |----------------------|------------------|-----------|---------------------------------------------------------------|
 * | zone-published       | geo-maps.zone.v1 | zone id   | day, kind, directive, codes of areas, when it begins and ends |
 * | zone-ended           | geo-maps.zone.v1 | zone id   | the same                                                      |
 * | zone-withdrawn       | geo-maps.zone.v1 | zone id   | the same                                                      |
 * | area-level-announced | geo-maps.zone.v1 | area code | day, decision id, area, scheme, value, value before, exceptions (area, value), document number, when announced, from when |
 * | area-level-withdrawn | geo-maps.zone.v1 | area code | day, decision id, area, scheme, value, when withdrawn         |
 */
export const publishedEvents = [
  zonePublished,
  zoneEnded,
  zoneWithdrawn,
  areaLevelAnnounced,
  areaLevelWithdrawn,
] as const;

export const zoneWasPublished = (origin: Origin, zone: ZoneStrata): NewEvent =>
  factOf(zonePublished, origin, zoneOf(zone));

export const zoneWasEnded = (origin: Origin, zone: ZoneStrata): NewEvent => factOf(zoneEnded, origin, zoneOf(zone));

export const zoneWasWithdrawn = (origin: Origin, zone: ZoneStrata): NewEvent =>
  factOf(zoneWithdrawn, origin, zoneOf(zone));

function zoneOf({ day, kind, directive, areaCodes, from, to }: ZoneStrata): ZoneStrata {
  return { day, kind, directive, areaCodes, from, to };
}

export const areaLevelWasAnnounced = (origin: Origin, announced: EventData<typeof areaLevelAnnounced>): NewEvent =>
  factOf(areaLevelAnnounced, origin, announced);

export const areaLevelWasWithdrawn = (origin: Origin, withdrawn: EventData<typeof areaLevelWithdrawn>): NewEvent =>
  factOf(areaLevelWithdrawn, origin, withdrawn);
