import { describe, expect, it } from '@jest/globals';
import { lotFindingsOf, lotViolationsOf } from './lot-findings.js';

const good = {
  ...{ isRegistered: true, isHere: true, isQuarantined: false, isExpired: false, isRecalled: false, keepsStock: true },
};

describe('what is wrong with a lot', () => {
  it.each([
    ['nothing', {}, []],
    ['nobody registered it', { isRegistered: false, isHere: false }, ['lot-unknown']],
    ['it never came here', { isHere: false }, ['lot-not-here']],
    ['it is in quarantine', { isQuarantined: true }, ['lot-quarantined']],
    ['it has expired', { isExpired: true }, ['lot-expired']],
    ['it was recalled', { isRecalled: true }, ['lot-recalled']],
    [
      'everything',
      { isHere: false, isQuarantined: true, isExpired: true, isRecalled: true },
      [...['lot-not-here', 'lot-quarantined', 'lot-expired', 'lot-recalled']],
    ],
  ])('%s', (_, change, found) => {
    expect(lotFindingsOf({ ...good, ...change })).toEqual(found);
    expect(lotViolationsOf({ ...good, ...change })).toEqual(found);
  });

  it.each([
    ['unknown', { isRegistered: false, isHere: false }, []],
    ['not here, and expired', { isHere: false, isExpired: true }, ['lot-expired']],
  ])('violates nothing by being %s where nobody keeps the stock', (_, change, found) => {
    expect(lotViolationsOf({ ...good, ...change, keepsStock: false })).toEqual(found);
  });
});
