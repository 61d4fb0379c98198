import { Injectable } from '@nestjs/common';
import { CursorCodec, Refused } from '#libs/http';
import { KeptNearAnswers, type NearMeAnswer } from './kept-near-answers.js';
import { LivePoints } from './live-points.js';
import { nearQuestionOf, type NearQuestion } from './near-me-question.js';
import { filterOf } from './point-filter.js';
import type { HeldPoint, PointIndex } from './point-index.js';
import { joinedJson, type ShownAt } from './point-json.js';
import { ShownNow } from './shown-now.js';
import { ShownParts } from './shown-parts.js';
import type { SupplyPointsQuery } from './supply-point-views.dto.js';

const MINUTE_MS = 60_000;
/** As far ahead as hours are looked up. */
const AHEAD_MS = 14 * 24 * 60 * MINUTE_MS;

interface Found {
  readonly held: HeldPoint;
  readonly distanceM: number | null;
}

/** What is near me, or in my commune? From the memory of this process, and equal questions of a minute with equal bytes. */
@Injectable()
export class NearMeQuery {
  private readonly kept = new KeptNearAnswers();
  private readonly parts = new ShownParts();

  constructor(
    private readonly live: LivePoints,
    private readonly shown: ShownNow,
    private readonly cursors: CursorCodec,
  ) {}

  /**
   * What was answered at the same address, where that still holds: nothing of the question has to be read again.
   *
   * @param address path and query as they were asked
   */
  async answered(address: string): Promise<NearMeAnswer | undefined> {
    const { position } = await this.live.fresh();
    return this.kept.ofAddress(standingOf(position, this.shown.instant()), address);
  }

  /** @throws Refused 400 that names `near`, `radius` or `open` */
  async ask(query: SupplyPointsQuery, address: string): Promise<NearMeAnswer> {
    const now = this.shown.now();
    const question = nearQuestionOf(query);
    const openAt = this.openAt(question, now);
    const { points, position } = await this.live.fresh();
    const asked = { question: `${question.purpose} ${question.limit} ${question.cursor ?? ''}`, address };
    return this.kept.of(standingOf(position, now.at), asked, () => this.jsonOf(question, points, now, openAt));
  }

  private jsonOf(question: NearQuestion, points: PointIndex, now: ShownAt, openAt: ShownAt | undefined): string {
    const { limit, purpose } = question;
    const found = this.find(question, points, now, openAt);
    const page = found.length > limit ? found.slice(0, limit) : found;
    const last = found.length > limit ? page.at(-1) : undefined;
    const minute = minuteOf(now.at);
    const items = page.map(({ held, distanceM }) => joinedJson(held, distanceM, this.parts.of(held, minute, now)));
    const nextCursor = last === undefined ? 'null' : JSON.stringify(this.cursors.encode(purpose, placeIn(last)));
    return `{"items":[${items.join(',')}],"nextCursor":${nextCursor}}`;
  }

  /** One more than the page has, where there are more. */
  private find(question: NearQuestion, points: PointIndex, now: ShownAt, openAt: ShownAt | undefined): Found[] {
    const { at, radiusM, limit, communeCode, kinds, goods, cursor, purpose } = question;
    const after = cursor === undefined ? undefined : this.cursors.decode(purpose, cursor);
    const matches = filterOf({ kinds, communeCode, goods, openAt }, now);
    if (at === undefined)
      return points
        .ofCommune(communeCode ?? '', String(after?.[0] ?? ''), limit + 1, matches)
        .map((held) => ({ held, distanceM: null }));
    const behind = after as [number, string] | undefined;
    return points.near({ at, radiusM, limit: limit + 1, kinds, communeCode, after: behind }, matches);
  }

  private openAt({ open }: NearQuestion, now: ShownAt): ShownAt | undefined {
    if (open === undefined || open === 'now') return open && now;
    const ahead = open.getTime() - now.at.getTime();
    if (ahead < 0 || ahead > AHEAD_MS) throw new Refused('open-too-far', { status: 400, path: 'open' });
    return this.shown.atInstant(open);
  }
}

const minuteOf = (instant: Date): number => Math.floor(instant.getTime() / MINUTE_MS);

const standingOf = (position: number, instant: Date): string => `${position} ${minuteOf(instant)}`;

function placeIn({ held, distanceM }: Found): (string | number)[] {
  return distanceM === null ? [held.point.id] : [distanceM, held.point.id];
}
