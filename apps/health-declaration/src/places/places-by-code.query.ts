import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';

export interface PlaceAtCode {
  readonly code: string;
  readonly kind: string;
  readonly communeCode: string;
  readonly closedAt: Date | null;
}

/** Which places do these codes stand for? Asked once for a whole batch of declarations, in its transaction. */
@Injectable()
export class PlacesByCodeQuery {
  async find(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, PlaceAtCode>> {
    if (codes.length === 0) return new Map();
    const rows = await tx.query<PlaceAtCode>(
      `SELECT code, kind, commune_code AS "communeCode", closed_at AS "closedAt"
       FROM health_declaration.place WHERE code = ANY($1)`,
      [codes],
    );
    return new Map(rows.map((row) => [row.code, row]));
  }
}
