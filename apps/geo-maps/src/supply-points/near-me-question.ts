import type { LonLat } from '#libs/geo';
import { Refused } from '#libs/http';
import type { EssentialGood, SupplyPointKind } from '#libs/vocabulary';
import { parseNear, parseOpen } from './parse-near.js';
import { RADIUS_M_DEFAULT, type SupplyPointsQuery } from './supply-point-views.dto.js';

/** A question as it is meant, however it was written. */
export interface NearQuestion {
  /** Without it a commune is asked about. */
  readonly at: LonLat | undefined;
  readonly radiusM: number;
  readonly communeCode: string | undefined;
  readonly kinds: readonly SupplyPointKind[] | undefined;
  readonly goods: readonly EssentialGood[] | undefined;
  readonly open: 'now' | Date | undefined;
  readonly limit: number;
  readonly cursor: string | undefined;
  /** Equal for questions with the same pages; of the cursor too. */
  readonly purpose: string;
}

/** @throws Refused 400 that names `near` */
export function nearQuestionOf(query: SupplyPointsQuery): NearQuestion {
  const { near, radius, limit, commune, kind, goods, open, cursor } = query;
  if (near === undefined && radius !== undefined)
    throw new Refused('radius-without-near', { status: 400, path: 'near' });
  if (near === undefined && commune === undefined)
    throw new Refused('near-or-commune-missing', { status: 400, path: 'near' });
  const at = near === undefined ? undefined : parseNear(near);
  const openAt = open === undefined ? undefined : parseOpen(open);
  const meant = {
    at: at?.ok === true ? at.value : undefined,
    radiusM: radius ?? RADIUS_M_DEFAULT,
    communeCode: commune,
    kinds: kind?.toSorted(),
    goods: goods?.toSorted(),
    open: openAt?.ok === true ? openAt.value : undefined,
  };
  return { ...meant, limit, cursor, purpose: JSON.stringify(['supply-points', ...Object.values(meant).map(orNull)]) };
}

const orNull = (value: unknown): unknown => value ?? null;
