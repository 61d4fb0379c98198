import type { GoodsSaid } from './goods-said.rules.js';
import type { PointStatements } from './point-statements.rules.js';
import type { SupplyPoint, SupplyPointState } from './supply-point.js';

/** The columns of a point, for `p` as the name of its table. */
export const SUPPLY_POINT_COLUMNS = `p.id, p.version, p.facts, p.name, p.kind, p.commune_code AS "communeCode",
  p.address, p.latitude, p.longitude, p.located, p.hours, p.hours_text AS "hoursText", p.phone, p.delivery,
  p.who_may_come AS "whoMayCome", p.goods, p.osm_id AS "osmId", p.registered_at AS "registeredAt",
  p.closed_at AS "closedAt", p.closing_reason AS "closingReason", p.said, p.said_of_goods AS "saidOfGoods"`;

type Written<Value> = Value extends Date
  ? string
  : Value extends object
    ? { readonly [Key in keyof Value]: Written<Value[Key]> }
    : Value;

/** As the columns come: instants inside of JSON are text. */
export type SupplyPointRow = Omit<SupplyPoint, 'said' | 'saidOfGoods'> & {
  readonly said: Written<PointStatements>;
  readonly saidOfGoods: Written<GoodsSaid>;
};

export function supplyPointOf({ said, saidOfGoods, ...row }: SupplyPointRow): SupplyPoint {
  return { ...row, said: datesIn(said) as PointStatements, saidOfGoods: datesIn(saidOfGoods) as GoodsSaid };
}

/** What the register says, and nothing else: what a version of it is kept as. */
export function stateOf(point: SupplyPointState): SupplyPointState {
  const { name, kind, communeCode, address, latitude, longitude, located } = point;
  const { hours, hoursText, phone, delivery, whoMayCome, goods, osmId } = point;
  return {
    ...{ name, kind, communeCode, address, latitude, longitude, located },
    ...{ hours, hoursText, phone, delivery, whoMayCome, goods, osmId },
  };
}

const INSTANTS: ReadonlySet<string> = new Set(['at', 'saidSince', 'open', 'closed']);

/** Only names under which an instant stands are read as one: nothing that somebody typed is in this JSON. */
function datesIn(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return INSTANTS.has(name) ? new Date(value) : value;
  if (Array.isArray(value)) return value.map((one) => datesIn(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, datesIn(one, key)]));
}
