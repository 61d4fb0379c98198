import { encode } from 'cborg';
import { bytesOfBase45 } from './base45.js';
import { decodeCbor, mapOf } from './cbor.js';
import { inflate, type Inflated } from './inflate.js';

const PREFIX = 'HC1:';
const SIGN1_PARTS = 4;
/** Headers of COSE (RFC 9052): algorithm, what a reader must understand, key id. */
const ALGORITHM = 1;
const CRITICAL = 2;
const KEY_ID = 4;
const ALGORITHMS: ReadonlyMap<unknown, 'ES256' | 'PS256'> = new Map([
  [-7, 'ES256'],
  [-37, 'PS256'],
]);

/** What is needed to verify the signature of a certificate, in Node as in a browser. */
export interface EuSignature {
  /** base64 of the first eight bytes of the digest of the signer's certificate, as trust lists have it. */
  readonly kid: string;
  readonly algorithm: 'ES256' | 'PS256';
  /** The bytes that are signed. */
  readonly signed: Uint8Array;
  /** For ES256 the two numbers one after the other (IEEE P1363). */
  readonly signature: Uint8Array;
}

export type Sign1 =
  | { readonly ok: true; readonly payload: Uint8Array; readonly signature: EuSignature | undefined }
  | { readonly ok: false; readonly warning: 'certificate-malformed' | 'certificate-too-large' };

const MALFORMED: Sign1 = { ok: false, warning: 'certificate-malformed' };

/**
 * Undoes base45, zlib and the envelope of COSE_Sign1. A server may give `undoZlib` of its own, which must have a limit
 * on what comes out and hold the whole to its checksum.
 */
export function openSign1(text: string, undoZlib: (bytes: Uint8Array) => Inflated = inflate): Sign1 {
  const packed = text.startsWith(PREFIX) ? bytesOfBase45(text.slice(PREFIX.length)) : undefined;
  const bytes = packed && undoZlib(packed);
  if (bytes === 'too-large') return { ok: false, warning: 'certificate-too-large' };
  if (bytes === undefined || bytes === 'malformed') return MALFORMED;
  const parts: unknown = decodeCbor(bytes);
  if (!Array.isArray(parts) || parts.length !== SIGN1_PARTS) return MALFORMED;
  const [protectedHeader, unprotected, payload, signature] = parts as unknown[];
  const open = mapOf(unprotected);
  const isSign1 = isBytes(protectedHeader) && open && isBytes(payload) && isBytes(signature);
  if (!isSign1) return MALFORMED;
  return { ok: true, payload, signature: signatureOf({ protectedHeader, open, payload, signature }) };
}

/** For callers that verify by themselves, as a browser does; undefined where the text is no signed certificate. */
export function euSignatureOf(text: string): EuSignature | undefined {
  const sign1 = openSign1(text);
  return sign1.ok ? sign1.signature : undefined;
}

interface Sign1Parts {
  readonly protectedHeader: Uint8Array;
  /** The header that nobody signed. */
  readonly open: ReadonlyMap<unknown, unknown>;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
}

/** The algorithm counts only where it is signed; the key id may stand in either header. */
function signatureOf({ protectedHeader, open, payload, signature }: Sign1Parts): EuSignature | undefined {
  const header = mapOf(decodeCbor(protectedHeader));
  const algorithm = ALGORITHMS.get(header?.get(ALGORITHM));
  const kid: unknown = header?.get(KEY_ID) ?? open.get(KEY_ID);
  if (!algorithm || header?.has(CRITICAL) || !isBytes(kid)) return undefined;
  const signed = encode(['Signature1', protectedHeader, new Uint8Array(), payload]);
  return { kid: btoa(String.fromCharCode(...kid.subarray(0, 32))), algorithm, signed, signature };
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array;
}
