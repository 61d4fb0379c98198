import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { OrderSeal } from '../people/order-seal.js';

interface Label {
  readonly assigner: string;
  readonly barcode: string;
}

/** Which specimens have these slips? Whether the actor may see them is asked by their barcodes. */
@Injectable()
export class SpecimensBySlipQuery {
  constructor(private readonly seal: OrderSeal) {}

  /** By slip code, as it was generated; what is not there is not in the answer. */
  async find(tx: Tx, slipCodes: readonly string[]): Promise<ReadonlyMap<string, Label>> {
    if (slipCodes.length === 0) return new Map();
    const digests = slipCodes.flatMap((code) => this.seal.slipDigestsOf(code).map((digest) => ({ code, digest })));
    const rows = await tx.query<Label & { digest: Buffer }>(
      `SELECT o.slip_digest AS digest, s.assigner, s.barcode FROM testing.test_order o
       JOIN testing.specimen s ON s.order_id = o.id WHERE o.slip_digest = ANY($1::bytea[])`,
      [digests.map(({ digest }) => digest)],
    );
    const byDigest = new Map(rows.map(({ digest, ...label }) => [digest.toString('hex'), label]));
    return new Map(
      digests.flatMap(({ code, digest }) => {
        const label = byDigest.get(digest.toString('hex'));
        return label ? [[code, label] as const] : [];
      }),
    );
  }
}
