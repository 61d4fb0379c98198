import { describe, expect, it } from '@jest/globals';
import { Keyring } from '#libs/database';
import { ANONYMOUS, type Actor } from '../actor/actor.js';
import { RequestDigests, type KeyedRequest } from './request-digests.js';

const secret = (kid: string) => ({ kid, key: Buffer.alloc(32, kid).toString('base64url') });
const digestsWith = (...kids: string[]): RequestDigests =>
  new RequestDigests(Keyring.fromSection({ idempotency: kids.map(secret) }));

const REQUEST: KeyedRequest = {
  actor: ANONYMOUS,
  route: 'POST /v1/declarations',
  key: 'a key of a phone',
  body: { a: 1, b: 2 },
};
const INTEGRATOR: Actor = { ...ANONYMOUS, kind: 'client', id: 'integrator' };

describe('the digest of a request', () => {
  const digests = digestsWith('old');
  const made = digests.of(REQUEST).digest;

  it('is the same whatever order the body has', () => {
    const again = digests.of({ ...REQUEST, body: { b: 2, a: 1 } });
    expect(again.digest).toEqual(made);
    expect(again.hasBodyOf(made)).toBe(true);
  });

  it.each([
    ['another key', { key: 'another key of a phone' }],
    ['another route', { route: 'POST /v1/places' }],
    ['a client', { actor: INTEGRATOR }],
  ])('is another for %s', (_, change) => {
    expect(digests.of({ ...REQUEST, ...change }).digest.key).not.toEqual(made.key);
  });

  it('tells another body', () => {
    expect(digests.of({ ...REQUEST, body: { a: 1, b: 3 } }).hasBodyOf(made)).toBe(false);
  });

  it('is still found and compared when a new secret has come', () => {
    const rotated = digestsWith('new', 'old').of(REQUEST);
    expect(rotated.digest.key).not.toEqual(made.key);
    expect(rotated.keys).toContainEqual(made.key);
    expect(rotated.hasBodyOf(made)).toBe(true);
  });

  it('holds neither key nor body', () => {
    const bytes = Buffer.concat([made.key, made.body]).toString('latin1');
    expect(bytes).not.toContain('phone');
    expect(bytes).not.toContain('"a"');
  });
});
