import { Injectable } from '@nestjs/common';
import { BlindIndex, Database } from '#libs/database';
import { parseDeclarationCode } from '#libs/vocabulary';
import type { KnownDeclaration } from './known-declaration.js';
import { KNOWN_COLUMNS, OpenKnownDeclarations, type KnownRow } from './open-known-declarations.js';

/** Which declaration does a shown code stand for? The caller has checked that it may ask, and writes the audit. */
@Injectable()
export class DeclarationByCodeQuery {
  constructor(
    private readonly database: Database,
    private readonly indexes: BlindIndex,
    private readonly opening: OpenKnownDeclarations,
  ) {}

  /** As it was typed or scanned; undefined for a code that is malformed, as for one that was never given out. */
  async find(typedCode: string): Promise<KnownDeclaration | undefined> {
    const code = parseDeclarationCode(typedCode);
    if (!code.ok) return undefined;
    const rows = await this.database.query<KnownRow>(
      `SELECT ${KNOWN_COLUMNS} FROM health_declaration.declaration WHERE code_digest = ANY($1::bytea[]) LIMIT 1`,
      [this.indexes.allOf('declaration.code', code.value)],
    );
    const [known] = await this.opening.open(rows);
    return known;
  }
}
