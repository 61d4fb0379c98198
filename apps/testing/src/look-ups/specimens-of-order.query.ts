import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

export interface SpecimenOfOrder {
  readonly id: string;
  readonly barcode: string;
  readonly status: string;
  readonly collectedAt: Date;
  readonly expectedAt: Date;
  readonly askedAnewAt: Date | null;
}

const ROWS_MAX = 50;

/** What was collected for this order? */
@Injectable()
export class SpecimensOfOrderQuery {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  list(orderId: string): Promise<SpecimenOfOrder[]> {
    return this.database.query<SpecimenOfOrder>(
      `SELECT id, barcode, status, collected_at AS "collectedAt", expected_at AS "expectedAt",
         asked_anew_at AS "askedAnewAt"
       FROM testing.specimen WHERE order_id = $1 ORDER BY collected_at DESC, id DESC LIMIT ${ROWS_MAX}`,
      [orderId],
    );
  }
}
