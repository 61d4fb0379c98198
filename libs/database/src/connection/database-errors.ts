import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';

/** Seconds that a caller is asked to wait before it repeats a request that met an unavailable database. */
const RETRY_AFTER_SECONDS = 2;

/** No statement can be run now: no connection in time, the server is gone, full or stopping. Answered as 503. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
  readonly retryAfterSeconds = RETRY_AFTER_SECONDS;

  /** `connectionLost`: an open connection broke before COMMIT was sent, so the work surely left no trace. */
  constructor(
    reason: string,
    readonly connectionLost = false,
  ) {
    super(`The database is unavailable: ${reason}`);
  }
}

/** COMMIT was sent and its outcome was never learnt. The work is never repeated here; the caller repeats its key. */
export class CommitUnknown extends Error {
  override readonly name = 'CommitUnknown';
  readonly retryAfterSeconds = RETRY_AFTER_SECONDS;

  constructor() {
    super('It is unknown whether the transaction was committed');
  }
}

/**
 * The server refused a statement. Carries names of the schema and no value: PostgreSQL puts values into the message
 * of data errors (SQLSTATE classes 22 and 23) and TypeORM keeps the parameters, so neither is passed on.
 */
export class StatementFailed extends Error {
  override readonly name = 'StatementFailed';

  constructor(
    readonly sqlState: string,
    message: string,
    readonly constraint?: string,
    readonly table?: string,
    readonly column?: string,
  ) {
    super(message);
  }
}

interface ServerError {
  code?: unknown;
  severity?: unknown;
  message?: unknown;
  constraint?: string;
  table?: string;
  column?: string;
}

const SESSION_ENDED = new Set(['57P01', '57P02', '57P05', '25P03']);
const NOT_NOW = new Set(['57P03', '57014', '25P04', '55P03']);

/** Turns what the driver or TypeORM threw into one of the classes above; any other error is returned unchanged. */
export function translateError(error: unknown): unknown {
  if (error instanceof QueryRunnerAlreadyReleasedError) return new DatabaseUnavailable('connection lost', true);
  if (error instanceof QueryFailedError) return fromDriver(error.driverError);
  return error;
}

/** The same for an error that is known to come from the driver, such as one of connecting. */
export function fromDriver(error: unknown): Error {
  const found = error as ServerError;
  if (typeof found.severity !== 'string' || typeof found.code !== 'string') {
    return new DatabaseUnavailable(String(found.code ?? found.message ?? 'connection lost'), true);
  }
  const state = found.code;
  if (SESSION_ENDED.has(state) || state.startsWith('08')) return new DatabaseUnavailable(state, true);
  if (NOT_NOW.has(state) || state.startsWith('53')) return new DatabaseUnavailable(state);
  return new StatementFailed(state, describe(found, state), found.constraint, found.table, found.column);
}

function describe(error: ServerError, state: string): string {
  const place = [error.table && `table ${error.table}`, error.constraint && `constraint ${error.constraint}`];
  const where = place.filter(Boolean).join(', ');
  if (!isDataState(state)) return `${state}: ${String(error.message)}`;
  return where ? `${state} on ${where}` : state;
}

/** A data error (SQLSTATE class 22 or 23) has its cause in one row and repeats with that row. */
export function isDataError(error: unknown): boolean {
  return error instanceof StatementFailed && isDataState(error.sqlState);
}

function isDataState(state: string): boolean {
  return state.startsWith('22') || state.startsWith('23');
}

/** A deadlock or a serialisation failure: the same work can succeed when it is run again. */
export function isConflict(error: unknown): boolean {
  return error instanceof StatementFailed && (error.sqlState === '40001' || error.sqlState === '40P01');
}

/** A unique index was hit; with `constraint`, that very index. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (!(error instanceof StatementFailed) || error.sqlState !== '23505') return false;
  return constraint === undefined || error.constraint === constraint;
}
