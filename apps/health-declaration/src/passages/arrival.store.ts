import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';

export interface Arrival {
  readonly passageId: string;
  readonly destinationCommune: string;
}

/** The only door to arrivals: whom a commune was told to expect. */
@Injectable()
export class ArrivalStore {
  async announce(tx: Tx, arrivals: readonly Arrival[]): Promise<void> {
    if (arrivals.length === 0) return;
    await tx.execute(
      `INSERT INTO health_declaration.arrival (passage_id, destination_commune, announced_at)
       SELECT passage_id, destination_commune, $3
       FROM unnest($1::uuid[], $2::text[]) AS given (passage_id, destination_commune)
       ON CONFLICT DO NOTHING`,
      [
        arrivals.map(({ passageId }) => passageId),
        arrivals.map(({ destinationCommune }) => destinationCommune),
        tx.recordedAt,
      ],
    );
  }
}
