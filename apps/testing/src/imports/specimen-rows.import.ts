import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Refused, type Actor, type BatchImport, type ImportCells, type ImportOutcome } from '#libs/http';
import { dateOrderEvidence } from './date-order.js';
import { peopleIn } from './read-row.js';
import { METHOD_COLUMN, SPECIMEN_COLUMNS_OF_ROW } from './row-columns.js';
import { NOBODY, oneRowATube, RowsOfAFile } from './rows-of-a-file.js';
import { TakeInTubes } from './take-in-tubes.js';
import type { PooledTube, SingleTube, TubeOfRow } from './tube-of-row.js';

interface SpecimenRow {
  readonly tube: TubeOfRow;
}

type Answer = ImportOutcome | Refused;

/**
 * Rows of specimens that were taken elsewhere and wait for their results, single ones and pools. One that is known
 * changes nothing.
 */
@Injectable()
export class SpecimenRows implements BatchImport {
  readonly kind = 'test-specimens';
  readonly columns = [...SPECIMEN_COLUMNS_OF_ROW, METHOD_COLUMN];
  readonly evidence = dateOrderEvidence;
  readonly weightOf = peopleIn;

  constructor(
    private readonly database: Database,
    private readonly rows: RowsOfAFile,
    private readonly taking: TakeInTubes,
  ) {}

  readonly prepare = async (rows: readonly ImportCells[]): Promise<void> => {
    const now = this.database.clock.now();
    const tubes = rows.map((cells) => this.rows.tubeOf(cells, NOBODY, now));
    await this.taking.prepare(tubes.flatMap((tube) => (tube instanceof Refused ? [] : [tube])));
  };

  readonly applyAll = async (tx: Tx, rows: readonly ImportCells[], actor: Actor): Promise<readonly Answer[]> => {
    const read = rows.map((cells) => {
      const tube = this.rows.tubeOf(cells, actor, tx.recordedAt);
      return tube instanceof Refused ? tube : { tube };
    });
    const readable = read.flatMap((row) => (row instanceof Refused ? [] : [row]));
    const answers = await oneRowATube(readable, (some) => this.decide(tx, some, actor));
    return read.map((row) => (row instanceof Refused ? row : (answers.get(row) ?? unanswered())));
  };

  private async decide(tx: Tx, rows: readonly SpecimenRow[], actor: Actor): Promise<Answer[]> {
    const answers = new Map<TubeOfRow, Answer>();
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
  answers: Map<TubeOfRow, Answer>,
): Tube[] {
  return tubes.filter((tube, index) => {
    const one = found[index];
    if (one !== undefined) answers.set(tube, one instanceof Refused ? one : 'unchanged');
    return one === undefined;
  });
}

const made = (one: unknown): Answer => (one instanceof Refused ? one : 'created');

function unanswered(): never {
  throw new Error('One answer a row');
}
