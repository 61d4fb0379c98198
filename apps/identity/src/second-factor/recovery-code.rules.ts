/** Without I, L, O and U, which are mistaken for others or make words (Crockford's base32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP = 5;

/** Codes that one enrolment gives. */
export const RECOVERY_CODES = 10;
/** Random bytes of one code: 50 of their bits are used, which nobody guesses against a throttle. */
export const RECOVERY_CODE_BYTES = 10;

/** `XXXXX-XXXXX`, from `RECOVERY_CODE_BYTES` random bytes. */
export function recoveryCodeFrom(random: Uint8Array): string {
  const characters = [...random].map((byte) => ALPHABET[byte % ALPHABET.length] ?? '').join('');
  return `${characters.slice(0, GROUP)}-${characters.slice(GROUP, 2 * GROUP)}`;
}

/** The code as it is digested, from what was typed; undefined for what cannot be one. */
export function normalRecoveryCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(code) ? code : undefined;
}
