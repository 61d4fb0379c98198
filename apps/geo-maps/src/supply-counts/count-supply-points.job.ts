import { Inject, Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { publish } from '#libs/messaging';
import { SERVICE_CONFIG, TimedJob } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import type { Config } from '../config.js';
import { supplyPointWasCounted } from '../published-events.js';
import { LivePoints } from '../supply-points/live-points.js';
import { stateShown } from '../supply-points/point-json.js';
import { ShownNow } from '../supply-points/shown-now.js';
import { countedAs, isCountedSame } from './counted-as.rules.js';
import { SupplyCountsStore, type CountedPoint } from './supply-counts.store.js';

/** Points of one transaction; the rest follows in further ones of the same run. */
const POINTS_AT_ONCE = 500;

interface Change extends CountedPoint {
  readonly before: CountedPoint['strata'];
}

/**
 * Tells the reports as what each point is counted. What is shown of a point fades without anybody doing anything, so
 * that nothing but the time can say so.
 */
@Injectable()
export class CountSupplyPointsJob extends TimedJob {
  readonly name = 'count-supply-points';
  readonly everySeconds: number;

  constructor(
    private readonly database: Database,
    private readonly live: LivePoints,
    private readonly shown: ShownNow,
    private readonly counts: SupplyCountsStore,
    @Inject(SERVICE_CONFIG) config: Config,
  ) {
    super();
    this.everySeconds = config.COUNT_SUPPLY_POINTS_EVERY_SECONDS;
  }

  async run(): Promise<void> {
    const changes = await this.changes();
    for (let from = 0; from < changes.length; from += POINTS_AT_ONCE)
      await this.database.transaction((tx) => this.tell(tx, changes.slice(from, from + POINTS_AT_ONCE)));
  }

  private async changes(): Promise<Change[]> {
    const [{ points }, counted] = [await this.live.current(), await this.counts.all(this.database)];
    const before = new Map(counted.map((one) => [one.pointId, one]));
    const now = this.shown.now();
    const changes: Change[] = [];
    for (const { point } of points.all()) {
      const { version = 0, strata = null } = before.get(point.id) ?? {};
      before.delete(point.id);
      const after = countedAs(point, stateShown(point, now).value, now.at);
      if (!isCountedSame(strata, after))
        changes.push({ pointId: point.id, version: version + 1, before: strata, strata: after });
    }
    const gone = [...before.values()].map(({ pointId, version, strata }) => {
      return { pointId, version: version + 1, before: strata, strata: null };
    });
    return [...changes, ...gone].sort((one, other) => (one.pointId < other.pointId ? -1 : 1));
  }

  private async tell(tx: Tx, changes: readonly Change[]): Promise<void> {
    const saved = await this.counts.save(tx, changes);
    const day = localDayOf(tx.recordedAt);
    const told = changes.filter(({ pointId }) => saved.has(pointId));
    await publish(
      tx,
      told.map(({ pointId, version, before, strata: after }) =>
        supplyPointWasCounted({ aggregateId: pointId, version }, { day, before, after }),
      ),
    );
  }
}
