import { describe, expect, it } from '@jest/globals';
import { createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { base64urlOf } from './base64url.js';
import {
  personalCertificateText,
  personalCodeClaimsText,
  personalCodeDeviceText,
  personalCodeStep,
  printPersonalCertificate,
  printPersonalCode,
} from './personal-code.js';
import type { PersonalCodeClaims } from './personal-code-claims.js';
import { verifyPersonalCode, type PersonalCodeTrust } from './verify-personal-code.js';

const NOW = new Date('2021-08-11T01:00:00Z');
const REAL_NOW = new Date('2026-11-24T10:00:15Z');
const DAY_SECONDS = 86_400;
const STEP = personalCodeStep(REAL_NOW);

const pair = (): { privateKey: KeyObject; x: string } => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { privateKey, x: String(publicKey.export({ format: 'jwk' }).x) };
};
const [province, otherProvince, phone, otherPhone] = [pair(), pair(), pair(), pair()];

const signed = (key: KeyObject, text: string): string => base64urlOf(sign(null, Buffer.from(text), key));

const claims: PersonalCodeClaims = {
  v: 1,
  id: '01980000-0000-7000-8000-000000000001',
  key: phone.x,
  exp: '2021-08-14T01:00:00.000Z',
  day: '2021-08-11',
  form: 'whole-population',
  outcome: 'clear',
  res: '31318',
  name: 'NGUYEN T*** A',
};

interface Made {
  claims?: PersonalCodeClaims;
  shown?: PersonalCodeClaims;
  kid?: string;
  signer?: KeyObject;
  device?: KeyObject;
  step?: number;
  signedStep?: number;
}

function codeOf(made: Made = {}): string {
  const { kid = 'p1', signer = province.privateKey, device = phone.privateKey, step = STEP } = made;
  const signedClaims = made.claims ?? claims;
  const certificate = printPersonalCertificate({
    claimsText: personalCodeClaimsText(made.shown ?? signedClaims),
    kid,
    signature: signed(signer, personalCertificateText(personalCodeClaimsText(signedClaims), kid)),
  });
  const text = personalCodeDeviceText(signedClaims.id, made.signedStep ?? step);
  return printPersonalCode(certificate, step, signed(device, text));
}

const trust = (changes: Partial<PersonalCodeTrust> = {}): PersonalCodeTrust => ({
  keys: [
    { kid: 'q1', x: otherProvince.x, purpose: 'place-poster' },
    { kid: 'p1', x: province.x, purpose: 'personal-code' },
    { kid: 'p0', x: otherProvince.x, purpose: 'personal-code', revokedAt: '2021-08-10T00:00:00Z' },
    { kid: 'p2', x: otherProvince.x, purpose: 'personal-code', revokedAt: '2021-08-12T00:00:00Z' },
  ],
  now: NOW,
  realNow: REAL_NOW,
  verify: async (key, message, signature) =>
    verify(
      null,
      message,
      createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: base64urlOf(key) }, format: 'jwk' }),
      signature,
    ),
  ...changes,
});

describe('a personal code', () => {
  it.each([-2, -1, 0, 1, 2])('is good %i steps from now, and says what the province signed', async (steps) => {
    const step = STEP + steps;
    expect(await verifyPersonalCode(codeOf({ step }), trust())).toEqual({
      ok: true,
      value: { claims, step },
      warnings: [],
    });
  });

  it('is good under an earlier key that was retired and not revoked, and under one revoked only later', async () => {
    const made = codeOf({ kid: 'p2', signer: otherProvince.privateKey });
    expect(await verifyPersonalCode(made, trust())).toMatchObject({ ok: true });
  });

  it.each<[string, Made, string]>([
    [
      'other claims than were signed',
      { shown: { ...claims, outcome: 'clear', name: 'TRAN B*** C' } },
      'personal-code-forged',
    ],
    ['signed by somebody else', { signer: otherProvince.privateKey }, 'personal-code-forged'],
    ['a picture of it, shown by another phone', { device: otherPhone.privateKey }, 'personal-code-forged'],
    ['its step moved on', { step: STEP, signedStep: STEP - 20 }, 'personal-code-forged'],
    ['under a key of another purpose', { kid: 'q1', signer: otherProvince.privateKey }, 'key-unknown'],
    ['under a key that nobody published', { kid: 'zz', signer: otherProvince.privateKey }, 'key-unknown'],
    ['under a revoked key', { kid: 'p0', signer: otherProvince.privateKey }, 'key-revoked'],
    ['expired this instant', { claims: { ...claims, exp: NOW.toISOString() } }, 'personal-code-expired'],
    ['three steps old', { step: STEP - 3 }, 'personal-code-stale'],
    ['three steps ahead', { step: STEP + 3 }, 'personal-code-from-the-future'],
    ['by a clock a day behind', { step: STEP - DAY_SECONDS / 30 }, 'personal-code-stale'],
    ['by a clock a day ahead', { step: STEP + DAY_SECONDS / 30 }, 'personal-code-from-the-future'],
  ])('is refused: %s', async (_, made, code) => {
    expect(await verifyPersonalCode(codeOf(made), trust())).toEqual({ ok: false, code });
  });

  it('is expired rather than stale: an old screenshot of an old code says what helps', async () => {
    const made = codeOf({ claims: { ...claims, exp: '2021-08-01T00:00:00.000Z' }, step: STEP - 9 });
    expect(await verifyPersonalCode(made, trust())).toEqual({ ok: false, code: 'personal-code-expired' });
  });
});
