import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '#libs/database';
import { localDayOf, type TestMethod } from '#libs/vocabulary';
import { refusalOfLot, type LotUseRefusal } from './reagent-lot.rules.js';
import type { ReagentLot } from './reagent-lot.js';
import { ReagentLotStore } from './reagent-lot.store.js';

/** A test that takes from a lot, or a run that takes for all of its wells. */
export interface LotToUse {
  readonly laboratoryCode: string;
  readonly lotCode: string;
  readonly method: TestMethod;
  readonly testedAt: Date;
  /** How many tests it takes, controls included. */
  readonly tests: number;
}

/** Takes from the stock of lots, in the transaction of the results or the run that used them. */
@Injectable()
export class UseLotsUseCase {
  constructor(private readonly lots: ReagentLotStore) {}

  /** One answer a use, in their order: undefined where it was taken, else why not. Who is refused has taken nothing. */
  async execute(
    tx: Tx,
    uses: readonly LotToUse[],
    by: { readonly id: string },
  ): Promise<(LotUseRefusal | undefined)[]> {
    if (uses.length === 0) return [];
    const asked = uses.map(({ laboratoryCode, lotCode: code }) => ({ laboratoryCode, code }));
    const before = await this.lots.lock(tx, asked);
    const left = new Map(before.map((lot) => [keyOf(lot.laboratoryCode, lot.code), lot]));
    const answers = uses.map(({ laboratoryCode, lotCode, method, testedAt, tests }) => {
      const key = keyOf(laboratoryCode, lotCode);
      const lot = left.get(key);
      const refusal = refusalOfLot(lot, { method, day: localDayOf(testedAt), tests });
      if (!refusal && lot) left.set(key, { ...lot, stock: lot.stock - tests });
      return refusal;
    });
    await this.save(tx, before, [...left.values()], by);
    return answers;
  }

  private async save(
    tx: Tx,
    before: readonly ReagentLot[],
    after: readonly ReagentLot[],
    by: { readonly id: string },
  ): Promise<void> {
    const stocks = new Map(before.map(({ id, stock }) => [id, stock]));
    const used = after.filter(({ id, stock }) => stocks.get(id) !== stock);
    await this.lots.setStocks(tx, used);
    await this.lots.insertMovements(
      tx,
      used.map(({ id: lotId, stock }) => ({
        ...{ id: uuidv7(), lotId, kind: 'used' as const, change: stock - (stocks.get(lotId) ?? 0), stock },
        ...{ movedAt: tx.recordedAt, movedBy: by.id },
      })),
    );
  }
}

const keyOf = (laboratoryCode: string, code: string): string => `${laboratoryCode} ${code}`;
