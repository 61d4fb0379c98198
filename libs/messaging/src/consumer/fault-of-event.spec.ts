import { describe, expect, it } from '@jest/globals';
import { CommitUnknown, DatabaseUnavailable, StatementFailed } from '#libs/database';
import { UnknownProjection } from './delta-collector.js';
import { ErrorWasReplaced, isFaultOfEvent } from './fault-of-event.js';

const withCode = (code: string): Error => Object.assign(new Error('played'), { code });

describe('isFaultOfEvent', () => {
  it.each([
    { error: new StatementFailed('22003', 'a number out of range'), fault: true },
    { error: new StatementFailed('23514', 'a check'), fault: true },
    { error: new StatementFailed('21000', 'a row hit twice'), fault: true },
    { error: new StatementFailed('P0001', 'raised by hand'), fault: true },
    { error: new TypeError('a bug that this event alone meets'), fault: true },
    { error: 'thrown text', fault: true },
    { error: new StatementFailed('40001', 'a conflict'), fault: false },
    { error: new StatementFailed('40P01', 'a deadlock'), fault: false },
    { error: new StatementFailed('42P01', 'a missing table'), fault: false },
    { error: new StatementFailed('42501', 'a missing grant'), fault: false },
    { error: new StatementFailed('58030', 'a broken disk'), fault: false },
    { error: new DatabaseUnavailable('gone', true), fault: false },
    { error: new CommitUnknown(), fault: false },
    { error: withCode('ECONNRESET'), fault: false },
    { error: withCode('57P01'), fault: false },
    { error: withCode('22P02'), fault: true },
    { error: withCode('unknown-commune'), fault: true },
    { error: new UnknownProjection('wrong wiring'), fault: false },
    { error: new ErrorWasReplaced(), fault: false },
  ])('$error is the fault of the event: $fault', ({ error, fault }) => {
    expect(isFaultOfEvent(error)).toBe(fault);
  });
});
