import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { BlindIndex } from './blind-index.js';
import { KeyedDigest } from './keyed-digest.js';
import { Keyring, SymmetricKeys } from './keyring.js';

const key = (kid: string) => ({ kid, key: randomBytes(32).toString('base64url') });
const [first, second] = [key('2026-11'), key('2026-12')];
const before = SymmetricKeys.parse('idempotency', [first]);
const rotating = SymmetricKeys.parse('idempotency', [second, first]);
const after = SymmetricKeys.parse('idempotency', [second]);

describe('Keyring', () => {
  it('takes the first key of a purpose as the current one and keeps the others', () => {
    const keyring = Keyring.fromSection({ seal: [second, first], cookie: ['x'] });
    expect(keyring.symmetric('seal').current.kid).toBe('2026-12');
    expect(keyring.symmetric('seal').find('2026-11')?.key.toString('base64url')).toBe(first.key);
    expect(keyring.other('cookie')).toEqual(['x']);
    expect(() => keyring.symmetric('blindIndex')).toThrow('blindIndex');
  });

  it.each([
    ['no key', []],
    ['a short key', [{ kid: 'a', key: randomBytes(16).toString('base64url') }]],
    ['a key that is not base64url', [{ kid: 'a', key: '*'.repeat(43) }]],
    ['a key without id', [{ key: first.key }]],
    ['two keys of one id', [first, first]],
    ['an unknown field', [{ ...first, use: 'seal' }]],
  ])('refuses %s and prints no key', (_, seal) => {
    const attempt = () => Keyring.fromSection({ seal });
    expect(attempt).toThrow(/seal/);
    expect(attempt).not.toThrow(first.key);
  });
});

describe('KeyedDigest', () => {
  it('knows its own digests through a rotation, until the old key is gone', () => {
    const stored = new KeyedDigest(before, 'request-key').of('a text');
    expect(new KeyedDigest(rotating, 'request-key').matches(stored, 'a text')).toBe(true);
    expect(new KeyedDigest(rotating, 'request-key').matches(stored, 'another')).toBe(false);
    expect(new KeyedDigest(rotating, 'request-key').allOf('a text')).toContainEqual(stored);
    expect(new KeyedDigest(after, 'request-key').matches(stored, 'a text')).toBe(false);
    expect(new KeyedDigest(after, 'request-key').matches(Buffer.alloc(0), 'a text')).toBe(false);
  });

  it('is another for another name or key, and 34 bytes long', () => {
    const digests = [
      new KeyedDigest(before, 'request-key').of('a text'),
      new KeyedDigest(before, 'request-body').of('a text'),
      new KeyedDigest(after, 'request-key').of('a text'),
    ];
    expect(new Set(digests.map((digest) => digest.toString('hex'))).size).toBe(3);
    expect(digests.map(({ length }) => length)).toEqual([34, 34, 34]);
  });
});

describe('BlindIndex', () => {
  it('finds a text under every key still held, and tells fields apart', () => {
    const stored = new BlindIndex(before).of('declaration.phone', '+842930000678');
    const index = new BlindIndex(rotating);
    expect(stored).toHaveLength(18);
    expect(index.allOf('declaration.phone', '+842930000678')).toContainEqual(stored);
    expect(index.of('declaration.phone', '+842930000678')).not.toEqual(stored);
    expect(index.allOf('place.contact-phone', '+842930000678')).not.toContainEqual(stored);
  });
});
