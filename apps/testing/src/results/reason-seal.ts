import { Injectable } from '@nestjs/common';
import { DataKeyDestroyed } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { OrderSeal } from '../people/order-seal.js';
import { SpecimensByBarcodeQuery, type AskedBarcode } from '../specimens/specimens-by-barcode.query.js';

/** Why a result, or that of a pool's tube, was corrected, and why it was rejected: a row each, sealed under two names. */
const TABLES = {
  correction: 'result',
  rejection: 'result-rejection',
  'tube-correction': 'pool-result',
  'tube-rejection': 'pool-result-rejection',
} as const;
export type ReasonKind = keyof typeof TABLES;

/** Reasons are free text that may name people: sealed with the key of the month of the specimen's own order, or of the pool, and gone with it. */
@Injectable()
export class ReasonSeal {
  constructor(
    private readonly seal: OrderSeal,
    private readonly byBarcode: SpecimensByBarcodeQuery,
  ) {}

  /** Before the transaction of `close`. @throws Refused 404, 409, and 409 where the order was deleted */
  async prepare(actor: Actor, asked: AskedBarcode): Promise<void> {
    await this.prepareDays([(await this.byBarcode.find(actor, asked)).strata.day]);
  }

  /** @throws Refused 409 where the orders of one of these days were deleted */
  async prepareDays(days: readonly string[]): Promise<void> {
    try {
      await this.seal.prepare(days);
    } catch (error) {
      throw error instanceof DataKeyDestroyed ? new Refused('order-deleted', { status: 409 }) : error;
    }
  }

  close(kind: ReasonKind, resultId: string, day: string, reason: string): Buffer {
    return this.seal.closeText(TABLES[kind], resultId, day, reason);
  }

  /** For who may see the person too, as it may be named. Null where there is none, and once the order was deleted. */
  async open(kind: ReasonKind, resultId: string, sealed: Buffer | null): Promise<string | null> {
    if (sealed === null) return null;
    try {
      return await this.seal.openText(TABLES[kind], resultId, sealed);
    } catch (error) {
      if (error instanceof DataKeyDestroyed) return null;
      throw error;
    }
  }
}
