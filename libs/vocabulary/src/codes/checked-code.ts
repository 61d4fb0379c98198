/** Digits and capitals without I, L, O (look like 1 and 0) and U: 32 characters, five bits each. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Beyond 31 characters two positions would weigh the same, and a swap of those two would not be found. */
export const MAX_CODE_LENGTH = 31;

const FIELD_SIZE = 32;
/** x⁵ + x² + 1 is primitive over GF(2), so that the powers of x are 31 different weights. */
const FIELD_POLYNOMIAL = 0b100101;

const MAX_TYPED_UNITS = 100;

/**
 * Takes one byte for each character but the last; the last makes the code check out. The characters are the digits of
 * an element of GF(32)ⁿ, and a code is valid where Σ xⁱ·cᵢ = 0. Since the weights xⁱ are different and none is zero,
 * every single substitution and every swap of two different characters, adjacent or not, makes the sum differ from zero.
 *
 * @throws RangeError with fewer bytes than `length` - 1, or a length that the scheme does not carry.
 */
export function codeFromBytes(bytes: Uint8Array, length: number): string {
  if (length < 2 || length > MAX_CODE_LENGTH) throw new RangeError(`A code has 2 to ${MAX_CODE_LENGTH} characters`);
  if (bytes.length < length - 1) throw new RangeError(`A code of ${length} characters takes ${length - 1} bytes`);
  const digits = [...bytes.subarray(0, length - 1)].map((byte) => byte % FIELD_SIZE);
  const check = timesX(weightedSum(digits));
  return [...digits, check].map((digit) => CODE_ALPHABET[digit]).join('');
}

/** Whether the text has only characters of the alphabet and its check character fits. */
export function checksOut(code: string): boolean {
  const digits = [...code].map((character) => CODE_ALPHABET.indexOf(character));
  return !digits.includes(-1) && weightedSum(digits) === 0;
}

/** What was meant by what was typed: upper case, no spaces and dashes, O read as 0, I and L as 1. */
export function readTyped(typed: string): string {
  return typed
    .slice(0, MAX_TYPED_UNITS)
    .replace(/[\p{Zs}\p{Pd}]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

function weightedSum(digits: readonly number[]): number {
  return digits.reduce((sum, digit) => timesX(sum) ^ digit, 0);
}

function timesX(element: number): number {
  const shifted = element << 1;
  return shifted < FIELD_SIZE ? shifted : shifted ^ FIELD_POLYNOMIAL;
}
