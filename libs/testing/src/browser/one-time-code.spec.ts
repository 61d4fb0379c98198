import { expect, it } from '@jest/globals';
import { oneTimeCode } from './one-time-code.js';

/** RFC 6238, Appendix B: the secret is the ASCII text 12345678901234567890; here the last six of its eight digits. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

it.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [20_000_000_000, '353130'],
])('shows at second %i what the standard says', (second, code) => {
  expect(oneTimeCode(SECRET, new Date(second * 1_000))).toBe(code);
});
