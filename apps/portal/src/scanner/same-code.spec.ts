import { expect, it } from '@jest/globals';
import { isSameCode } from './same-code.js';

it.each([
  ['LC1.D.MV29GQY5CKT18FPX4BJJ', 'LC1.D.MV29GQY5CKT18FPX4BJJ', true],
  ['LC1.D.MV29GQY5CKT18FPX4BJJ', 'LC1.D.MV29GQY5CKT18FPX4BJK', false],
  ['LC1.P.e30~k1~sig.abc1.one', 'LC1.P.e30~k1~sig.abc2.two', true],
  ['LC1.P.e30~k1~sig.abc1.one', 'LC1.P.e31~k1~sig.abc1.one', false],
  ['LC1.C.K7M4Q2X1234P.k1.sig', 'LC1.C.K7M4Q2X1234P.k2.gis', false],
])('%s and %s are one code: %s', (one, other, isSame) => {
  expect(isSameCode(one, other)).toBe(isSame);
});
