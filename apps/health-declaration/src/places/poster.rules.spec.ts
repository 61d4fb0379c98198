import { describe, expect, it } from '@jest/globals';
import { createPublicKey, generateKeyPairSync, verify, type JsonWebKey } from 'node:crypto';
import { Keyring } from '#libs/database';
import { generatePlaceCode } from '#libs/vocabulary';
import { PosterKeys } from './poster-keys.js';
import { isGenuinePoster, parsePosterUrl, posterText, posterUrl, type Poster } from './poster.rules.js';

const CODE = generatePlaceCode(new Uint8Array([1, 2, 3, 4, 5, 6, 7]));
const OTHER_CODE = generatePlaceCode(new Uint8Array([7, 6, 5, 4, 3, 2, 1]));

function posterKey(kid: string, createdAt: string): object {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    kid,
    privateJwk: privateKey.export({ format: 'jwk' }),
    publicJwk: publicKey.export({ format: 'jwk' }),
    createdAt,
  };
}

const OLD = posterKey('p-2020', '2020-12-01T00:00:00.000Z');
const NEW = posterKey('p-2021', '2021-08-01T00:00:00.000Z');
const oldKeys = new PosterKeys(Keyring.fromSection({ poster: [OLD] }));
const keys = new PosterKeys(Keyring.fromSection({ poster: [NEW, OLD] }));
const poster = keys.posterFor(CODE);

describe('a poster', () => {
  it('is read back from its URL, whatever the address is', () => {
    const url = posterUrl('https://suckhoe.example.vn/', poster);
    expect(url).toMatch(/^https:\/\/suckhoe\.example\.vn\/q\/1\/[0-9A-Z]{8}\/p-2021\/[A-Za-z0-9_-]{86}$/);
    expect(parsePosterUrl(url)).toEqual(poster);
  });

  it('is genuine by the published keys alone, as a phone without network has them', () => {
    const published = new Map(keys.published.map((key) => [key.kid, key as unknown as JsonWebKey]));
    const offline = (kid: string, text: string, signature: string): boolean => {
      const jwk = published.get(kid);
      const key = jwk && createPublicKey({ key: jwk, format: 'jwk' });
      return key !== undefined && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
    };
    expect(isGenuinePoster(poster, offline)).toBe(true);
  });

  it('stays genuine when a newer key signs', () => {
    expect(isGenuinePoster(oldKeys.posterFor(CODE), keys.verify)).toBe(true);
    expect(keys.published.map(({ kid, retiredAt }) => [kid, retiredAt])).toEqual([
      ['p-2021', null],
      ['p-2020', '2021-08-01T00:00:00.000Z'],
    ]);
  });

  it('never carries a private key', () => {
    expect(keys.published.flatMap((key) => Object.keys(key))).not.toContain('d');
  });

  const forged: [string, Partial<Poster>][] = [
    ['another place', { code: OTHER_CODE }],
    ['a code that does not check out', { code: `${CODE.slice(0, 7)}${CODE[7] === '0' ? '1' : '0'}` }],
    ['a signature of another place', { signature: keys.posterFor(OTHER_CODE).signature }],
    ['a signature by another key', { signature: oldKeys.posterFor(CODE).signature }],
    ['an unknown key', { kid: 'p-2022' }],
    ['a key of the same installation that did not sign', { kid: 'p-2020' }],
    ['another version', { version: '2' }],
    ['a signature that is cut', { signature: poster.signature.slice(1) }],
    ['no signature', { signature: '' }],
  ];

  it.each(forged)('with %s is forged', (_, change) => {
    expect(isGenuinePoster({ ...poster, ...change }, keys.verify)).toBe(false);
  });

  it('of a key that was taken out is forged', () => {
    expect(isGenuinePoster(poster, oldKeys.verify)).toBe(false);
  });

  it('signs a text that nothing else has', () => {
    expect(posterText('1', CODE, 'k')).toBe(`lachan-place-poster\n1\n${CODE}\nk`);
  });

  it.each(['https://a.vn/', 'https://a.vn/q/1/A/B', 'https://a.vn/q/1/A/B/C/D', ''])('%s is no poster', (scanned) => {
    expect(parsePosterUrl(scanned)).toBeUndefined();
  });
});
