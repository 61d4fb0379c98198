import { destination, pino, type DestinationStream, type Logger } from 'pino';
import { closedFields, errorFields, type LogFields } from './log-fields.js';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/**
 * JSON lines on standard output. Messages are constant texts of the code; what varies goes into `LogFields`.
 *
 * Lines are written in the background, and to the end when the process exits: a pipe whose reader is slow would
 * otherwise stop the event loop at every line. A process that is killed may lose its last ones.
 */
export class Log {
  private readonly logger: Logger;

  constructor(service: string, level: LogLevel | 'silent', stream: DestinationStream = destination({ sync: false })) {
    this.logger = pino(
      {
        level,
        base: { service },
        timestamp: () => `,"time":"${new Date().toISOString()}"`,
        formatters: { level: (label) => ({ level: label }) },
      },
      stream,
    );
  }

  debug(message: string, fields: LogFields = {}): void {
    this.write('debug', message, fields);
  }

  info(message: string, fields: LogFields = {}): void {
    this.write('info', message, fields);
  }

  warn(message: string, fields: LogFields = {}): void {
    this.write('warn', message, fields);
  }

  /** An error keeps its name and stack frames only; see `errorFields`. */
  error(message: string, error?: unknown, fields: LogFields = {}): void {
    this.write('error', message, { ...fields, ...(error === undefined ? {} : errorFields(error)) });
  }

  /** A line whose level is known at run time only. */
  write(level: LogLevel, message: string, fields: LogFields): void {
    if (this.logger.isLevelEnabled(level)) this.logger[level](closedFields(fields), message);
  }
}
