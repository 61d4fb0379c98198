import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { DecidedLevel } from './decided-level.rules.js';
import { DECISION_COLUMNS, decisionOf } from './level-decision.store.js';

/** One entry of the public feed. */
export interface LevelChange {
  readonly position: string;
  readonly change: 'announced' | 'withdrawn';
  readonly changedAt: Date;
  readonly decision: DecidedLevel;
}

type ChangeRow = Omit<LevelChange, 'decision'> & Parameters<typeof decisionOf>[0];

/** What was announced and taken back, in the order of commits? */
@Injectable()
export class LevelChangesQuery {
  constructor(private readonly database: Database) {}

  async after(position: string, rows: number): Promise<LevelChange[]> {
    const found = await this.database.query<ChangeRow>(
      `SELECT change.position::text AS position, change.change, change.changed_at AS "changedAt", ${DECISION_COLUMNS}
       FROM geo_maps.level_change AS change JOIN geo_maps.level_decision AS decision ON decision.id = change.decision_id
       WHERE change.position > $1 ORDER BY change.position LIMIT $2`,
      [position, rows],
    );
    return found.map((row) => ({
      ...{ position: row.position, change: row.change, changedAt: row.changedAt },
      decision: asItWas(decisionOf(row), row.change),
    }));
  }
}

/** An announcement is told as it was made, whatever has become of it since. */
function asItWas(decision: DecidedLevel, change: LevelChange['change']): DecidedLevel {
  return change === 'announced' ? { ...decision, withdrawnAt: null, withdrawalReason: null } : decision;
}
