/** RFC 9285. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const BASE = 45;

/** Undefined where a character is not of the alphabet, or a group is no one or two bytes. */
export function bytesOfBase45(text: string): Uint8Array | undefined {
  if (text.length % 3 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (text.length % 3 === 2 ? 1 : 0));
  let written = 0;
  for (let at = 0; at < text.length; at += 3) {
    const isPair = at + 2 < text.length;
    const digits = [...text.slice(at, at + 3)].map((character) => ALPHABET.indexOf(character));
    const value = digits.reduceRight((sum, digit) => sum * BASE + digit, 0);
    if (digits.includes(-1) || value > (isPair ? 0xffff : 0xff)) return undefined;
    if (isPair) bytes[written++] = value >> 8;
    bytes[written++] = value & 0xff;
  }
  return bytes;
}

/** The inverse; a group is written with its lowest digit first. */
export function base45Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const [high = 0, low] = bytes.subarray(at, at + 2);
    const value = low === undefined ? high : (high << 8) | low;
    const digits = low === undefined ? 2 : 3;
    for (let digit = 0; digit < digits; digit++) text += ALPHABET[Math.floor(value / BASE ** digit) % BASE] ?? '';
  }
  return text;
}
