import { describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { card, NOT_REVOKED, NOW, numeric } from '../../test/certificates.js';
import { SMART_CARD } from '../../test/public-vectors.js';
import { thumbprintOf } from '../keys/key-id.js';
import { parseTrustList } from './trust-list.js';
import { verifyCertificate, type Revocations } from './verify-certificate.js';

const ISS = 'https://issuer.example.org';
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const publicJwk = pair.publicKey.export({ format: 'jwk' }) as { x: string; y: string };
const signer = { kid: thumbprintOf(publicJwk), jwk: pair.privateKey.export({ format: 'jwk' }) };
const trust = parseTrustList({
  issuers: [
    {
      name: 'Issuer',
      country: 'US',
      iss: ISS,
      format: 'shc',
      keys: [{ kid: signer.kid, alg: 'ES256', jwk: publicJwk }],
    },
  ],
});
const verify = (text: string, revocations: Revocations = NOT_REVOKED, list = trust, now = NOW) =>
  verifyCertificate(text, list, now, revocations);

const PATIENT = { resourceType: 'Patient', name: [{ family: 'Thử', given: ['Văn', 'An'] }], birthDate: '1990' };
const IMMUNIZATION = {
  resourceType: 'Immunization',
  status: 'completed',
  vaccineCode: { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '208' }] },
  occurrenceDateTime: '2021-07-01',
  lotNumber: 'FF1234',
};
const payload = (resources: object[] = [PATIENT, IMMUNIZATION], more: object = {}, vc: object = {}): object => ({
  iss: ISS,
  nbf: NOW.getTime() / 1_000 - 60,
  vc: {
    type: ['https://smarthealth.cards#health-card'],
    credentialSubject: {
      fhirVersion: '4.0.1',
      fhirBundle: { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) },
    },
    ...vc,
  },
  ...more,
});

describe('a SMART Health Card', () => {
  it('that was published is valid by its trust list', async () => {
    const list = parseTrustList({ issuers: [SMART_CARD.issuer] });
    expect(await verify(SMART_CARD.text, NOT_REVOKED, list, new Date(SMART_CARD.validAt))).toMatchObject({
      status: 'valid',
      format: 'smart-health-card',
      claims: {
        ...{ fullName: 'Anyperson John B.', birthDate: '1951-01-20' },
        immunizations: [
          { day: '2021-01-01', lot: '0000001', facility: 'ABC General Hospital' },
          { day: '2021-01-29', lot: '0000007' },
        ],
      },
    });
    expect(await verify(SMART_CARD.text)).toMatchObject({ status: 'unknown-issuer', reason: 'key-unknown' });
  });

  it('says person and vaccinations, as precise as it has them', async () => {
    expect(await verify(card(payload(), signer))).toMatchObject({
      status: 'valid',
      issuer: { name: 'Issuer', country: 'US', keyId: signer.kid },
      claims: {
        ...{ fullName: 'Thử Văn An', birthYear: 1990 },
        immunizations: [{ vaccineCodes: [{ code: '208' }], day: '2021-07-01', lot: 'FF1234' }],
      },
    });
  });

  it('is revoked by its id, where it has one', async () => {
    const text = card(payload(undefined, {}, { rid: 'abc' }), signer);
    expect(await verify(text, (id) => (id === 'abc' ? 'revoked' : undefined))).toMatchObject({ status: 'revoked' });
  });

  const seconds = NOW.getTime() / 1_000;
  const judged: [string, string, object][] = [
    [
      'that has expired',
      card(payload(undefined, { exp: seconds }), signer),
      { status: 'expired', reason: 'validity-ended' },
    ],
    [
      'of tomorrow',
      card(payload(undefined, { nbf: seconds + 1 }), signer),
      { status: 'expired', reason: 'not-yet-valid' },
    ],
    [
      'of another issuer',
      card(payload(undefined, { iss: 'https://other.example.org' }), signer),
      { reason: 'issuer-differs' },
    ],
    ['of an unknown key', card(payload(), { ...signer, kid: 'x' }), { status: 'unknown-issuer' }],
    ['that says it is not signed', card(payload(), signer, { alg: 'none' }), { reason: 'header-refused' }],
    ['signed by a shared secret', card(payload(), signer, { alg: 'HS256' }), { reason: 'header-refused' }],
    ['that is not compressed', card(payload(), signer, { zip: undefined }), { reason: 'header-refused' }],
    ['that must be understood', card(payload(), signer, { crit: ['exp'] }), { reason: 'header-refused' }],
    ['of nobody', card(payload([IMMUNIZATION]), signer), { reason: 'content-malformed' }],
    ['of two people', card(payload([PATIENT, PATIENT, IMMUNIZATION]), signer), { reason: 'content-malformed' }],
    ['of no vaccination', card(payload([PATIENT]), signer), { reason: 'content-malformed' }],
    [
      'of one entered in error',
      card(payload([PATIENT, { ...IMMUNIZATION, status: 'entered-in-error' }]), signer),
      { reason: 'content-malformed' },
    ],
    [
      'that is a bomb',
      card(payload([PATIENT, { ...IMMUNIZATION, more: 'x'.repeat(500_000) }]), signer),
      { reason: 'content-malformed' },
    ],
    ['of three parts', `shc:/1/3/${'12'.repeat(30)}`, { reason: 'one-part-of-several' }],
    ['with an odd digit', 'shc:/123', { reason: 'malformed' }],
    ['with a character beyond', 'shc:/9999', { reason: 'malformed' }],
    ['with two dots missing', numeric('abc'), { reason: 'malformed' }],
  ];
  it.each(judged)('%s is told apart', async (_, text, expected) => {
    expect(await verify(text)).toMatchObject(expected);
  });

  it('is never valid with any digit changed', async () => {
    const honest = card(payload(), signer);
    for (let at = 'shc:/'.length; at < honest.length; at++) {
      const changed = honest.slice(0, at) + String((Number(honest[at]) + 1) % 10) + honest.slice(at + 1);
      expect([at, (await verify(changed)).status]).not.toEqual([at, 'valid']);
    }
  });
});
