import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Outcome } from './declaration.rules.js';
import { DeclarationSeal, type SealedPart } from './declaration-seal.js';

/** A declaration, opened for the holder of its code. The caller writes the audit row where an officer reads. */
export interface DeclarationByCode {
  readonly id: string;
  readonly version: number;
  readonly form: string;
  /** Local day of the act. */
  readonly day: string;
  readonly declaredAt: Date;
  readonly outcome: Outcome;
  readonly reasons: readonly string[];
  readonly residenceCommune: string | null;
  readonly residenceProvince: string | null;
  readonly part: SealedPart;
}

type Row = Omit<DeclarationByCode, 'part'> & { readonly sealed: Buffer };

/** Which declaration does a code stand for? Whoever has the code may ask. */
@Injectable()
export class DeclarationByCodeQuery {
  constructor(
    private readonly database: Database,
    private readonly seal: DeclarationSeal,
  ) {}

  /** @param code as `parseDeclarationCode` answers it */
  async find(code: string): Promise<DeclarationByCode | undefined> {
    const rows = await this.database.query<Row>(
      `SELECT id, version, form, day, declared_at AS "declaredAt", outcome, reasons,
         residence_commune AS "residenceCommune", residence_province AS "residenceProvince", sealed
       FROM health_declaration.declaration WHERE code_digest = ANY($1::bytea[]) LIMIT 1`,
      [this.seal.digestsOf(code)],
    );
    if (!rows[0]) return undefined;
    const { sealed, ...row } = rows[0];
    return { ...row, part: await this.seal.open(row.id, sealed) };
  }
}
