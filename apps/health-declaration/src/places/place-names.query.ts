import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** What are these public places called now? */
@Injectable()
export class PlaceNamesQuery {
  constructor(private readonly database: Database) {}

  async find(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (codes.length === 0) return new Map();
    const rows = await this.database.query<{ code: string; name: string }>(
      'SELECT code, name FROM health_declaration.place WHERE code = ANY($1)',
      [codes],
    );
    return new Map(rows.map(({ code, name }) => [code, name]));
  }
}
