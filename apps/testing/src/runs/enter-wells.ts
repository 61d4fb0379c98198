import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { TestPoolsUseCase } from '../pools/test-pools.use-case.js';
import { WriteResultsUseCase } from '../results/write-results.use-case.js';
import type { ToldWellBody } from './run.dto.js';
import type { LabelledWell, Run } from './run.js';

interface By {
  readonly actor: Actor;
  readonly traceparent: string | undefined;
}

type Outcome = Pick<LabelledWell, 'resultVersion' | 'resultState' | 'refusal'>;

/** Results of the wells of a good run, for specimens and pools. One that cannot be taken says why and harms no other. */
@Injectable()
export class EnterWells {
  constructor(
    private readonly writing: WriteResultsUseCase,
    private readonly testing: TestPoolsUseCase,
  ) {}

  async execute(
    tx: Tx,
    run: Run & { readonly testedAt: Date },
    planned: readonly LabelledWell[],
    told: readonly ToldWellBody[],
    by: By,
  ): Promise<LabelledWell[]> {
    const values = new Map(told.map((one) => [one.well, one]));
    const specimens = await this.specimens(tx, run, planned, values, by);
    const outcomes = new Map(specimens);
    for (const well of planned) {
      const value = values.get(well.well);
      if (well.poolId !== null && value) outcomes.set(well.well, await this.pool(tx, run, well.poolId, value, by));
    }
    return planned.map((well) => ({ ...well, ...outcomes.get(well.well) }));
  }

  private async specimens(
    tx: Tx,
    run: Run & { readonly testedAt: Date },
    planned: readonly LabelledWell[],
    values: ReadonlyMap<string, ToldWellBody>,
    { actor, traceparent }: By,
  ): Promise<ReadonlyMap<string, Outcome>> {
    const items = planned.flatMap(({ well, specimenId }) => {
      const told = values.get(well);
      return specimenId === null || !told ? [] : [{ well, specimenId, value: told.value, ct: told.ct }];
    });
    const { id: runId, method, device, lotCode, laboratoryCode, testedAt } = run;
    const written = await this.writing.execute(
      tx,
      items.map(({ specimenId, value, ct }) => ({
        ...{ specimenId, method, value, ct, device, lotCode: lotCode ?? undefined, laboratoryCode, testedAt },
        ...{ actor, source: 'run' as const, runId, traceparent },
      })),
    );
    return new Map(
      items.map(({ well }, index): [string, Outcome] => {
        const one = written[index];
        return [well, !one || one instanceof Refused ? refusedFor(one?.code) : outcomeOf(one.version, one.state)];
      }),
    );
  }

  private async pool(
    tx: Tx,
    run: Run & { readonly testedAt: Date },
    poolId: string,
    { value, ct }: ToldWellBody,
    { actor, traceparent }: By,
  ): Promise<Outcome> {
    const { id: runId, method, device, lotCode, laboratoryCode, testedAt } = run;
    const test = { method, value, ct, device, lotCode: lotCode ?? undefined, laboratoryCode, testedAt };
    const made = await this.testing.lockAndExecute(tx, poolId, { ...test, actor, runId, traceparent });
    return made instanceof Refused ? refusedFor(made.code) : outcomeOf(made.version, made.state);
  }
}

function outcomeOf(resultVersion: number, resultState: string): Outcome {
  return { resultVersion, resultState, refusal: null };
}

function refusedFor(code: string | undefined): Outcome {
  return { resultVersion: null, resultState: null, refusal: code ?? 'specimen-not-found' };
}
