import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { CheckpointColour } from '#libs/vocabulary';
import type { ReadableArea } from '../readable-area.rules.js';
import type { ConflictKind } from './passage-conflict.rules.js';

export interface ConflictRow {
  readonly id: string;
  readonly kind: ConflictKind;
  readonly passageId: string;
  readonly otherPassageId: string | null;
  readonly checkpointCode: string;
  readonly otherCheckpointCode: string | null;
  readonly passedAt: Date;
  readonly otherPassedAt: Date | null;
  readonly colour: CheckpointColour;
  readonly colourShown: CheckpointColour | null;
  readonly decision: string | null;
  readonly foundAt: Date;
  readonly closedAt: Date | null;
}

export interface ConflictsFilter {
  readonly area: ReadableArea;
  readonly status: 'open' | 'closed' | undefined;
  /** Id of the last row of the page before. */
  readonly after: string | undefined;
  readonly rows: number;
}

/** What could devices without network not know? In the order in which it was found. */
@Injectable()
export class PassageConflictsQuery {
  constructor(private readonly database: Database) {}

  list({ area, status, after, rows }: ConflictsFilter): Promise<ConflictRow[]> {
    return this.database.query<ConflictRow>(
      `SELECT c.id, c.kind, c.passage_id AS "passageId", c.other_passage_id AS "otherPassageId",
         c.checkpoint_code AS "checkpointCode", o.checkpoint_code AS "otherCheckpointCode", p.passed_at AS "passedAt",
         o.passed_at AS "otherPassedAt", p.colour, p.colour_shown AS "colourShown", p.decision,
         c.found_at AS "foundAt", c.closed_at AS "closedAt"
       FROM health_declaration.passage_conflict c
       JOIN health_declaration.passage p ON p.id = c.passage_id
       LEFT JOIN health_declaration.passage o ON o.id = c.other_passage_id
       WHERE (c.commune_code = ANY($1) OR c.other_commune_code = ANY($1))
         AND ($2::text IS NULL OR (c.closed_at IS NULL) = ($2 = 'open'))
         AND ($3::uuid IS NULL OR c.id > $3)
       ORDER BY c.id LIMIT $4`,
      [area.communes, status ?? null, after ?? null, rows],
    );
  }

  /** Of the passage that carries the conflict: the period of its data key. */
  async findDay(id: string): Promise<string | undefined> {
    const rows = await this.database.query<{ day: string }>(
      `SELECT p.day FROM health_declaration.passage_conflict c
       JOIN health_declaration.passage p ON p.id = c.passage_id WHERE c.id = $1`,
      [id],
    );
    return rows[0]?.day;
  }
}
