import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Refused, type Actor, type ImportCells } from '#libs/http';
import { METHOD_COLUMN, SPECIMEN_COLUMNS_OF_ROW } from './row-columns.js';
import { RowsOfAFile } from './rows-of-a-file.js';
import { RowsOfTubes, unanswered, type RowAnswer } from './rows-of-tubes.js';
import { TakeInTubes } from './take-in-tubes.js';
import type { PooledTube, SingleTube, TubeOfRow } from './tube-of-row.js';

interface SpecimenRow {
  readonly tube: TubeOfRow;
}

/**
 * Rows of specimens that were taken elsewhere and wait for their results, single ones and pools. One that is known
 * changes nothing.
 */
@Injectable()
export class SpecimenRows extends RowsOfTubes<SpecimenRow> {
  readonly kind = 'test-specimens';
  readonly columns = [...SPECIMEN_COLUMNS_OF_ROW, METHOD_COLUMN];

  constructor(database: Database, rows: RowsOfAFile, taking: TakeInTubes) {
    super(database, rows, taking);
  }

  protected override rowOf(_cells: ImportCells, tube: TubeOfRow | Refused): SpecimenRow | Refused {
    return tube instanceof Refused ? tube : { tube };
  }

  protected override async decide(tx: Tx, rows: readonly SpecimenRow[], actor: Actor): Promise<RowAnswer[]> {
    const answers = new Map<TubeOfRow, RowAnswer>();
    const tubes = rows.map(({ tube }) => tube);
    const singles = tubes.filter((tube): tube is SingleTube => tube.kind === 'single');
    const pools = tubes.filter((tube): tube is PooledTube => tube.kind === 'pool');
    const foundSingles = await this.taking.findSingles(tx, singles, actor);
    const foundPools = await this.taking.findPools(tx, pools, actor);
    const newSingles = sort(singles, foundSingles, answers);
    const newPools = sort(pools, foundPools, answers);
    const collected = await this.taking.collect(tx, newSingles);
    newSingles.forEach((tube, index) => answers.set(tube, made(collected[index])));
    const formed = await this.taking.form(tx, newPools);
    newPools.forEach((tube, index) => answers.set(tube, made(formed[index])));
    return tubes.map((tube) => answers.get(tube) ?? unanswered());
  }
}

/** Answers what is known, and tells what is not. */
function sort<Tube extends TubeOfRow>(
  tubes: readonly Tube[],
  found: readonly unknown[],
  answers: Map<TubeOfRow, RowAnswer>,
): Tube[] {
  return tubes.filter((tube, index) => {
    const one = found[index];
    if (one !== undefined) answers.set(tube, one instanceof Refused ? one : 'unchanged');
    return one === undefined;
  });
}

const made = (one: unknown): RowAnswer => (one instanceof Refused ? one : 'created');
