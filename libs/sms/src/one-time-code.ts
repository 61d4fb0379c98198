import { randomInt } from 'node:crypto';

const CODES = 1_000_000;
const CODE_DIGITS = 6;

/** Six digits that nobody can foresee. */
export function newOneTimeCode(): string {
  return String(randomInt(CODES)).padStart(CODE_DIGITS, '0');
}
