import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { FROM_SPECIMENS, SPECIMEN_COLUMNS, type SpecimenState } from '../specimens/specimen-state.js';
import type { ReleasedCorrection } from './open-notices.use-case.js';

type Row = SpecimenState & { correction: ReleasedCorrection['after'] };

/** Which corrections have taken effect since? */
@Injectable()
export class RecentCorrectionsQuery {
  async list(tx: Tx, since: Date, rows: number): Promise<ReleasedCorrection[]> {
    const found = await tx.query<Row>(
      `SELECT ${SPECIMEN_COLUMNS}, jsonb_build_object('id', r.id, 'version', r.version, 'laboratoryCode',
         r.laboratory_code, 'enteredBy', r.entered_by, 'validatedBy', r.validated_by) AS correction
       ${FROM_SPECIMENS} JOIN testing.result r ON r.specimen_id = s.id
       WHERE r.kind <> 'original' AND r.released_at >= $1 ORDER BY r.released_at DESC LIMIT $2`,
      [since, rows],
    );
    return found.map(({ correction, ...specimen }) => ({ specimen, after: correction }));
  }
}
