import { describe, expect, it } from '@jest/globals';
import { createHmac, generateKeyPairSync } from 'node:crypto';
import type { Actor } from './actor.js';
import { InternalTokenVerifier, InvalidInternalToken, signInternalToken } from './internal-token.js';

const pair = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519');
const signing = { kid: 'k1', privateJwk: pair.privateKey.export({ format: 'jwk' }) };
const foreign = { kid: 'k1', privateJwk: other.privateKey.export({ format: 'jwk' }) };
const publicJwk = pair.publicKey.export({ format: 'jwk' });
const actor: Actor = { kind: 'staff', id: 's1', name: 'Ba', scopes: ['a:b', 'c:d'], areas: ['930'], facility: 'F1' };
const NOW = new Date('2026-11-24T00:00:00Z');
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const good = signInternalToken(actor, signing, NOW);
const [head = '', body = '', signature = ''] = good.split('.');
const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
const hmac = `${part({ alg: 'HS256', kid: 'k1' })}.${body}`;

function verifierAt(now: Date): InternalTokenVerifier {
  return new InternalTokenVerifier([{ kid: 'k1', publicJwk }], { now: () => now });
}

describe('the internal token', () => {
  it('carries the actor whole', () => {
    expect(verifierAt(NOW).verify(good)).toEqual(actor);
  });

  it('of a service is good for that service and its scopes alone, whoever it claims to be', () => {
    const caller = { service: 'cases', scopes: ['specimen-people:read'] };
    const verifier = new InternalTokenVerifier([{ kid: 'k1', publicJwk, caller }], { now: () => NOW });
    const system: Actor = { kind: 'system', id: 'cases', name: 'cases', scopes: caller.scopes, areas: [] };
    expect(verifier.verify(signInternalToken(system, signing, NOW))).toEqual(system);
    const more: Actor[] = [
      actor,
      { ...system, kind: 'staff' },
      { ...system, id: 'vaccination' },
      { ...system, scopes: [...caller.scopes, 'results:read'] },
      { ...system, areas: ['93'] },
      { ...system, facility: 'CDC-HG' },
    ];
    for (const one of more)
      expect(() => verifier.verify(signInternalToken(one, signing, NOW))).toThrow(InvalidInternalToken);
  });

  it('is good until it expires, from the cache too', () => {
    let now = NOW;
    const verifier = new InternalTokenVerifier([{ kid: 'k1', publicJwk }], { now: () => now });
    verifier.verify(good);
    now = at(59);
    expect(verifier.verify(good)).toEqual(actor);
    now = at(60);
    expect(() => verifier.verify(good)).toThrow(InvalidInternalToken);
  });

  it.each<[string, string]>([
    ['empty', ''],
    ['no token', 'abc'],
    ['four parts', `${good}.x`],
    ['alg none', `${part({ alg: 'none', kid: 'k1' })}.${body}.`],
    ['alg none with a signature', `${part({ alg: 'none', kid: 'k1' })}.${body}.${signature}`],
    [
      'HMAC with the public key',
      `${hmac}.${createHmac('sha256', JSON.stringify(publicJwk)).update(hmac).digest('base64url')}`,
    ],
    ['an unknown key', `${part({ alg: 'EdDSA', kid: 'k2' })}.${body}.${signature}`],
    ['another key under the same id', signInternalToken(actor, foreign, NOW)],
    ['changed claims', `${head}.${part({ ...claims, scope: 'all' })}.${signature}`],
    ['a head that is no JSON', `eA.${body}.${signature}`],
    ['from the future', signInternalToken(actor, signing, at(30))],
    ['expired', signInternalToken(actor, signing, at(-61))],
    ['huge', `${'x'.repeat(10_000)}.${body}.${signature}`],
  ])('is refused when it is %s', (_, token) => {
    expect(() => verifierAt(NOW).verify(token)).toThrow(InvalidInternalToken);
  });

  it('never lasts longer than a minute', () => {
    const long = signInternalToken(actor, signing, NOW, 3_600);
    expect(() => verifierAt(at(61)).verify(long)).toThrow(InvalidInternalToken);
  });
});
