export interface BrokerLogEntry {
  readonly level: 'error' | 'warn' | 'info';
  readonly message: string;
  readonly topic?: string;
  readonly partition?: number;
  readonly group?: string;
  /** Class and message of what went wrong; never a payload. */
  readonly error?: string;
}

/** Where an adapter writes what happens to its connections. It never gets keys or values of messages. */
export type BrokerLog = (entry: BrokerLogEntry) => void;

export const silent: BrokerLog = () => undefined;

export function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
