import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** The order of a specimen, and what another service may know of the specimen besides. */
export interface OrderOfSpecimen {
  readonly orderId: string;
  readonly sealed: Buffer;
  /** Random id; of the person that this one was merged into, where that is so. */
  readonly personId: string;
  readonly collectedAt: Date;
  /** Gene → cycle threshold of the version that was asked for. */
  readonly ct: Readonly<Record<string, number>> | null;
}

/** Whose specimen is it? */
@Injectable()
export class PersonOfSpecimenQuery {
  constructor(private readonly database: Database) {}

  async find(specimenId: string, resultVersion: number): Promise<OrderOfSpecimen | undefined> {
    const rows = await this.database.query<OrderOfSpecimen>(
      `SELECT o.id AS "orderId", o.sealed, coalesce(p.merged_into, p.id) AS "personId",
         s.collected_at AS "collectedAt", r.ct
       FROM testing.specimen s
       JOIN testing.test_order o ON o.id = s.order_id
       JOIN testing.person p ON p.id = s.person_id
       LEFT JOIN testing.result r ON r.specimen_id = s.id AND r.version = $2
       WHERE s.id = $1`,
      [specimenId, resultVersion],
    );
    return rows[0];
  }
}
