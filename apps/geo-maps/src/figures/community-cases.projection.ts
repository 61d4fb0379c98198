import { Injectable } from '@nestjs/common';
import type { caseChanged, caseOpened, CaseStrata } from '#libs/contracts';
import type { Tx } from '#libs/database';
import type { Projection, ReceivedEvent, Side } from '#libs/messaging';
import { countsAsCommunityCase } from './community-case.rules.js';

export interface CommunityCaseDelta {
  readonly communeCode: string;
  /** The day of the result by which it was found. */
  readonly day: string;
  readonly value: 1 | -1;
}

/** Community cases by the commune of detection, counted as the reports count `cases-new`. Replayable. */
@Injectable()
export class CommunityCasesProjection implements Projection<CommunityCaseDelta> {
  readonly view = 'community-cases';

  opened({ data }: ReceivedEvent<typeof caseOpened>): CommunityCaseDelta[] {
    return countsOf(data, 1);
  }

  /** Takes the old count back and adds the new one: a correction may move a case, its day or its origin. */
  changed({ data: { before, after } }: ReceivedEvent<typeof caseChanged>): CommunityCaseDelta[] {
    return [...countsOf(before, -1), ...countsOf(after, 1)];
  }

  async save(tx: Tx, side: Side, deltas: readonly CommunityCaseDelta[]): Promise<void> {
    await tx.query(
      `INSERT INTO geo_maps.community_case AS counted (side, commune_code, day, value)
       SELECT $1, commune_code, day, sum(value)
       FROM unnest($2::text[], $3::date[], $4::bigint[]) AS delta(commune_code, day, value)
       GROUP BY commune_code, day ORDER BY commune_code, day
       ON CONFLICT (side, commune_code, day) DO UPDATE SET value = counted.value + excluded.value`,
      [
        side,
        deltas.map(({ communeCode }) => communeCode),
        deltas.map(({ day }) => day),
        deltas.map(({ value }) => value),
      ],
    );
  }

  async clear(tx: Tx, side: Side): Promise<void> {
    await tx.query('DELETE FROM geo_maps.community_case WHERE side = $1', [side]);
  }
}

function countsOf(one: CaseStrata, value: 1 | -1): CommunityCaseDelta[] {
  return countsAsCommunityCase(one) ? [{ communeCode: one.detectedIn, day: one.day, value }] : [];
}
