import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { ShownStep } from '../check-ins/step-shown-at-places.query.js';

/** Has this very code been taken at a checkpoint? */
@Injectable()
export class StepShownAtCheckpointsQuery {
  constructor(private readonly database: Database) {}

  async find({ id, step }: ShownStep): Promise<boolean> {
    const rows = await this.database.query(
      'SELECT FROM health_declaration.passage WHERE personal_code_id = $1 AND personal_code_step = $2 LIMIT 1',
      [id, step],
    );
    return rows.length > 0;
  }
}
