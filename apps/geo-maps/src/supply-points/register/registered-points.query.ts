import { Injectable } from '@nestjs/common';
import { CursorCodec, pageOf, type Actor, type Page } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { foldName } from '#libs/vocabulary';
import { LivePoints } from '../live-points.js';
import type { HeldPoint } from '../point-index.js';
import { stateShown } from '../point-json.js';
import { shownDto } from '../shown-answers.js';
import { ShownNow } from '../shown-now.js';
import { registeredPointOf } from '../supply-point-answer.dto.js';
import type { ListedRegisteredPoint, RegisteredPointsQueryString as Asked } from './registered-point.dto.js';

/** Which points lie in the areas of who asks, by their names? From the memory of this process. */
@Injectable()
export class RegisteredPointsQuery {
  constructor(
    private readonly live: LivePoints,
    private readonly shown: ShownNow,
    private readonly referenceData: ReferenceData,
    private readonly cursors: CursorCodec,
  ) {}

  /** Everything that was committed before the question; without points that are gone for good. */
  async list({ area, kind, state, text, limit, cursor }: Asked, actor: Actor): Promise<Page<ListedRegisteredPoint>> {
    const purpose = JSON.stringify(['registered-supply-points', actor.id, area, kind, state, text]);
    const after = cursor === undefined ? undefined : this.cursors.decode(purpose, cursor);
    const now = this.shown.now();
    const communes = this.communesOf(actor, area);
    const wanted = foldName(text ?? '');
    const { points } = await this.live.current();
    const found = points
      .all()
      .filter(
        ({ point, nameKey }) =>
          communes.has(point.communeCode) &&
          (kind === undefined || kind.includes(point.kind)) &&
          nameKey.includes(wanted) &&
          (state === undefined || stateShown(point, now).value === state),
      )
      .sort(byName);
    const from =
      after === undefined ? 0 : found.findIndex((held) => isBehind(held, String(after[0]), String(after[1])));
    const rows = from === -1 ? [] : found.slice(from, from + limit + 1);
    const page = pageOf(rows, limit, ({ nameKey, point }) => this.cursors.encode(purpose, [nameKey, point.id]));
    return {
      ...page,
      items: page.items.map(({ point }) => ({
        ...registeredPointOf(point),
        state: shownDto(stateShown(point, now)),
      })),
    };
  }

  /** An area of others has none to show. */
  private communesOf({ areas }: Actor, asked: string | undefined): ReadonlySet<string> {
    const codesIn = (area: string): string[] => this.referenceData.adminUnits.communesOf(area).map(({ code }) => code);
    const covered = new Set(areas.flatMap(codesIn));
    return asked === undefined ? covered : new Set(codesIn(asked).filter((code) => covered.has(code)));
  }
}

function byName(one: HeldPoint, other: HeldPoint): number {
  if (one.nameKey !== other.nameKey) return one.nameKey < other.nameKey ? -1 : 1;
  return one.point.id < other.point.id ? -1 : 1;
}

function isBehind({ nameKey, point }: HeldPoint, name: string, id: string): boolean {
  return nameKey > name || (nameKey === name && point.id > id);
}
