import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { mayWriteFor, readableSpecimens } from '../readable-specimens.rules.js';
import { LOT_COLUMNS, type ReagentLot } from './reagent-lot.js';

export interface LotFilter {
  readonly laboratoryCode?: string | undefined;
  readonly recalled?: boolean | undefined;
  readonly afterId?: string | undefined;
  readonly rows: number;
}

/** Which lots does a laboratory have? */
@Injectable()
export class LotsQuery {
  constructor(
    private readonly database: Database,
    private readonly referenceData: ReferenceData,
  ) {}

  async find(laboratoryCode: string, code: string, on: Database | Tx = this.database): Promise<ReagentLot | undefined> {
    const rows = await on.query<ReagentLot>(
      `SELECT ${LOT_COLUMNS} FROM testing.reagent_lot l WHERE l.laboratory_code = $1 AND l.code = $2`,
      [laboratoryCode, code],
    );
    return rows[0];
  }

  /**
   * The lot with this code of those that the actor may look after: of the laboratory that is named, else of the actor's
   * own, else of the only one that has it.
   * @throws Refused 404, or 409 where several laboratories have one and none is named
   */
  async findFor(actor: Actor, code: string, named: string | undefined, on: Database | Tx): Promise<ReagentLot> {
    const rows = await on.query<ReagentLot>(
      `SELECT ${LOT_COLUMNS} FROM testing.reagent_lot l WHERE l.code = $1 ORDER BY l.laboratory_code`,
      [code],
    );
    const seen = rows.filter(
      ({ laboratoryCode, communeCode }) =>
        (named ?? laboratoryCode) === laboratoryCode &&
        mayWriteFor(actor, { code: laboratoryCode, communeCode }, this.referenceData.adminUnits),
    );
    const own = seen.find(({ laboratoryCode }) => laboratoryCode === actor.facility);
    if (own) return own;
    if (seen.length > 1) {
      const laboratories = seen.map(({ laboratoryCode }) => laboratoryCode).join(', ');
      throw new Refused('lot-ambiguous', { status: 409, detail: `laboratory: ${laboratories}`, path: 'laboratory' });
    }
    if (!seen[0]) throw new Refused('lot-not-found', { status: 404 });
    return seen[0];
  }

  /** What a laboratory may still use on a day, by its last day: not recalled, not expired, not used up. */
  usableOf(laboratoryCode: string, day: string, limit: number): Promise<ReagentLot[]> {
    return this.database.query<ReagentLot>(
      `SELECT ${LOT_COLUMNS} FROM testing.reagent_lot l
       WHERE l.laboratory_code = $1 AND l.recalled_at IS NULL AND l.expires_on >= $2::date AND l.stock > 0
       ORDER BY l.expires_on, l.code LIMIT $3`,
      [laboratoryCode, day, limit],
    );
  }

  /** Of the actor's own laboratory and those of the actor's areas, by id. */
  list(actor: Actor, { laboratoryCode, recalled, afterId, rows }: LotFilter): Promise<ReagentLot[]> {
    const { facility, communes } = readableSpecimens(actor, this.referenceData.adminUnits);
    return this.database.query<ReagentLot>(
      `SELECT ${LOT_COLUMNS} FROM testing.reagent_lot l
       WHERE (l.laboratory_code = $1 OR l.commune_code = ANY($2::text[]))
         AND ($3::text IS NULL OR l.laboratory_code = $3) AND ($4::uuid IS NULL OR l.id > $4)
         AND ($5::boolean IS NULL OR (l.recalled_at IS NOT NULL) = $5)
       ORDER BY l.id LIMIT $6`,
      [facility, communes, laboratoryCode ?? null, afterId ?? null, recalled ?? null, rows],
    );
  }
}
