import type { DatedShoppingRule } from '#libs/reference-data';
import type { EssentialGood, SupplyPointKind } from '#libs/vocabulary';
import type { GoodsSaid } from './goods-said.rules.js';
import type { PointStatements } from './point-statements.rules.js';

/** How sure a position is: that of the point itself, of its hamlet, of its street, or of its commune. */
export const LOCATED_BY = ['given', 'hamlet', 'street', 'commune'] as const;
export type LocatedBy = (typeof LOCATED_BY)[number];

/** Who may come to this point, where it is not the province's rule for its kind that says so. */
export interface WhoMayComeThere extends Pick<DatedShoppingRule, 'vouchers' | 'hours'> {
  readonly document: string | null;
}

/** What the register says of a point. Null where nothing is said. */
export interface SupplyPointState {
  readonly name: string;
  readonly kind: SupplyPointKind;
  readonly communeCode: string;
  readonly address: string | null;
  /** WGS 84, degrees. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Null without a position. */
  readonly located: LocatedBy | null;
  /** In the form of OpenStreetMap's `opening_hours`. */
  readonly hours: string | null;
  /** Hours that nobody could read for sure, as they were written. */
  readonly hoursText: string | null;
  /** E.164; what the shop itself makes public. */
  readonly phone: string | null;
  readonly delivery: boolean | null;
  readonly whoMayCome: WhoMayComeThere | null;
  /** What is sold there, whether or not it is in stock. */
  readonly goods: readonly EssentialGood[];
  /** Of OpenStreetMap: `node/123`. */
  readonly osmId: string | null;
}

export interface SupplyPoint extends SupplyPointState {
  readonly id: string;
  /** Of what the register says, from 1. */
  readonly version: number;
  /** How many facts of the point were published: the version of the last of its events. */
  readonly facts: number;
  readonly registeredAt: Date;
  /** When it was said to be gone for good; null while it is there. */
  readonly closedAt: Date | null;
  readonly closingReason: string | null;
  readonly said: PointStatements;
  readonly saidOfGoods: GoodsSaid;
}

/** A point of which nothing was said yet. */
export const NOTHING_KNOWN = {
  ...{ address: null, latitude: null, longitude: null, located: null, hours: null, hoursText: null, phone: null },
  ...{ delivery: null, whoMayCome: null, goods: [], osmId: null },
} as const satisfies Partial<SupplyPointState>;
