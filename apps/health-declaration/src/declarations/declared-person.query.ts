import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Declarant } from './declarant.rules.js';
import { DeclarationSeal } from './declaration-seal.js';

/** Who was declared for: opened for those who write it down elsewhere, sealed again, or show it to the holder. */
export interface DeclaredPerson {
  readonly declarationId: string;
  /** In the commune of residence, or the text for a residence elsewhere. */
  readonly address: string;
  readonly declarant: Declarant;
}

/** Whom do these declarations speak of? The caller has checked that it may ask, and writes the audit. */
@Injectable()
export class DeclaredPersonQuery {
  constructor(
    private readonly database: Database,
    private readonly seal: DeclarationSeal,
  ) {}

  /** Undefined where the declaration is gone. */
  async find(declarationId: string): Promise<DeclaredPerson | undefined> {
    const rows = await this.database.query<{ sealed: Buffer }>(
      'SELECT sealed FROM health_declaration.declaration WHERE id = $1',
      [declarationId],
    );
    if (!rows[0]) return undefined;
    const { address, declarant } = await this.seal.open(declarationId, rows[0].sealed);
    return { declarationId, address, declarant };
  }
}
