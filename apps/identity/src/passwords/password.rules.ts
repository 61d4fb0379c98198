/** NIST SP 800-63B-4, 3.1.1.2: at least 15 where it stands alone, 8 with a second factor; between them for all. */
export const PASSWORD_CHARACTERS_MIN = 12;
/** Long enough for any sentence, short enough that hashing it costs nothing more. */
export const PASSWORD_CHARACTERS_MAX = 128;

export type PasswordFault = 'password-too-short' | 'password-too-long' | 'password-too-simple' | 'password-unchanged';

/** Beginnings of what guessers try first; none of them is a password, however often repeated. */
const COMMON = [
  'password',
  'matkhau',
  '123456',
  'qwerty',
  'abcdef',
  'lachan',
  'iloveyou',
  'admin',
  'vietnam',
  'anhyeuem',
];
/** A password of fewer different characters is a pattern. */
const DIFFERENT_CHARACTERS_MIN = 5;

/**
 * Why a new password cannot be taken. No composition is asked for: length is what helps (NIST SP 800-63B-4).
 * @param personal words that others know of the person: his e-mail, his name
 */
export function faultOfPassword(password: string, personal: readonly string[]): PasswordFault | undefined {
  const characters = [...password.normalize('NFC')];
  if (characters.length < PASSWORD_CHARACTERS_MIN) return 'password-too-short';
  if (characters.length > PASSWORD_CHARACTERS_MAX) return 'password-too-long';
  return isSimple(characters, personal) ? 'password-too-simple' : undefined;
}

function isSimple(characters: readonly string[], personal: readonly string[]): boolean {
  const folded = fold(characters.join(''));
  if (new Set(folded).size < DIFFERENT_CHARACTERS_MIN) return true;
  const known = [...COMMON, ...personal.map(fold).filter((word) => word.length >= 4)];
  const rest = known.reduce((left, word) => left.replaceAll(word, ''), folded);
  return rest.length < PASSWORD_CHARACTERS_MIN / 2;
}

/** Without diacritics, case and separators: "Mật-Khẩu" is no better than "matkhau". */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[\s._\-@]/g, '');
