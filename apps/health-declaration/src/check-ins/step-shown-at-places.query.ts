import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** One step of a short-lived personal code, as a phone showed it. */
export interface ShownStep {
  readonly id: string;
  readonly step: number;
}

/** Has this very code been taken at a place? */
@Injectable()
export class StepShownAtPlacesQuery {
  constructor(private readonly database: Database) {}

  async find({ id, step }: ShownStep): Promise<boolean> {
    const rows = await this.database.query(
      'SELECT FROM health_declaration.check_in WHERE personal_code_id = $1 AND step = $2 LIMIT 1',
      [id, step],
    );
    return rows.length > 0;
  }
}
