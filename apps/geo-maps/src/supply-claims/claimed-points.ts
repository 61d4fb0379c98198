import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { Refused } from '#libs/http';
import type { SupplyPoint } from '../supply-points/supply-point.js';
import { SupplyRegister } from '../supply-points/supply-register.js';

/** Points as a claim meets them: one that is gone for good is as one that never was. */
@Injectable()
export class ClaimedPoints {
  constructor(private readonly register: SupplyRegister) {}

  /** Locked until the transaction ends. */
  async find(tx: Tx, id: string): Promise<SupplyPoint | undefined> {
    try {
      return await this.register.load(tx, id);
    } catch (error) {
      if (error instanceof Refused) return undefined;
      throw error;
    }
  }
}
