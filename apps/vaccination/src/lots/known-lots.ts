import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import { Refused } from '#libs/http';
import { lotNumberOf } from './lot-number.rules.js';
import { LotRecounts } from './lot-recounts.js';
import type { VaccineLot } from './vaccine-lot.js';
import { VaccineLotStore } from './vaccine-lot.store.js';

/** Lots as those see them who act on them. */
@Injectable()
export class KnownLots {
  constructor(
    private readonly lots: VaccineLotStore,
    private readonly recounts: LotRecounts,
  ) {}

  /**
   * @param named number or id
   * @throws Refused 404 for a lot that nobody registered, 409 where several vaccines have a lot with the number
   */
  async find(on: Database | Tx, named: string, vaccine: string | undefined, path = 'lot'): Promise<VaccineLot> {
    const [lot, ...others] = await this.lots.named(on, lotNumberOf(named), vaccine);
    if (!lot) throw new Refused('lot-not-found', { status: 404, path });
    if (others.length > 0) throw new Refused('lot-ambiguous', { status: 409, path: 'vaccine' });
    return lot;
  }

  /** Its stock is frozen everywhere from now on, or free again; every dose of it follows. The lot must be held. */
  async setRecall(tx: Tx, lot: VaccineLot, recall: { readonly id: string; readonly at: Date } | null): Promise<void> {
    await this.lots.setRecall(tx, lot.id, recall);
    await this.recounts.request(tx, { lot });
  }
}
