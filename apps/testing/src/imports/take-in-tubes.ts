import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { FormFieldPoolsUseCase } from '../pools/form-field-pools.use-case.js';
import type { Pool } from '../pools/pool.js';
import { PoolsQuery, type ToldPool } from '../pools/pools.query.js';
import { CollectSpecimensUseCase } from '../specimens/collect-specimens.use-case.js';
import type { SpecimenState } from '../specimens/specimen-state.js';
import { SpecimensByBarcodeQuery } from '../specimens/specimens-by-barcode.query.js';
import { inColumns } from './fault-columns.js';
import type { PooledTube, SingleTube, TubeOfRow } from './tube-of-row.js';

/** A tube that is there now; `isNew` where the row has brought it. */
export type TakenSingle = { readonly isNew: boolean; readonly state: SpecimenState } | Refused;
export type TakenPool = { readonly isNew: boolean; readonly pool: ToldPool } | Refused;

/** Finds the tubes that rows are about, and takes in those that nobody has told of before. */
@Injectable()
export class TakeInTubes {
  constructor(
    private readonly byBarcode: SpecimensByBarcodeQuery,
    private readonly collecting: CollectSpecimensUseCase,
    private readonly pools: PoolsQuery,
    private readonly forming: FormFieldPoolsUseCase,
  ) {}

  /** Data keys, before the transaction. */
  async prepare(tubes: readonly TubeOfRow[]): Promise<void> {
    await this.collecting.prepare(tubes.flatMap((tube) => (tube.kind === 'single' ? [tube.item] : [])));
    await this.forming.prepare(tubes.flatMap((tube) => (tube.kind === 'pool' ? [tube.pool] : [])));
  }

  /** Those that the actor may see. Undefined for one that is not known. */
  async findSingles(
    tx: Tx,
    tubes: readonly SingleTube[],
    actor: Actor,
  ): Promise<(SpecimenState | Refused | undefined)[]> {
    const asked = tubes.map(({ item: { barcode } }) => ({ barcode: barcode.value, assigner: barcode.assigner }));
    const found = await this.byBarcode.findAll(actor, asked, tx);
    return found.map((one) => (one instanceof Refused && one.code === 'specimen-not-found' ? undefined : one));
  }

  /** The tubes are not known. One answer each, in their order; a refused one leaves no trace. */
  async collect(tx: Tx, tubes: readonly SingleTube[]): Promise<TakenSingle[]> {
    if (tubes.length === 0) return [];
    const collected = await this.collecting.execute(
      tx,
      tubes.map(({ item }) => item),
    );
    return collected.map((one) => (one instanceof Refused ? inColumns(one) : { isNew: true, state: one.state }));
  }

  /**
   * The pools of rows, or those of the same code that were formed otherwise. Of a pool with other people than the row
   * has, which cannot be it, the answer is a refusal; undefined for one that is not known.
   */
  async findPools(tx: Tx, tubes: readonly PooledTube[], actor: Actor): Promise<(ToldPool | Refused | undefined)[]> {
    const codes = tubes.flatMap(({ pool: { code }, barcode }) => [code, barcode]);
    const found = await this.pools.findByCodes([...new Set(codes)], tx);
    return tubes.map((tube) => {
      const named = found.get(tube.barcode);
      const isMeant = named && (this.pools.isSeen(actor, named) || named.facilityCode === tube.facilityCode);
      const known = found.get(tube.pool.code) ?? (isMeant ? named : undefined);
      if (!known || known.members === tube.pool.people.length) return known;
      return new Refused('pool-members-differ', { status: 409, path: 'ho_va_ten' });
    });
  }

  /** The pools are not known. As `collect`. @throws Refused where some of a pool's people cannot be taken in */
  async form(tx: Tx, tubes: readonly PooledTube[]): Promise<TakenPool[]> {
    if (tubes.length === 0) return [];
    const formed = await this.forming.execute(
      tx,
      tubes.map(({ pool }) => pool),
    );
    return formed.map((one) => (one instanceof Refused ? inColumns(one) : { isNew: true, pool: untold(one) }));
  }
}

const untold = (pool: Pool): ToldPool => ({ ...pool, toldValue: null, toldMethod: null });
