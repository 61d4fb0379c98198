import { describe, expect, it, jest } from '@jest/globals';
import { createPublicKey, generateKeyPairSync, verify, type JsonWebKey } from 'node:crypto';
import { Keyring } from '#libs/database';
import {
  generatePlaceCode,
  isGenuinePoster,
  parsePosterPath,
  posterText,
  posterUrl,
  type Poster,
} from '#libs/vocabulary';
import { PosterKeys } from './poster-keys.js';

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
    expect(parsePosterPath(new URL(url).pathname)).toEqual(poster);
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

  it.each(['/', '/q/1/A/B', '/q/1/A/B/C/D', ''])('%s is no poster', (path) => {
    expect(parsePosterPath(path)).toBeUndefined();
  });
});

describe('a key of posters that was revoked', () => {
  const revokedAt = '2021-08-05T00:00:00.000Z';
  const afterwards = new PosterKeys(Keyring.fromSection({ poster: [NEW, { ...OLD, revokedAt }] }));

  it('verifies nothing, neither what it signed before', () => {
    expect(afterwards.verdictOn(oldKeys.posterFor(CODE))).toBe('key-revoked');
    expect(isGenuinePoster(oldKeys.posterFor(CODE), afterwards.verify)).toBe(false);
    expect(afterwards.verdictOn(poster)).toBe('genuine');
  });

  it('is told apart from one that was rotated, one that nobody knows and a forged signature', () => {
    expect(keys.verdictOn(oldKeys.posterFor(CODE))).toBe('genuine');
    expect(oldKeys.verdictOn(poster)).toBe('key-unknown');
    expect(keys.verdictOn({ ...poster, code: OTHER_CODE })).toBe('forged');
  });

  it('is published as revoked, so that devices without network know', () => {
    expect(afterwards.published.map((key) => [key.kid, key.revokedAt])).toEqual([
      ['p-2021', null],
      ['p-2020', revokedAt],
    ]);
  });

  it('is never the one that signs', () => {
    expect(() => new PosterKeys(Keyring.fromSection({ poster: [{ ...NEW, revokedAt }, OLD] }))).toThrow('poster');
  });

  it('is believed no more and a new one at once by a device whose clock is a day wrong: no clock is asked', () => {
    for (const day of ['2021-07-31', '2021-08-04', '2021-08-06']) {
      jest.useFakeTimers({ now: new Date(`${day}T00:00:00Z`) });
      expect([afterwards.verdictOn(poster), afterwards.verdictOn(oldKeys.posterFor(CODE))]).toEqual([
        'genuine',
        'key-revoked',
      ]);
      jest.useRealTimers();
    }
  });
});
