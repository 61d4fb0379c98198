import { describe, expect, it } from '@jest/globals';
import { credentialOf, faultOfReport } from './supply-report.rules.js';

describe('a report', () => {
  it.each([
    ['open', [], undefined],
    ['has', ['rice'], undefined],
    ['out-of', [], { code: 'report-goods-missing', path: 'goods' }],
    ['closed', ['rice'], { code: 'report-goods-unneeded', path: 'goods' }],
  ] as const)('that says %s of %j is found fault with: %j', (kind, goods, fault) => {
    expect(faultOfReport({ kind, goods: [...goods] })).toEqual(fault);
  });

  it.each([
    [{}, true, { by: 'officer' }],
    [{}, false, { code: 'report-phone-missing', path: 'phone' }],
    [{ phone: '0912345678' }, false, { code: 'report-code-missing', path: 'code' }],
    [{ phone: '0912345678', code: '123456' }, true, { by: 'code', phone: '0912345678', code: '123456' }],
    [{ token: 't', phone: '0912345678' }, false, { by: 'token', token: 't' }],
  ] as const)('with %j comes, where an officer asks (%s), from %j', (typed, isOfficer, expected) => {
    expect(credentialOf({ kind: 'open', ...typed }, isOfficer)).toEqual(expected);
  });
});
