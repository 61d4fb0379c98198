import { describe, expect, it } from '@jest/globals';
import { CommitUnknown, DatabaseUnavailable, fromDriver } from './database-errors.js';
import { isWorthRepeating, pauseBefore } from './retry.js';

const refused = (code: string) => fromDriver({ severity: 'ERROR', code, message: 'x' });

describe('isWorthRepeating', () => {
  it.each([
    ['a deadlock', refused('40P01'), true],
    ['a serialisation failure', refused('40001'), true],
    ['a connection that broke before COMMIT', fromDriver({ code: 'ECONNRESET' }), true],
    ['a session ended by the operator', refused('57P01'), true],
    ['no free connection', new DatabaseUnavailable('none'), false],
    ['a full disk', refused('53100'), false],
    ['a lock that was not given in time', refused('55P03'), false],
    ['a unique violation', refused('23505'), false],
    ['an unknown commit', new CommitUnknown(), false],
    ['an error of the work itself', new Error('rule'), false],
  ])('%s: %s → %s', (_, error, expected) => {
    expect(isWorthRepeating(error)).toBe(expected);
  });
});

describe('pauseBefore', () => {
  it('doubles with each attempt and never falls below half', () => {
    expect([1, 2, 3].map((attempt) => pauseBefore(attempt, 1))).toEqual([20, 40, 80]);
    expect([1, 2, 3].map((attempt) => pauseBefore(attempt, 0))).toEqual([10, 20, 40]);
  });
});
