import { expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { PROVINCE, trustKeyOf } from '../../test/certificates.js';
import { SMART_CARD, SWISS } from '../../test/public-vectors.js';
import { parseTrustList } from './trust-list.js';

const listOf = (...issuers: unknown[]): unknown => ({ issuers });
const rsa = (modulusLength: number) => generateKeyPairSync('rsa', { modulusLength }).publicKey;
const ec = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve });

it('a trust list gives each key with its issuer, by format and id', () => {
  const list = parseTrustList(listOf(PROVINCE, SWISS.issuer, SMART_CARD.issuer));
  const { kid } = PROVINCE.keys[0]!;
  expect(list.keysOf('dcc', kid)).toMatchObject([
    { algorithm: 'ES256', issuer: { name: PROVINCE.name }, isRevoked: false },
  ]);
  expect(list.keysOf('shc', kid)).toEqual([]);
});

it('two issuers may have keys of one id', () => {
  const twin = { ...PROVINCE, name: 'Sở Y tế tỉnh Khác' };
  expect(parseTrustList(listOf(PROVINCE, twin)).keysOf('dcc', PROVINCE.keys[0]!.kid)).toHaveLength(2);
});

it('the private part of a key is dropped', () => {
  const withSecret = { kid: 'AAAA', alg: 'ES256', jwk: ec('P-256').privateKey.export({ format: 'jwk' }) };
  expect(JSON.stringify(parseTrustList(listOf({ ...PROVINCE, keys: [withSecret] })).issuers)).not.toContain('"d"');
});

it.each([
  ['no list', 'x', /cannot be used/],
  ['a weak key', listOf({ ...PROVINCE, keys: [trustKeyOf('AAAA', 'PS256', rsa(1_024))] }), /AAAA/],
  [
    'a key of another curve',
    listOf({ ...PROVINCE, keys: [trustKeyOf('AAAA', 'ES256', ec('P-384').publicKey)] }),
    /crv/,
  ],
  ['a key of another kind', listOf({ ...PROVINCE, keys: [trustKeyOf('AAAA', 'PS256', ec('P-256').publicKey)] }), /kty/],
  ['an algorithm of no certificate', listOf({ ...PROVINCE, keys: [{ ...PROVINCE.keys[0], alg: 'none' }] }), /alg/],
  ['a point off the curve', listOf({ ...PROVINCE, keys: [{ kid: 'AAAA', alg: 'ES256', jwk: offTheCurve() }] }), /AAAA/],
  ['a card whose key is named otherwise', listOf({ ...SMART_CARD.issuer, keys: PROVINCE.keys }), /cannot be used/],
  ['a field that nobody knows', listOf({ ...PROVINCE, trusted: true }), /trusted/],
])('%s is refused by name', (_, value, named) => {
  expect(() => parseTrustList(value)).toThrow(named);
});

function offTheCurve(): object {
  return { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) };
}
