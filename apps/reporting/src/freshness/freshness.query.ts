import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { viewFreshness } from '#libs/messaging';
import { BusinessClock } from '#libs/runtime';

/** How far one source of a view has been counted. */
export interface Freshness {
  readonly source: string;
  readonly topic: string;
  /** RFC 3339; null when no watermark has been passed yet. */
  readonly recordedBefore: string | null;
  /** Business seconds behind now; null when no watermark has been passed yet. */
  readonly behindSeconds: number | null;
}

/** Asks the watermarks, not the lag of the bus: what is behind is told in time, and true when nothing is sent. */
@Injectable()
export class FreshnessQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: BusinessClock,
  ) {}

  async ofView(view: string): Promise<Freshness[]> {
    const now = this.clock.now();
    const reached = await viewFreshness(this.database, view);
    return reached.map(({ source, topic, recordedBefore }) => ({
      source,
      topic,
      recordedBefore: recordedBefore?.toISOString() ?? null,
      behindSeconds: recordedBefore ? Math.max(0, (now.getTime() - recordedBefore.getTime()) / 1000) : null,
    }));
  }
}
