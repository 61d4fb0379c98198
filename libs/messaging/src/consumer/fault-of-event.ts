import { CommitUnknown, DatabaseUnavailable, StatementFailed } from '#libs/database';
import { UnknownProjection } from './delta-collector.js';

/** Classes of SQLSTATE whose cause lies in the values of a statement: cardinality, data, integrity, raised by hand. */
const FAULTS_OF_VALUES = ['21', '22', '23', 'P0'];

/**
 * Whether the event is to blame, so that it goes to quarantine, or the circumstances (a conflict, a lost connection, a
 * missing table, a full disk, a wrong wiring), so that the batch is tried again until they have changed: nothing is
 * quarantined because a database was away.
 */
export function isFaultOfEvent(error: unknown): boolean {
  if (error instanceof StatementFailed) return FAULTS_OF_VALUES.includes(error.sqlState.slice(0, 2));
  if (error instanceof DatabaseUnavailable || error instanceof CommitUnknown) return false;
  if (error instanceof UnknownProjection || error instanceof ErrorWasReplaced) return false;
  return !(error instanceof Error && 'code' in error && isFromOutside(error.code));
}

/** Codes of the operating system (`ECONNRESET`), and SQLSTATEs of errors that were not translated. */
function isFromOutside(code: unknown): boolean {
  if (typeof code !== 'string') return false;
  if (/^E[A-Z]+$/.test(code)) return true;
  return /^[0-9A-Z]{5}$/.test(code) && !FAULTS_OF_VALUES.includes(code.slice(0, 2));
}

/** Nest handed on an object of its own in place of the error: the server was not connected by `connectEventBus`. */
export class ErrorWasReplaced extends Error {
  override readonly name = 'ErrorWasReplaced';

  constructor() {
    super('An exception filter replaced the error of a subscription; connect the bus by connectEventBus');
  }
}
