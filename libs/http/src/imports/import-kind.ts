import type { Tx } from '#libs/database';
import type { Actor } from '../actor/actor.js';
import type { FieldFault, Refused } from '../problem/refused.js';

/** What a row did: made something, changed something that was there, or said what was known. */
export type ImportOutcome = 'created' | 'changed' | 'unchanged';

/** A row that was taken in though something of it is worth a look; the codes have sentences. */
export interface TakenWithWarnings {
  readonly outcome: ImportOutcome;
  readonly warnings: readonly FieldFault[];
}

/** Column → text as it stood there, NFC and without space around it. Empty cells are left out. */
export type ImportCells = Readonly<Record<string, string>>;

export interface ImportColumn {
  /** The name in `refused.csv`, and one that a header may have. */
  readonly name: string;
  /** Other headers of the column, such as Vietnamese ones. Case does not matter. */
  readonly aliases?: readonly string[];
  /** The file is refused without this column. */
  readonly required?: boolean;
  /** What a spreadsheet says in cells of this column that were merged downward, it says of each of their rows. */
  readonly mergedOfEach?: boolean;
}

/** What a service must say of the rows that it takes in. */
export interface ImportKind {
  /** Kebab-case, such as `facilities`. */
  readonly kind: string;
  readonly columns: readonly ImportColumn[];
  /**
   * What only the file as a whole tells, such as the order of day and month: kept with every row, as cells whose names
   * begin with `#`. `refused.csv` does not show them, and no column is named so but that of row ids.
   */
  readonly evidence?: (rows: readonly ImportCells[], now: Date) => ImportCells;
  /** Whatever must be ready before the transaction of these rows, such as data keys. */
  readonly prepare: (rows: readonly ImportCells[]) => Promise<void>;
}

/** Each row in a transaction of its own. */
export interface RowImport extends ImportKind {
  /**
   * Takes in one row, by the same rules as a request. The transaction also marks the row as done, so that it happens
   * once however often the process dies. @throws Refused, whose faults become the reasons in `refused.csv`
   */
  readonly apply: (tx: Tx, cells: ImportCells, actor: Actor) => Promise<ImportOutcome>;
}

/** Which rows of which file are taken in, for kinds that remember what each of them did. */
export interface RowsOfImport {
  readonly importId: string;
  /** The line of each row in the sheet, in the order of the rows. */
  readonly numbers: readonly number[];
}

/** Hundreds of rows in one transaction, for files of a hundred thousand. */
export interface BatchImport extends ImportKind {
  /** How many usual rows this one is worth, such as one that is about several people; 1 where it is not said. */
  readonly weightOf?: (cells: ImportCells) => number;
  /**
   * Takes in rows that weigh up to 500, or one that is heavier, by the same rules as requests; one answer a row, in their order. A refused row leaves no
   * trace. What it throws undoes all of them: `Refused` and data errors are then looked for in halves.
   */
  readonly applyAll: (
    tx: Tx,
    rows: readonly ImportCells[],
    actor: Actor,
    of: RowsOfImport,
  ) => Promise<readonly (ImportOutcome | TakenWithWarnings | Refused)[]>;
}
