import { Injectable } from '@nestjs/common';
import type { personProgressed, PersonProgress } from '#libs/contracts';
import type { Tx } from '#libs/database';
import type { Projection, ReceivedEvent, Side } from '#libs/messaging';
import { crossingsOf, type Crossing } from './reached.rules.js';

export interface ResidentDelta extends Crossing {
  /** A commune's code, `outside` or `unknown`. */
  readonly area: string;
  readonly cohort: string;
  readonly value: 1 | -1;
}

/** People by residence and by how far they have come with the course, counted as the reports do. Replayable. */
@Injectable()
export class VaccinatedResidentsProjection implements Projection<ResidentDelta> {
  readonly view = 'vaccinated-residents';

  /** Takes back all that the person had reached and adds all that he has now: he may have moved, or be another's double. */
  progressed({ data: { before, after } }: ReceivedEvent<typeof personProgressed>): ResidentDelta[] {
    return [...(before ? countsOf(before, -1) : []), ...(after ? countsOf(after, 1) : [])];
  }

  async save(tx: Tx, side: Side, deltas: readonly ResidentDelta[]): Promise<void> {
    await tx.query(
      `INSERT INTO geo_maps.vaccinated_resident AS counted (side, area, reached, cohort, day, value)
       SELECT $1, area, reached, cohort, day, sum(value)
       FROM unnest($2::text[], $3::text[], $4::text[], $5::date[], $6::bigint[]) AS delta(area, reached, cohort, day, value)
       GROUP BY area, reached, cohort, day ORDER BY area, reached, cohort, day
       ON CONFLICT (side, area, reached, cohort, day) DO UPDATE SET value = counted.value + excluded.value`,
      [
        side,
        deltas.map(({ area }) => area),
        deltas.map(({ reached }) => reached),
        deltas.map(({ cohort }) => cohort),
        deltas.map(({ day }) => day),
        deltas.map(({ value }) => value),
      ],
    );
  }

  async clear(tx: Tx, side: Side): Promise<void> {
    await tx.query('DELETE FROM geo_maps.vaccinated_resident WHERE side = $1', [side]);
  }
}

function countsOf(progress: PersonProgress, value: 1 | -1): ResidentDelta[] {
  const { residence, cohort } = progress;
  const area = residence.kind === 'commune' ? residence.communeCode : residence.kind;
  return crossingsOf(progress).map((crossing) => ({ ...crossing, area, cohort, value }));
}
