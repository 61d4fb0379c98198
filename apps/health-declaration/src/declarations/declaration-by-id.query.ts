import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { KnownDeclaration } from './known-declaration.js';
import { KNOWN_COLUMNS, OpenKnownDeclarations, type KnownRow } from './open-known-declarations.js';

/** What was declared where another row names the declaration? The caller has checked that it may ask. */
@Injectable()
export class DeclarationByIdQuery {
  constructor(
    private readonly database: Database,
    private readonly opening: OpenKnownDeclarations,
  ) {}

  /** Undefined where it has been deleted since. */
  async find(id: string): Promise<KnownDeclaration | undefined> {
    const rows = await this.database.query<KnownRow>(
      `SELECT ${KNOWN_COLUMNS} FROM health_declaration.declaration WHERE id = $1`,
      [id],
    );
    const [known] = await this.opening.open(rows);
    return known;
  }
}
