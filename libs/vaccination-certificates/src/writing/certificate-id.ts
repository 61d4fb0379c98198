import { CODE_ALPHABET } from '#libs/vocabulary';

/** Annex 2 of the eHealth Network's guidelines on verifiable vaccination certificates, release 2: version and country. */
const PREFIX = 'URN:UVCI:01:VN:';
const ISSUER_CODE = /^[A-Z0-9]{2,10}$/;
/** Five bits each: a hundred bits that say nothing of person or day. */
const OPAQUE_CHARACTERS = 20;
/** Over which the check character is reckoned; `#` parts it from the rest. */
const CHECKED = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/:';

/**
 * `URN:UVCI:01:VN:<issuer code>/<opaque>#<check character>`: the issuing body is named in it, so that it never is one of
 * the national ids. `bytes` are chance, at least twenty.
 *
 * @throws RangeError with another issuer code than two to ten capitals and digits, or too few bytes.
 */
export function certificateIdOf(issuerCode: string, bytes: Uint8Array): string {
  if (!ISSUER_CODE.test(issuerCode)) throw new RangeError('An issuer code has two to ten capitals and digits');
  if (bytes.length < OPAQUE_CHARACTERS) throw new RangeError(`A certificate id takes ${OPAQUE_CHARACTERS} bytes`);
  const opaque = [...bytes.subarray(0, OPAQUE_CHARACTERS)].map((byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]);
  const id = `${PREFIX}${issuerCode}/${opaque.join('')}`;
  return `${id}#${checkCharacterOf(id)}`;
}

/** Whether the check character of any UVCI fits, ours or not. One without it cannot be checked and is false. */
export function certificateIdChecksOut(id: string): boolean {
  const [checked = '', check] = id.split('#');
  return /^[A-Z0-9/:]{1,100}$/.test(checked) && check === checkCharacterOf(checked);
}

/** Luhn mod N: every second value, from the last on, is doubled and its digits to the base of N are added. */
function checkCharacterOf(text: string): string {
  const base = CHECKED.length;
  const sum = [...text].reverse().reduce((total, character, index) => {
    const value = CHECKED.indexOf(character) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / base) + (value % base);
  }, 0);
  return CHECKED.charAt((base - (sum % base)) % base);
}
