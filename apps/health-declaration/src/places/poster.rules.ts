import { isPlaceCode } from '#libs/vocabulary';

/** The layout of the path and of what is signed. Another layout is another version; printed posters keep theirs. */
export const POSTER_VERSION = '1';

/** Keeps a signature of a poster from being taken for one of anything else that the key may sign. */
const DOMAIN_SEPARATION = 'lachan-place-poster';
const KEY_ID = /^[A-Za-z0-9_-]{1,32}$/;
/** 64 bytes of Ed25519 in base64url. */
const SIGNATURE = /^[A-Za-z0-9_-]{86}$/;

/** What a poster says, as its URL carries it: `<public address>/q/<version>/<code>/<kid>/<signature>`. */
export interface Poster {
  readonly version: string;
  readonly code: string;
  readonly kid: string;
  /** base64url */
  readonly signature: string;
}

/** Checks an Ed25519 signature over the text under the key of that id; false for an unknown key. */
export type VerifySignature = (kid: string, text: string, signature: string) => boolean;

/** The text that is signed. No field can contain the separator, so that two posters never share a text. */
export function posterText(version: string, code: string, kid: string): string {
  return [DOMAIN_SEPARATION, version, code, kid].join('\n');
}

export function posterUrl(publicUrl: string, { version, code, kid, signature }: Poster): string {
  return `${publicUrl.replace(/\/+$/, '')}/q/${version}/${code}/${kid}/${signature}`;
}

/** Reads what a phone has scanned. Undefined where it is not laid out as a poster's URL; says nothing of who made it. */
export function parsePosterUrl(scanned: string): Poster | undefined {
  const [, version, code, kid, signature] = /\/q\/([^/]+)\/([^/]+)\/([^/]+)\/([^/?#]+)$/.exec(scanned) ?? [];
  if (!version || !code || !kid || !signature) return undefined;
  return { version, code, kid, signature };
}

/**
 * Whether the province made this poster. Needs no network: only the public keys of `/.well-known/lachan-keys.json`.
 * False for a forged signature, a code put in place of another, an unknown or withdrawn key, another version.
 */
export function isGenuinePoster({ version, code, kid, signature }: Poster, verify: VerifySignature): boolean {
  const laidOut = version === POSTER_VERSION && isPlaceCode(code) && KEY_ID.test(kid) && SIGNATURE.test(signature);
  return laidOut && verify(kid, posterText(version, code, kid), signature);
}
