import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { CheckpointColour } from '#libs/vocabulary';
import type { Direction } from '../checkpoints/checkpoint.rules.js';

/** An approved trip that ends in a commune of the province. */
export interface AnnouncedArrival {
  readonly passageId: string;
  readonly destinationCommune: string;
  /** Null where the person had declared nothing, or the declaration has been deleted since. */
  readonly declarationId: string | null;
  readonly checkpointCode: string;
  readonly direction: Direction;
  readonly passedAt: Date;
  /** When the commune could first know of it; later than the passage where the checkpoint had no network. */
  readonly announcedAt: Date;
  readonly colour: CheckpointColour;
  readonly reasons: readonly string[];
  readonly originCommune: string | null;
  readonly originProvince: string | null;
}

export interface ArrivalsFilter {
  readonly communes: readonly string[];
  /** Announced at this business instant or later. */
  readonly since: Date;
  /** Where the page before ended. */
  readonly before: { readonly announcedAt: Date; readonly passageId: string } | undefined;
  readonly rows: number;
}

const SELECT = `
  SELECT a.passage_id AS "passageId", a.destination_commune AS "destinationCommune", p.declaration_id AS "declarationId",
    p.checkpoint_code AS "checkpointCode", p.direction, p.passed_at AS "passedAt", a.announced_at AS "announcedAt",
    p.colour, p.reasons, p.origin_commune AS "originCommune", p.origin_province AS "originProvince"
  FROM health_declaration.arrival a JOIN health_declaration.passage p ON p.id = a.passage_id`;

/** Whom may these communes expect? The latest first. Who is arriving is told by the declaration, to those who may read it. */
@Injectable()
export class ArrivalsQuery {
  constructor(private readonly database: Database) {}

  list({ communes, since, before, rows }: ArrivalsFilter): Promise<AnnouncedArrival[]> {
    return this.database.query<AnnouncedArrival>(
      `${SELECT}
       WHERE a.destination_commune = ANY($1) AND a.announced_at >= $2
         AND ($3::timestamptz IS NULL OR (a.announced_at, a.passage_id) < ($3, $4::uuid))
       ORDER BY a.announced_at DESC, a.passage_id DESC LIMIT $5`,
      [communes, since, before?.announcedAt ?? null, before?.passageId ?? null, rows],
    );
  }

  async find(passageId: string): Promise<AnnouncedArrival | undefined> {
    const rows = await this.database.query<AnnouncedArrival>(`${SELECT} WHERE a.passage_id = $1`, [passageId]);
    return rows[0];
  }
}
