import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { Refused, type Actor, type FieldFault } from '#libs/http';
import { PoolsQuery } from '../pools/pools.query.js';
import { TestPoolsUseCase } from '../pools/test-pools.use-case.js';
import { AdvanceSpecimensUseCase } from '../specimens/advance-specimens.use-case.js';
import { SpecimensByBarcodeQuery } from '../specimens/specimens-by-barcode.query.js';
import type { PlannedWellBody } from './run.dto.js';
import { placeOf } from './run.rules.js';
import type { Run, RunWell } from './run.js';
import { RunStore } from './run.store.js';

type Occupant = { readonly id: string; readonly kind: 'specimen' | 'pool' } | FieldFault | undefined;

/** Finds what lies in the wells of a run: tubes that the laboratory has, and that lie in no other open run. */
@Injectable()
export class FillWells {
  constructor(
    private readonly byBarcode: SpecimensByBarcodeQuery,
    private readonly specimens: AdvanceSpecimensUseCase,
    private readonly pools: PoolsQuery,
    private readonly testing: TestPoolsUseCase,
    private readonly runs: RunStore,
  ) {}

  /** @throws Refused 422 with the place of each tube that cannot be tested */
  async execute(tx: Tx, run: Run, wells: readonly PlannedWellBody[], actor: Actor): Promise<RunWell[]> {
    const occupants = await this.occupants(tx, run, wells, actor);
    const faults = occupants.flatMap((one) => (one && 'code' in one ? [one] : []));
    if (faults.length > 0) throw new Refused(faults[0]?.code ?? 'specimen-not-found', { errors: faults });
    const ids = occupants.flatMap((one) => (one && 'id' in one ? [one.id] : []));
    const others = await this.runs.findInOpenRuns(tx, ids);
    const twice = occupants.flatMap((one, index) => {
      if (!one || !('id' in one)) return [];
      const path = `wells[${index}]`;
      if (others.has(one.id)) return [{ path, code: 'well-occupant-in-another-run' }];
      return ids.indexOf(one.id) < ids.lastIndexOf(one.id) && firstPlaceOf(one.id, occupants) < index
        ? [{ path, code: 'well-occupant-twice' }]
        : [];
    });
    if (twice.length > 0) throw new Refused(twice[0]?.code ?? 'well-occupant-twice', { errors: twice });
    return wells.map((well, index) => wellOf(well, run, occupants[index]));
  }

  private async occupants(tx: Tx, run: Run, wells: readonly PlannedWellBody[], actor: Actor): Promise<Occupant[]> {
    const specimens = await this.specimensIn(tx, run, wells, actor);
    const pools = await this.poolsIn(tx, run, wells);
    return wells.map((_, index) => specimens.get(index) ?? pools.get(index));
  }

  private async specimensIn(tx: Tx, run: Run, wells: readonly PlannedWellBody[], actor: Actor) {
    const asked = wells.flatMap(({ barcode, assigner }, index) =>
      barcode === undefined ? [] : [{ index, barcode, assigner }],
    );
    const found = await this.byBarcode.findAll(actor, asked, tx);
    const states = await this.specimens.lock(
      tx,
      found.flatMap((one) => (one instanceof Refused ? [] : [one.id])),
    );
    return new Map(
      asked.map(({ index }, place): [number, Occupant] => {
        const one = found[place];
        const path = `wells[${index}].barcode`;
        if (!one || one instanceof Refused) return [index, { path, code: one?.code ?? 'specimen-not-found' }];
        const state = states.get(one.id);
        const isHere = state?.status === 'received' && state.laboratoryCode === run.laboratoryCode;
        return [index, isHere ? { id: one.id, kind: 'specimen' } : { path, code: 'specimen-not-at-laboratory' }];
      }),
    );
  }

  private async poolsIn(tx: Tx, run: Run, wells: readonly PlannedWellBody[]) {
    const filled = new Map<number, Occupant>();
    for (const [index, { pool: code }] of wells.entries()) {
      if (code === undefined) continue;
      const path = `wells[${index}].pool`;
      const pool = await this.pools.findTestable(run.laboratoryCode, code, tx).catch((error: unknown) => {
        if (error instanceof Refused) return undefined;
        throw error;
      });
      const refusal = pool ? await this.testing.refusalOf(tx, pool.id, run.method) : 'pool-not-found';
      filled.set(index, pool && !refusal ? { id: pool.id, kind: 'pool' } : { path, code: refusal ?? 'pool-not-found' });
    }
    return filled;
  }
}

function firstPlaceOf(id: string, occupants: readonly Occupant[]): number {
  return occupants.findIndex((one) => one !== undefined && 'id' in one && one.id === id);
}

function wellOf({ well, control }: PlannedWellBody, { plate }: Run, occupant: Occupant): RunWell {
  const held = occupant && 'id' in occupant ? occupant : undefined;
  return {
    ...{ well, place: placeOf(well, plate) ?? 0, control: control ?? null },
    specimenId: held?.kind === 'specimen' ? held.id : null,
    poolId: held?.kind === 'pool' ? held.id : null,
    ...{ controlValue: null, resultVersion: null, resultState: null, refusal: null },
  };
}
