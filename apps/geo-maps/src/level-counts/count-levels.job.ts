import { Injectable } from '@nestjs/common';
import { LEVEL_SCHEMES, type LevelScheme } from '#libs/contracts';
import { Database } from '#libs/database';
import { publish, type NewEvent } from '#libs/messaging';
import { ReferenceData } from '#libs/reference-data';
import { TimedJob } from '#libs/runtime';
import { localDayOf, type RiskLevel } from '#libs/vocabulary';
import type { LevelsOfDay } from '../levels/levels-of-day.js';
import { LevelsQuery } from '../levels/levels.query.js';
import { communeLevelHasChanged } from '../published-events.js';
import { LevelCountsStore, type CountedLevel } from './level-counts.store.js';

const PROVINCE = '93';

interface Change extends CountedLevel {
  readonly before: RiskLevel | null;
}

/**
 * Tells the reports which level holds in each commune. A level that was raised holds two days after it was announced,
 * and a new day may have other rules, so that nothing but the time can say so.
 */
@Injectable()
export class CountLevelsJob extends TimedJob {
  readonly name = 'count-levels';
  readonly everySeconds = 10;

  constructor(
    private readonly database: Database,
    private readonly levels: LevelsQuery,
    private readonly counts: LevelCountsStore,
    private readonly referenceData: ReferenceData,
  ) {
    super();
  }

  async run(): Promise<void> {
    const changes = await this.changes();
    if (changes.length === 0) return;
    await this.database.transaction(async (tx) => {
      const day = localDayOf(tx.recordedAt);
      const events: NewEvent[] = [];
      for (const change of changes) if (await this.counts.save(tx, change)) events.push(factOf(change, day));
      await publish(tx, events);
    });
  }

  private async changes(): Promise<Change[]> {
    const [levels, counted] = [await this.levels.on(), await this.counts.all(this.database)];
    const before = new Map(counted.map((one) => [`${one.communeCode} ${one.scheme}`, one]));
    const standing = this.referenceData.adminUnits.communesOf(PROVINCE, levels.on).map(({ code }) => code);
    const communes = new Set([...standing, ...counted.map(({ communeCode }) => communeCode)]);
    return [...communes].sort().flatMap((communeCode) =>
      LEVEL_SCHEMES.flatMap((scheme): Change[] => {
        const { level = null, version = 0 } = before.get(`${communeCode} ${scheme}`) ?? {};
        const now = standing.includes(communeCode) ? levelBy(scheme, communeCode, levels) : null;
        return now === level ? [] : [{ communeCode, scheme, version: version + 1, before: level, level: now }];
      }),
    );
  }
}

function levelBy(scheme: LevelScheme, communeCode: string, levels: LevelsOfDay): RiskLevel | null {
  const { now } = levels.levelOf(communeCode);
  return now?.scheme === scheme ? now.level : null;
}

function factOf({ communeCode, scheme, version, before, level: after }: Change, day: string): NewEvent {
  const origin = { aggregateId: `${communeCode}/${scheme}`, version };
  return communeLevelHasChanged(origin, { day, communeCode, scheme, before, after });
}
