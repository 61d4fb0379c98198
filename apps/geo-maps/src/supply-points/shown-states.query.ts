import { Injectable } from '@nestjs/common';
import type { ShownState } from '#libs/vocabulary';
import { LivePoints } from './live-points.js';
import { stateShown } from './point-json.js';
import { ShownNow } from './shown-now.js';
import type { ShownStateOfPoint } from './statement.js';

/** What is shown of points now? From the memory of this process. */
@Injectable()
export class ShownStatesQuery {
  constructor(
    private readonly live: LivePoints,
    private readonly shown: ShownNow,
  ) {}

  /** Ids of the points in these communes of which this is shown. */
  async shownAs(value: ShownState, communeCodes: readonly string[]): Promise<string[]> {
    const { points } = await this.live.current();
    const [now, communes] = [this.shown.now(), new Set(communeCodes)];
    const found = points
      .all()
      .filter(({ point }) => communes.has(point.communeCode) && stateShown(point, now).value === value);
    return found.map(({ point }) => point.id);
  }

  /** By the ids of the points; without those that are gone for good. */
  async of(pointIds: readonly string[]): Promise<ReadonlyMap<string, ShownStateOfPoint>> {
    const { points } = await this.live.current();
    const now = this.shown.now();
    const held = pointIds.flatMap((id) => points.find(id) ?? []);
    return new Map(held.map(({ point }) => [point.id, stateShown(point, now)]));
  }
}
