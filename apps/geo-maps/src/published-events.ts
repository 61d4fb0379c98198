import {
  areaLevelAnnounced,
  areaLevelWithdrawn,
  communeLevelChanged,
  supplyPointChanged,
  supplyPointClosed,
  supplyPointCounted,
  supplyPointRegistered,
  supplyPointStated,
  zoneEnded,
  zonePublished,
  zoneWithdrawn,
  type EventData,
  type PublicSupplyPoint,
  type ZoneStrata,
} from '#libs/contracts';
import { factOf, type NewEvent, type Origin } from '#libs/messaging';

/**
 * Everything that leaves this service, field by field; nothing in it is personal.
 *
 * | fact                    | topic                    | key                | fields |
 * |-------------------------|--------------------------|--------------------|--------|
 * | zone-published          | geo-maps.zone.v1         | zone id            | day, kind, directive, codes of areas, when it begins and ends |
 * | zone-ended              | geo-maps.zone.v1         | zone id            | the same |
 * | zone-withdrawn          | geo-maps.zone.v1         | zone id            | the same |
 * | area-level-announced    | geo-maps.zone.v1         | area code          | day, decision id, area, scheme, value, value before, exceptions (area, value), document number, when announced, from when |
 * | area-level-withdrawn    | geo-maps.zone.v1         | area code          | day, decision id, area, scheme, value, when withdrawn |
 * | commune-level-changed   | geo-maps.zone.v1         | commune and scheme | day, commune, scheme, level before and after |
 * | supply-point-registered | geo-maps.supply-point.v1 | point id           | day, name, kind, commune and position of the point |
 * | supply-point-changed    | geo-maps.supply-point.v1 | point id           | day, the same before and after |
 * | supply-point-closed     | geo-maps.supply-point.v1 | point id           | day, kind, commune |
 * | supply-point-stated     | geo-maps.supply-point.v1 | point id           | day, kind, commune, what is said and by what source, what is shown then |
 * | supply-point-counted    | geo-maps.supply-point.v1 | point id           | day, before and after: kind, commune, what is shown, how long ago something was said |
 */
export const publishedEvents = [
  zonePublished,
  zoneEnded,
  zoneWithdrawn,
  areaLevelAnnounced,
  areaLevelWithdrawn,
  communeLevelChanged,
  supplyPointRegistered,
  supplyPointChanged,
  supplyPointClosed,
  supplyPointStated,
  supplyPointCounted,
] as const;

export const zoneWasPublished = (origin: Origin, zone: ZoneStrata): NewEvent =>
  factOf(zonePublished, origin, zoneOf(zone));

export const zoneWasEnded = (origin: Origin, zone: ZoneStrata): NewEvent => factOf(zoneEnded, origin, zoneOf(zone));

export const zoneWasWithdrawn = (origin: Origin, zone: ZoneStrata): NewEvent =>
  factOf(zoneWithdrawn, origin, zoneOf(zone));

function zoneOf({ day, kind, directive, areaCodes, from, to }: ZoneStrata): ZoneStrata {
  return { day, kind, directive, areaCodes, from, to };
}

export const supplyPointWasRegistered = (origin: Origin, day: string, point: PublicSupplyPoint): NewEvent =>
  factOf(supplyPointRegistered, origin, { day, point: publicPointOf(point) });

export const supplyPointWasChanged = (
  origin: Origin,
  day: string,
  before: PublicSupplyPoint,
  after: PublicSupplyPoint,
): NewEvent => factOf(supplyPointChanged, origin, { day, before: publicPointOf(before), after: publicPointOf(after) });

export const supplyPointWasClosed = (
  origin: Origin,
  day: string,
  { kind, communeCode }: Pick<PublicSupplyPoint, 'kind' | 'communeCode'>,
): NewEvent => factOf(supplyPointClosed, origin, { day, kind, communeCode });

export const supplyPointWasStated = (
  origin: Origin,
  day: string,
  { kind, communeCode }: Pick<PublicSupplyPoint, 'kind' | 'communeCode'>,
  { source, says, goods, value }: Pick<EventData<typeof supplyPointStated>, 'source' | 'says' | 'goods' | 'value'>,
): NewEvent => factOf(supplyPointStated, origin, { day, kind, communeCode, source, says, goods, value });

export const supplyPointWasCounted = (origin: Origin, data: EventData<typeof supplyPointCounted>): NewEvent =>
  factOf(supplyPointCounted, origin, data);

/** Named one by one: a field that is added to a point does not leave because it is there. */
export function publicPointOf({ name, kind, communeCode, latitude, longitude }: PublicSupplyPoint): PublicSupplyPoint {
  return { name, kind, communeCode, latitude, longitude };
}

export const areaLevelWasAnnounced = (origin: Origin, announced: EventData<typeof areaLevelAnnounced>): NewEvent =>
  factOf(areaLevelAnnounced, origin, announced);

export const areaLevelWasWithdrawn = (origin: Origin, withdrawn: EventData<typeof areaLevelWithdrawn>): NewEvent =>
  factOf(areaLevelWithdrawn, origin, withdrawn);

export const communeLevelHasChanged = (origin: Origin, changed: EventData<typeof communeLevelChanged>): NewEvent =>
  factOf(communeLevelChanged, origin, changed);
