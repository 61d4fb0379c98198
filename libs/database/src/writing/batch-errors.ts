import { CommitUnknown, DatabaseUnavailable, StatementFailed } from '../connection/database-errors.js';

/** Seconds that a refused caller is asked to wait. */
const RETRY_AFTER_SECONDS = 1;

/** The row was not written and never will be: too many wait, it waited too long, or the writer stops. Answered as 503. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
  readonly retryAfterSeconds = RETRY_AFTER_SECONDS;

  constructor(writer: string, reason: 'too many rows wait' | 'waited too long' | 'stopping') {
    super(`${writer}: ${reason}`);
  }
}

/** Thrown by a write function that knows whose fault it is: only that item fails, with `cause`. */
export class ItemFailed extends Error {
  override readonly name = 'ItemFailed';

  /** `index` counts in the items that the write function was given. */
  constructor(
    readonly index: number,
    override readonly cause: unknown,
  ) {
    super('One item of the batch failed');
  }
}

/** SQLSTATE classes whose cause lies in a row: cardinality, data, constraint, program limit, raised by a trigger. */
const CAUSED_BY_A_ROW = /^(21|22|23|54|P0)/;

/** Whether the same batch without one of its rows can succeed; otherwise every row would fail alike. */
export function isCausedByARow(error: unknown): boolean {
  if (error instanceof StatementFailed) return CAUSED_BY_A_ROW.test(error.sqlState);
  return !(error instanceof DatabaseUnavailable) && !(error instanceof CommitUnknown);
}
