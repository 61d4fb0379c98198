import { Injectable } from '@nestjs/common';
import { caseOpened, personProgressed } from '#libs/contracts';
import { Database } from '#libs/database';
import { viewFreshness } from '#libs/messaging';

/** The views that figures stand on, and who writes what they count. */
const SOURCES = [
  { view: 'community-cases', source: '/lachan/cases', topic: caseOpened.topic },
  { view: 'vaccinated-residents', source: '/lachan/vaccination', topic: personProgressed.topic },
] as const;

/** How far a source of the figures has been counted. */
export interface FigureFreshness {
  readonly source: string;
  readonly topic: string;
  /** RFC 3339: everything that the source recorded before is counted; null while nothing is known of it. */
  readonly recordedBefore: string | null;
}

/** Up to when has each source of the figures been counted? Read it before the figures: then they have at least that. */
@Injectable()
export class FiguresFreshnessQuery {
  constructor(private readonly database: Database) {}

  async read(): Promise<FigureFreshness[]> {
    return Promise.all(
      SOURCES.map(async ({ view, source, topic }) => {
        const reached = await viewFreshness(this.database, view);
        const known = reached.find((one) => one.source === source && one.topic === topic);
        return { source, topic, recordedBefore: known?.recordedBefore?.toISOString() ?? null };
      }),
    );
  }
}
