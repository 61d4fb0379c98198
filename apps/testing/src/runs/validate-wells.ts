import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { currentTraceparent, Refused, type Actor } from '#libs/http';
import { DecidePoolResultUseCase } from '../pools/decide-pool-result.use-case.js';
import { DecideResults } from '../results/decide-results.js';
import type { LabelledWell } from './run.js';
import type { WellOutcome } from './run-validation.store.js';

/** The second person's yes to the results of wells. One that may not be released says why and holds no other up. */
@Injectable()
export class ValidateWells {
  constructor(
    private readonly deciding: DecideResults,
    private readonly pools: DecidePoolResultUseCase,
  ) {}

  /** In the caller's transaction, all at once; wells without a result say why they have none. */
  async specimens(tx: Tx, wells: readonly LabelledWell[], actor: Actor): Promise<WellOutcome[]> {
    const without = wells.filter(({ resultVersion }) => resultVersion === null);
    const decidable = wells.filter(({ specimenId, resultVersion }) => specimenId !== null && resultVersion !== null);
    const decided = await this.deciding.execute(
      tx,
      decidable.map(({ barcode, assigner, resultVersion }) => ({
        ...{ asked: { barcode: barcode ?? '', assigner: assigner ?? '' }, version: resultVersion ?? 0 },
        ...{ body: {}, actor, request: undefined, traceparent: currentTraceparent() },
      })),
    );
    return [
      ...without.map(({ well, refusal }) => ({ well, state: null, refusal: refusal ?? 'result-not-found' })),
      ...decidable.map(({ well }, index) => {
        const outcome = decided[index];
        return !outcome || outcome instanceof Refused
          ? { well, state: null, refusal: outcome?.code ?? 'result-not-found' }
          : { well, state: outcome.after.state, refusal: null };
      }),
    ];
  }

  /** A tube in a transaction of its own, as its result may fan out to twenty members. Repeated with its key, it goes on. */
  async pool(
    { well, poolCode, resultVersion }: LabelledWell,
    actor: Actor,
    idempotencyKey: string,
  ): Promise<WellOutcome> {
    try {
      const decision = { code: poolCode ?? '', version: resultVersion ?? 0, body: {}, actor };
      const { body } = await this.pools.execute({ ...decision, idempotencyKey: `${idempotencyKey} ${well}` });
      return { well, state: body.state, refusal: null };
    } catch (error) {
      if (error instanceof Refused) return { well, state: null, refusal: error.code };
      throw error;
    }
  }
}
