import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { viewFreshness } from '#libs/messaging';
import { VIEW_SOURCES, type ViewName } from './view-sources.js';

/** How far one source of a view has been counted. */
export interface Freshness {
  readonly source: string;
  readonly topic: string;
  /** RFC 3339; null while nothing is known of the source. */
  readonly recordedBefore: string | null;
  /** Seconds of the real clock; null while nothing is known of the source. */
  readonly behindSeconds: number | null;
}

/** Asks the watermarks, not the lag of the bus: what is behind is told in time, and true when nothing is sent. */
@Injectable()
export class FreshnessQuery {
  constructor(private readonly database: Database) {}

  /** Every source that the view stands on, those that were never heard of too. */
  async ofView(view: ViewName): Promise<Freshness[]> {
    const reached = await viewFreshness(this.database, view);
    return VIEW_SOURCES[view].map(({ source, topic }) => {
      const known = reached.find((one) => one.source === source && one.topic === topic);
      return {
        ...{ source, topic },
        recordedBefore: known?.recordedBefore?.toISOString() ?? null,
        behindSeconds: known?.behindSeconds ?? null,
      };
    });
  }
}
