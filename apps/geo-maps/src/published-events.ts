import {
  supplyPointChanged,
  supplyPointClosed,
  supplyPointCounted,
  supplyPointRegistered,
  supplyPointStated,
  type EventContract,
  type EventData,
  type PublicSupplyPoint,
} from '#libs/contracts';
import { factOf, type NewEvent, type Origin } from '#libs/messaging';

/**
 * Everything that leaves this service, field by field; nothing in it is personal.
 *
 * | fact                    | topic                    | key      | fields                                              |
 * |-------------------------|--------------------------|----------|-----------------------------------------------------|
 * | supply-point-registered | geo-maps.supply-point.v1 | point id | day, name, kind, commune and position of the point  |
 * | supply-point-changed    | geo-maps.supply-point.v1 | point id | day, the same before and after                      |
 * | supply-point-closed     | geo-maps.supply-point.v1 | point id | day, kind, commune                                  |
 * | supply-point-stated     | geo-maps.supply-point.v1 | point id | day, kind, commune, what is said and by what source, what is shown then |
 * | supply-point-counted    | geo-maps.supply-point.v1 | point id | day; before and after: kind, commune, what is shown, how long ago something was said |
 */
export const publishedEvents: readonly EventContract[] = [
  supplyPointRegistered,
  supplyPointChanged,
  supplyPointClosed,
  supplyPointStated,
  supplyPointCounted,
];

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
