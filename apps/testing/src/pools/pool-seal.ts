import { Injectable } from '@nestjs/common';
import { DataKeyDestroyed } from '#libs/database';
import { Refused } from '#libs/http';
import { OrderSeal } from '../people/order-seal.js';
import type { Pool } from './pool.js';

/** Why a tube's result was amended, and why it was rejected: a row each, sealed under two names. */
const TABLES = { amendment: 'pool-result', rejection: 'pool-result-rejection' } as const;

/** Reasons are free text that may name people: sealed with the key of the pool's own month, and gone with it. */
@Injectable()
export class PoolSeal {
  constructor(private readonly seal: OrderSeal) {}

  /** Before the transaction of `close`. @throws Refused 409 where the orders of its month were deleted */
  async prepare({ day }: Pool): Promise<void> {
    try {
      await this.seal.prepare([day]);
    } catch (error) {
      throw error instanceof DataKeyDestroyed ? new Refused('order-deleted', { status: 409 }) : error;
    }
  }

  close(kind: keyof typeof TABLES, resultId: string, { day }: Pool, reason: string): Buffer {
    return this.seal.closeText(TABLES[kind], resultId, day, reason);
  }

  open(kind: keyof typeof TABLES, resultId: string, sealed: Buffer): Promise<string> {
    return this.seal.openText(TABLES[kind], resultId, sealed);
  }
}
