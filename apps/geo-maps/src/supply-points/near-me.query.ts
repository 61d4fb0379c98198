import { Injectable } from '@nestjs/common';
import { CursorCodec, Refused } from '#libs/http';
import { filterOf } from './point-filter.js';
import type { HeldPoint } from './point-index.js';
import { pointJson, type ShownAt } from './point-json.js';
import { LivePoints, type FreshPoints } from './live-points.js';
import { parseNear, parseOpen } from './parse-near.js';
import { ShownNow } from './shown-now.js';
import { RADIUS_M_DEFAULT, type SupplyPointsQuery } from './supply-point-views.dto.js';

/** Of the form of the answer, for its ETag. */
const FORM = 1;
const MINUTE_MS = 60_000;
/** As far ahead as hours are looked up. */
const AHEAD_MS = 14 * 24 * 60 * MINUTE_MS;

interface Found {
  readonly held: HeldPoint;
  readonly distanceM: number | null;
}

/** An answer that is only put together where it is needed. */
export interface NearMeAnswer {
  /** Of all changes, the question and the minute: within one minute states fade by less than anybody can tell. */
  readonly etag: string;
  readonly json: () => string;
}

/** What is near me, or in my commune? From the memory of this process. */
@Injectable()
export class NearMeQuery {
  constructor(
    private readonly live: LivePoints,
    private readonly shown: ShownNow,
    private readonly cursors: CursorCodec,
  ) {}

  /** @throws Refused 400 that names `near`, `radius` or `open` */
  async ask(query: SupplyPointsQuery): Promise<NearMeAnswer> {
    const now = this.shown.now();
    requirePlace(query);
    const openAt = this.openAt(query, now);
    const fresh = await this.live.fresh();
    const minute = Math.floor(now.at.getTime() / MINUTE_MS);
    return { etag: `W/"${FORM}.${fresh.position}.${minute}"`, json: () => this.jsonOf(query, fresh, now, openAt) };
  }

  private jsonOf(query: SupplyPointsQuery, { points }: FreshPoints, now: ShownAt, openAt: ShownAt | undefined): string {
    const { near, radius = RADIUS_M_DEFAULT, limit, commune, kind, goods } = query;
    const purpose = JSON.stringify(['supply-points', near, radius, kind, query.open, goods, commune]);
    const after = query.cursor === undefined ? undefined : this.cursors.decode(purpose, query.cursor);
    const matches = filterOf({ kinds: kind, communeCode: commune, goods, openAt }, now);
    const at = near === undefined ? undefined : parseNear(near);
    const found: Found[] = at?.ok
      ? points.near(
          {
            ...{ at: at.value, radiusM: radius, limit: limit + 1, kinds: kind, communeCode: commune },
            after: after as [number, string] | undefined,
          },
          matches,
        )
      : points
          .ofCommune(commune ?? '', String(after?.[0] ?? ''), limit + 1, matches)
          .map((held) => ({ held, distanceM: null }));
    const page = found.length > limit ? found.slice(0, limit) : found;
    const last = found.length > limit ? page.at(-1) : undefined;
    const items = page.map(({ held, distanceM }) => pointJson(held, distanceM, now)).join(',');
    const nextCursor = last === undefined ? 'null' : JSON.stringify(this.cursors.encode(purpose, placeIn(last)));
    return `{"items":[${items}],"nextCursor":${nextCursor}}`;
  }

  private openAt({ open }: SupplyPointsQuery, now: ShownAt): ShownAt | undefined {
    const parsed = open === undefined ? undefined : parseOpen(open);
    if (parsed?.ok !== true) return undefined;
    if (parsed.value === 'now') return now;
    const ahead = parsed.value.getTime() - now.at.getTime();
    if (ahead < 0 || ahead > AHEAD_MS) throw new Refused('open-too-far', { status: 400, path: 'open' });
    return this.shown.atInstant(parsed.value);
  }
}

function placeIn({ held, distanceM }: Found): (string | number)[] {
  return distanceM === null ? [held.point.id] : [distanceM, held.point.id];
}

function requirePlace({ near, radius, commune }: SupplyPointsQuery): void {
  if (near === undefined && radius !== undefined)
    throw new Refused('radius-without-near', { status: 400, path: 'near' });
  if (near === undefined && commune === undefined)
    throw new Refused('near-or-commune-missing', { status: 400, path: 'near' });
}
