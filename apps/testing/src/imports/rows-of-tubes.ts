import { Database, type Tx } from '#libs/database';
import { Refused, type Actor, type BatchImport, type ImportCells, type ImportOutcome } from '#libs/http';
import { dateOrderEvidence } from './date-order.js';
import { peopleIn } from './read-row.js';
import { RowsOfAFile } from './rows-of-a-file.js';
import { TakeInTubes } from './take-in-tubes.js';
import { keyOfTube, type TubeOfRow } from './tube-of-row.js';

/** Of a row: what became of it, or why it was refused. */
export type RowAnswer = ImportOutcome | Refused;

/** Only for data keys, which are nobody's. */
const NOBODY: Actor = { kind: 'system', id: 'import', name: 'import', scopes: [], areas: [] };

/** Files whose rows are about tubes: what is the same whatever else a row says. */
export abstract class RowsOfTubes<Row extends { readonly tube: TubeOfRow }> implements BatchImport {
  abstract readonly kind: string;
  abstract readonly columns: BatchImport['columns'];
  readonly evidence = dateOrderEvidence;
  readonly weightOf = peopleIn;

  constructor(
    private readonly database: Database,
    private readonly rows: RowsOfAFile,
    protected readonly taking: TakeInTubes,
  ) {}

  readonly prepare = async (rows: readonly ImportCells[]): Promise<void> => {
    const tubes = await this.rows.tubesOf(this.database, rows, NOBODY, this.database.clock.now());
    await this.taking.prepare(tubes.flatMap((tube) => (tube instanceof Refused ? [] : [tube])));
  };

  readonly applyAll = async (tx: Tx, rows: readonly ImportCells[], actor: Actor): Promise<readonly RowAnswer[]> => {
    const tubes = await this.rows.tubesOf(tx, rows, actor, tx.recordedAt);
    const read = rows.map((cells, index) => this.rowOf(cells, tubes[index] ?? unanswered(), tx.recordedAt));
    const readable = read.flatMap((row) => (row instanceof Refused ? [] : [row]));
    const answers = await oneRowATube(readable, (some) => this.decide(tx, some, actor));
    return read.map((row) => (row instanceof Refused ? row : (answers.get(row) ?? unanswered())));
  };

  protected abstract rowOf(cells: ImportCells, tube: TubeOfRow | Refused, now: Date): Row | Refused;

  /** No two rows are about the same tube. One answer a row, in their order. */
  protected abstract decide(tx: Tx, rows: readonly Row[], actor: Actor): Promise<readonly RowAnswer[]>;
}

/**
 * Decides rows together, but those about one tube one after the other, so that what a row says twice changes nothing.
 * One answer a row, in their order.
 */
async function oneRowATube<Row extends { readonly tube: TubeOfRow }, Answer>(
  rows: readonly Row[],
  decide: (rows: readonly Row[]) => Promise<readonly Answer[]>,
): Promise<ReadonlyMap<Row, Answer>> {
  const answers = new Map<Row, Answer>();
  let waiting = rows;
  while (waiting.length > 0) {
    const seen = new Set<string>();
    const first = waiting.filter(({ tube }) => seen.size < seen.add(keyOfTube(tube)).size);
    const decided = await decide(first);
    first.forEach((row, index) => answers.set(row, decided[index] as Answer));
    waiting = waiting.filter((row) => !answers.has(row));
  }
  return answers;
}

export function unanswered(): never {
  throw new Error('One answer a row');
}
