/** No two of these are taken for each other when they are read out or copied by hand. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const GROUP_CHARACTERS = 4;

export const START_PASSWORD_BYTES = 20;

/** A password for the first sign-in alone: 100 random bits as five groups of four characters, a hyphen between. */
export function startPasswordFrom(random: Uint8Array): string {
  if (random.length !== START_PASSWORD_BYTES)
    throw new Error(`a start password is made of ${START_PASSWORD_BYTES} bytes`);
  const letters = [...random].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return letters.match(new RegExp(`.{${GROUP_CHARACTERS}}`, 'g'))?.join('-') ?? letters;
}
