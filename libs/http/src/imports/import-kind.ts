import type { Tx } from '#libs/database';
import type { Actor } from '../actor/actor.js';

/** What a row did: made something, changed something that was there, or said what was known. */
export type ImportOutcome = 'created' | 'changed' | 'unchanged';

/** Column → text as it stood there, NFC and without space around it. Empty cells are left out. */
export type ImportCells = Readonly<Record<string, string>>;

export interface ImportColumn {
  /** The name in `refused.csv`, and one that a header may have. */
  readonly name: string;
  /** Other headers of the column, such as Vietnamese ones. Case does not matter. */
  readonly aliases?: readonly string[];
  /** The file is refused without this column. */
  readonly required?: boolean;
}

/** What a service must say of the rows that it takes in. */
export interface ImportKind {
  /** Kebab-case, such as `facilities`. */
  readonly kind: string;
  readonly columns: readonly ImportColumn[];
  /** Whatever must be ready before a transaction, such as data keys. */
  readonly prepare: () => Promise<void>;
  /**
   * Takes in one row, by the same rules as a request. The transaction also marks the row as done, so that it happens
   * once however often the process dies. @throws Refused, whose faults become the reasons in `refused.csv`
   */
  readonly apply: (tx: Tx, cells: ImportCells, actor: Actor) => Promise<ImportOutcome>;
}
