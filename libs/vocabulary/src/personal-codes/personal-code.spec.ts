import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { base64urlOf, bytesOfBase64url } from './base64url.js';
import type { PersonalCodeClaims } from './personal-code-claims.js';
import {
  parsePersonalCode,
  PERSONAL_CODE_PREFIX,
  personalCodeClaimsText,
  printPersonalCertificate,
  printPersonalCode,
} from './personal-code.js';

const signature = fc.uint8Array({ minLength: 64, maxLength: 64 }).map(base64urlOf);
const days = fc.integer({ min: 0, max: 9_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const instants = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const area = fc.constantFrom('93', '79', '31318', '00001');

const claims: fc.Arbitrary<PersonalCodeClaims> = fc.record(
  {
    v: fc.constant(1 as const),
    id: fc.uuid(),
    key: fc.uint8Array({ minLength: 32, maxLength: 32 }).map(base64urlOf),
    exp: instants,
    day: days,
    form: fc.constantFrom('whole-population', 'domestic-move', 'entry'),
    outcome: fc.constantFrom('clear' as const, 'attention' as const),
    res: area,
    dest: area,
    name: fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }).filter((name) => name.length <= 120),
    tests: fc.array(
      fc.record({
        technique: fc.constantFrom('pcr' as const, 'rapid' as const),
        result: fc.constantFrom('negative' as const, 'positive' as const, 'undetermined' as const),
        sampledAt: instants,
      }),
      { maxLength: 3 },
    ),
    doses: fc.array(fc.record({ number: fc.integer({ min: 1, max: 9 }), day: days }), { maxLength: 5 }),
  },
  { requiredKeys: ['v', 'id', 'key', 'exp', 'day', 'form', 'outcome', 'res', 'name'], noNullPrototype: true },
);

describe('the layout of a personal code', () => {
  it('is read as it was printed', () => {
    const made = fc.record({ claims, signature, device: signature, step: fc.nat({ max: 2 ** 40 }) });
    fc.assert(
      fc.property(made, ({ claims: said, signature: bySign, device, step }) => {
        const claimsText = personalCodeClaimsText(said);
        const text = printPersonalCode(
          printPersonalCertificate({ claimsText, kid: 'p1', signature: bySign }),
          step,
          device,
        );
        const parsed = parsePersonalCode(text);
        expect(parsed).toMatchObject({ ok: true, value: { step, deviceSignature: device } });
        expect(parsed.ok && parsed.value.certificate).toEqual({
          claims: said,
          claimsText,
          kid: 'p1',
          signature: bySign,
        });
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.boolean(), (text, prefixed) => {
        expect(parsePersonalCode(prefixed ? PERSONAL_CODE_PREFIX + text : text)).toMatchObject({ ok: false });
      }),
    );
  });

  const certificate = (json: string): string =>
    printPersonalCertificate({
      claimsText: base64urlOf(new TextEncoder().encode(json)),
      kid: 'p1',
      signature: 'A'.repeat(86),
    });
  const device = 'A'.repeat(86);
  const good: PersonalCodeClaims = {
    v: 1,
    id: '01980000-0000-7000-8000-000000000001',
    key: 'A'.repeat(43),
    exp: '2021-08-14T01:00:00.000Z',
    day: '2021-08-11',
    form: 'whole-population',
    outcome: 'clear',
    res: '31318',
    name: 'LE A***',
  };

  it.each<[string, object]>([
    ['of a later version', { ...good, v: 2 }],
    ['without an id', { ...good, id: undefined }],
    ['with a short key', { ...good, key: 'A'.repeat(42) }],
    ['with a day that is none', { ...good, day: '2021-02-30' }],
    ['with an expiry that is no instant', { ...good, exp: '2021-08-14' }],
    ['with an outcome that no rule gives', { ...good, outcome: 'green' }],
    ['with a residence that is no code', { ...good, res: 'xã Tân Hòa' }],
    ['with an empty name', { ...good, name: '' }],
    ['with too many tests', { ...good, tests: Array(4).fill({}) }],
    ['with a dose without a day', { ...good, doses: [{ number: 1 }] }],
    ['that is a list', []],
  ])('refuses a certificate %s', (_, said) => {
    expect(parsePersonalCode(printPersonalCode(certificate(JSON.stringify(said)), 1, device))).toEqual({
      ok: false,
      code: 'personal-code-malformed',
    });
  });

  it.each([
    ['another prefix', `LC1.C.${certificate(JSON.stringify(good))}.1.${device}`],
    ['a fourth part', `${printPersonalCode(certificate(JSON.stringify(good)), 1, device)}.1`],
    ['a step in capitals', `${PERSONAL_CODE_PREFIX}${certificate(JSON.stringify(good))}.A1.${device}`],
    ['a step with a leading zero', `${PERSONAL_CODE_PREFIX}${certificate(JSON.stringify(good))}.01.${device}`],
    ['a short signature', printPersonalCode(certificate(JSON.stringify(good)), 1, 'AAAA')],
    ['10 kB', `${PERSONAL_CODE_PREFIX}${'A'.repeat(10_000)}`],
    ['no JSON', printPersonalCode(certificate('{'), 1, device)],
  ])('refuses %s', (_, text) => {
    expect(parsePersonalCode(text)).toEqual({ ok: false, code: 'personal-code-malformed' });
  });
});

describe('base64url', () => {
  it('gives back the bytes, and has one text for them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(base64urlOf(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(bytesOfBase64url(base64urlOf(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each(['A', 'AB', 'AA==', 'A+', '_x ', 'é'])('refuses %j', (text) => {
    expect(bytesOfBase64url(text)).toBeUndefined();
  });
});
