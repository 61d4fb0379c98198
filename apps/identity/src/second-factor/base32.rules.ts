const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BITS = 5;

/** RFC 4648, section 6, without padding: what authenticator apps take. */
export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => ALPHABET[Number.parseInt(group.padEnd(BITS, '0'), 2)] ?? '').join('');
}

/** Takes blanks, lower case and padding as people and programs write them. Undefined for anything else. */
export function fromBase32(text: string): Buffer | undefined {
  const characters = [...text.replace(/[\s=-]/g, '').toUpperCase()];
  const values = characters.map((character) => ALPHABET.indexOf(character));
  if (values.length === 0 || values.includes(-1)) return undefined;
  const bits = values.map((value) => value.toString(2).padStart(BITS, '0')).join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
