import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { ResultValue, TestMethod } from '#libs/vocabulary';

/** A version of a result with what a certificate says of it. */
export interface CertifiedResult {
  readonly specimenId: string;
  readonly orderId: string;
  readonly barcode: string;
  readonly version: number;
  readonly state: string;
  readonly method: TestMethod;
  readonly value: ResultValue;
  readonly laboratoryCode: string;
  readonly sampledAt: Date;
  readonly resultedAt: Date;
}

const SELECT = `
  SELECT s.id AS "specimenId", s.order_id AS "orderId", s.barcode, r.version, r.state, r.method, r.value,
    r.laboratory_code AS "laboratoryCode", s.collected_at AS "sampledAt", r.released_at AS "resultedAt"
  FROM testing.result r JOIN testing.specimen s ON s.id = r.specimen_id`;

/** Which versions were released, and do they stand? */
@Injectable()
export class CertifiedResultQuery {
  constructor(private readonly database: Database) {}

  async find(specimenId: string, version: number): Promise<CertifiedResult | undefined> {
    const rows = await this.database.query<CertifiedResult>(
      `${SELECT} WHERE s.id = $1 AND r.version = $2 AND r.released_at IS NOT NULL`,
      [specimenId, version],
    );
    return rows[0];
  }

  /** The standing results of an order, the latest first. */
  ofOrder(orderId: string): Promise<CertifiedResult[]> {
    return this.database.query<CertifiedResult>(
      `${SELECT} WHERE s.order_id = $1 AND r.state = 'released' ORDER BY r.released_at DESC`,
      [orderId],
    );
  }
}
