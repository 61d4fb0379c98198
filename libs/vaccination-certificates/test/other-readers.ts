import cbor from 'cbor';
import type { KeyObject } from 'node:crypto';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';

interface CoseJs {
  readonly sign: {
    readonly verify: (message: Buffer, verifier: { key: { x: Buffer; y: Buffer } }) => Promise<Buffer>;
  };
}

// Neither has types that say what it exports.
const require = createRequire(import.meta.url);
const cose = require('cose-js') as CoseJs;
const base45 = require('base45-js') as { readonly decode: (text: string) => Buffer };

/**
 * Reads a certificate by libraries that are not ours, from the text to its claims, as a plain object. It rejects where
 * the signature does not hold.
 */
export type OtherReader = (text: string, publicKey: KeyObject) => Promise<unknown>;

/** base45-js 1.0, cose-js 0.9 with elliptic, cbor 8.1. */
export const readByCoseJs: OtherReader = async (text, publicKey) => {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const key = { x: Buffer.from(x, 'base64url'), y: Buffer.from(y, 'base64url') };
  return plain(cbor.decodeFirstSync(await cose.sign.verify(messageOf(text), { key })));
};

/** What a text holds, still compressed. */
export function packedBytesOf(text: string): Buffer {
  return base45.decode(text.slice('HC1:'.length));
}

function messageOf(text: string): Buffer {
  return inflateSync(packedBytesOf(text));
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [String(key), plain(item)]));
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]))
    : value;
}
