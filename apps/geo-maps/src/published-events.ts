import { zoneEnded, zonePublished, zoneWithdrawn, type ZoneStrata } from '#libs/contracts';
import { factOf, type NewEvent, type Origin } from '#libs/messaging';

/**
 * Everything that leaves this service, field by field; nothing in it is personal.
 *
 * | fact           | topic            | key     | fields                                                        |
 * |----------------|------------------|---------|---------------------------------------------------------------|
 * | zone-published | geo-maps.zone.v1 | zone id | day, kind, directive, codes of areas, when it begins and ends |
 * | zone-ended     | geo-maps.zone.v1 | zone id | the same                                                      |
 * | zone-withdrawn | geo-maps.zone.v1 | zone id | the same                                                      |
 */
export const publishedEvents = [zonePublished, zoneEnded, zoneWithdrawn] as const;

export const zoneWasPublished = (origin: Origin, zone: ZoneStrata): NewEvent =>
  factOf(zonePublished, origin, zoneOf(zone));

export const zoneWasEnded = (origin: Origin, zone: ZoneStrata): NewEvent => factOf(zoneEnded, origin, zoneOf(zone));

export const zoneWasWithdrawn = (origin: Origin, zone: ZoneStrata): NewEvent =>
  factOf(zoneWithdrawn, origin, zoneOf(zone));

function zoneOf({ day, kind, directive, areaCodes, from, to }: ZoneStrata): ZoneStrata {
  return { day, kind, directive, areaCodes, from, to };
}
