import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.js';

/**
 * Nest's own lines, at debug. Its errors are told with their context only, since their text may quote anything; what
 * stops a start is thrown as well and told by `runService`.
 */
export class NestLog implements LoggerService {
  constructor(private readonly lines: Log) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.lines.debug(String(message), { part: contextOf(rest) });
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.log(message, ...rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.log(message, ...rest);
  }

  warn(_: unknown, ...rest: unknown[]): void {
    this.lines.warn('the framework warns', { part: contextOf(rest) });
  }

  error(_: unknown, ...rest: unknown[]): void {
    this.lines.error('the framework reports an error', undefined, { part: contextOf(rest) });
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.error(message, ...rest);
  }
}

function contextOf(rest: readonly unknown[]): string | undefined {
  const last = rest.at(-1);
  return typeof last === 'string' && last.length < 100 ? last : undefined;
}
