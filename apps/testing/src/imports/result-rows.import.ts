import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { refusalOr, Refused, type Actor, type ImportCells } from '#libs/http';
import { GiveResults, type PoolWithResult, type SingleWithResult } from './give-results.js';
import { resultOfRow, type RowResult } from './result-of-row.js';
import { RESULT_COLUMNS_OF_ROW, SPECIMEN_COLUMNS_OF_ROW } from './row-columns.js';
import { RowsOfAFile } from './rows-of-a-file.js';
import { RowsOfTubes, unanswered, type RowAnswer } from './rows-of-tubes.js';
import { TakeInTubes } from './take-in-tubes.js';
import { collectedAtOf, type TubeOfRow } from './tube-of-row.js';

interface ResultRow {
  readonly tube: TubeOfRow;
  readonly result: RowResult;
}

/**
 * Rows of the national export: a tube with its result. A tube that is known is given the result; another one is taken
 * in first, as one of the past that the sender has in hand. What a row says twice changes nothing.
 */
@Injectable()
export class ResultRows extends RowsOfTubes<ResultRow> {
  readonly kind = 'test-results';
  readonly columns = [...SPECIMEN_COLUMNS_OF_ROW, ...RESULT_COLUMNS_OF_ROW];

  constructor(
    database: Database,
    rows: RowsOfAFile,
    taking: TakeInTubes,
    private readonly giving: GiveResults,
  ) {
    super(database, rows, taking);
  }

  /** With the faults of both, the tube and its result. */
  protected override rowOf(cells: ImportCells, tube: TubeOfRow | Refused, now: Date): ResultRow | Refused {
    const collectedAt = tube instanceof Refused ? now : collectedAtOf(tube);
    const result = refusalOr(() => resultOfRow(cells, collectedAt, now));
    if (!(tube instanceof Refused)) return result instanceof Refused ? result : { tube, result };
    if (!(result instanceof Refused)) return tube;
    return new Refused(tube.code, { status: tube.status, errors: [...tube.errors, ...result.errors] });
  }

  protected override async decide(tx: Tx, rows: readonly ResultRow[], actor: Actor): Promise<RowAnswer[]> {
    const answers = new Map<ResultRow, RowAnswer>();
    await this.decideSingles(tx, rows.filter(isSingle), answers, actor);
    await this.decidePools(tx, rows.filter(isPooled), answers, actor);
    return rows.map((row) => answers.get(row) ?? unanswered());
  }

  private async decideSingles(
    tx: Tx,
    rows: readonly SingleWithResult[],
    answers: Map<ResultRow, RowAnswer>,
    actor: Actor,
  ): Promise<void> {
    const found = await this.taking.findSingles(
      tx,
      rows.map(({ tube }) => tube),
      actor,
    );
    const there = rows.flatMap((row, index) => {
      const state = found[index];
      if (state instanceof Refused) answers.set(row, state);
      return state === undefined || state instanceof Refused ? [] : [{ ...row, row, state, isNew: false }];
    });
    const unknown = rows.filter((_, index) => found[index] === undefined);
    const taken = await this.takeIn(tx, unknown, answers, actor);
    const all = [...there, ...taken];
    const given = await this.giving.toSingles(tx, all, actor);
    all.forEach(({ row, isNew }, index) => answers.set(row, undoneIfNew(given[index], isNew)));
  }

  private async takeIn(tx: Tx, rows: readonly SingleWithResult[], answers: Map<ResultRow, RowAnswer>, actor: Actor) {
    const good = rows.filter((row) => noteRefusal(row, this.giving.refusalOfSingle(tx, row, actor), answers));
    const collected = await this.taking.collect(
      tx,
      good.map(({ tube }) => tube),
    );
    const taken = good.flatMap((row, index) => {
      const one = collected[index];
      if (one instanceof Refused) answers.set(row, one);
      return one === undefined || one instanceof Refused ? [] : [{ ...row, row, state: one.state, isNew: true }];
    });
    const received = await this.giving.receive(
      tx,
      taken.map(({ state }) => state),
      actor,
    );
    return taken.map((one) => ({ ...one, state: received.get(one.state.id) ?? one.state }));
  }

  private async decidePools(
    tx: Tx,
    rows: readonly PoolWithResult[],
    answers: Map<ResultRow, RowAnswer>,
    actor: Actor,
  ): Promise<void> {
    const found = await this.taking.findPools(
      tx,
      rows.map(({ tube }) => tube),
      actor,
    );
    const fresh = rows.filter(
      (row, index) =>
        found[index] === undefined && noteRefusal(row, this.giving.refusalOfPool(tx, row, actor), answers),
    );
    const formed = await this.taking.form(
      tx,
      fresh.map(({ tube }) => tube),
    );
    const made = new Map(fresh.map((row, index) => [row, formed[index]]));
    const there = rows.flatMap((row, index) => {
      const one = found[index] ?? made.get(row);
      if (one instanceof Refused) answers.set(row, one);
      if (one === undefined || one instanceof Refused) return [];
      return [{ ...row, row, pool: 'pool' in one ? one.pool : one, isNew: 'pool' in one }];
    });
    const given = await this.giving.toPools(tx, there, actor);
    there.forEach(({ row, isNew }, index) => answers.set(row, undoneIfNew(given[index], isNew)));
  }
}

const isSingle = (row: ResultRow): row is SingleWithResult => row.tube.kind === 'single';
const isPooled = (row: ResultRow): row is PoolWithResult => row.tube.kind === 'pool';

/** Whether there is none. */
function noteRefusal(row: ResultRow, refusal: Refused | undefined, answers: Map<ResultRow, RowAnswer>): boolean {
  if (refusal) answers.set(row, refusal);
  return refusal === undefined;
}

/** What was taken in for a result that is refused must not stay. @throws Refused */
function undoneIfNew(answer: RowAnswer | undefined, isNew: boolean): RowAnswer {
  if (answer instanceof Refused && isNew) throw answer;
  return answer ?? unanswered();
}
