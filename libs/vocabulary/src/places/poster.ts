import { isPlaceCode } from './place-code.js';

/** The layout of the path and of what is signed. Another layout is another version; printed posters keep theirs. */
export const POSTER_VERSION = '1';

/** Keeps a signature of a poster from being taken for one of anything else that the key may sign. */
const DOMAIN_SEPARATION = 'lachan-place-poster';
const KEY_ID = /^[A-Za-z0-9_-]{1,32}$/;
/** 64 bytes of Ed25519 in base64url. */
const SIGNATURE = /^[A-Za-z0-9_-]{86}$/;
const PATH = /^\/q\/([^/]{1,8})\/([^/]{1,40})\/([^/]{1,40})\/([^/?#]{1,200})$/;

/** What a poster says, as its URL carries it: `<public address>/q/<version>/<code>/<kid>/<signature>`. */
export interface Poster {
  readonly version: string;
  readonly code: string;
  readonly kid: string;
  /** base64url */
  readonly signature: string;
}

/** Checks an Ed25519 signature over the text under the key of that id; false for an unknown or revoked key. */
export type VerifySignature = (kid: string, text: string, signature: string) => boolean;

/** The text that is signed. No field can contain the separator, so that two posters never share a text. */
export function posterText(version: string, code: string, kid: string): string {
  return [DOMAIN_SEPARATION, version, code, kid].join('\n');
}

export function posterPath({ version, code, kid, signature }: Poster): string {
  return `/q/${version}/${code}/${kid}/${signature}`;
}

export function posterUrl(publicUrl: string, poster: Poster): string {
  let end = publicUrl.length;
  while (publicUrl[end - 1] === '/') end -= 1;
  return `${publicUrl.slice(0, end)}${posterPath(poster)}`;
}

/** Reads the path of an address of ours. Undefined where it is not laid out as a poster's; says nothing of who made it. */
export function parsePosterPath(path: string): Poster | undefined {
  const [, version, code, kid, signature] = PATH.exec(path) ?? [];
  if (!version || !code || !kid || !signature) return undefined;
  return { version, code, kid, signature };
}

/** Whether version, code, key id and signature are laid out as this version prints them. */
export function isLaidOutAsPoster({ version, code, kid, signature }: Poster): boolean {
  return version === POSTER_VERSION && isPlaceCode(code) && KEY_ID.test(kid) && SIGNATURE.test(signature);
}

/**
 * Whether the province made this poster. Needs no network: only the public keys of `/.well-known/lachan-keys.json`.
 * False for a forged signature, a code put in place of another, an unknown or revoked key, another version.
 */
export function isGenuinePoster(poster: Poster, verify: VerifySignature): boolean {
  const { version, code, kid, signature } = poster;
  return isLaidOutAsPoster(poster) && verify(kid, posterText(version, code, kid), signature);
}
