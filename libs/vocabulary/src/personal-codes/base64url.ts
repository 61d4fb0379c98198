const SHAPE = /^[A-Za-z0-9_-]*$/;
/** Bytes that are turned into characters in one call; more would overflow the stack of some browsers. */
const CHUNK_BYTES = 4_096;

/** RFC 4648 §5, without padding. Runs in browsers and in Node. */
export function base64urlOf(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK_BYTES));
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Undefined where the text is not base64url, or is not the one way to write its bytes: one value, one text. */
export function bytesOfBase64url(text: string): Uint8Array | undefined {
  if (!SHAPE.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return base64urlOf(bytes) === text ? bytes : undefined;
}
