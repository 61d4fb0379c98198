import { describe, expect, it } from '@jest/globals';
import { encode } from 'cborg';
import { Tagged } from 'cborg';
import fc from 'fast-check';
import { zlibSync } from 'fflate';
import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { readScan, type ScanWarning } from '#libs/vocabulary';
import { base45Of, bytesOfBase45 } from './base45.js';
import { euSignatureOf } from './cose-sign1.js';
import { INFLATED_BYTES_MAX } from './inflate.js';
import { euCertificateReader, type EuTrust } from './read-eu-certificate.js';

const KID = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]);
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const P1363 = 'ieee-p1363';
const TODAY = '2021-12-25';
const seconds = (instant: string): number => Date.parse(instant) / 1_000;

const NAME = { fn: 'Nguyễn Thử', gn: 'An', fnt: 'NGUYEN<THU', gnt: 'AN' };
const DOSE = {
  tg: '840539006',
  vp: '1119349007',
  mp: 'EU/1/20/1528',
  ma: 'ORG-100030215',
  dn: 2,
  sd: 2,
  dt: '2021-09-01',
  co: 'VN',
  is: 'Bộ Y tế',
  ci: 'URN:UVCI:01:VN:THU',
};
const TEST = {
  tg: '840539006',
  tt: 'LP6464-4',
  sc: '2021-12-24T08:00:00+07:00',
  tr: '260415000',
  tc: 'Phòng xét nghiệm',
  co: 'VN',
  is: 'Bộ Y tế',
  ci: 'URN:UVCI:01:VN:THU2',
};
const RECOVERY = {
  tg: '840539006',
  fr: '2021-08-01',
  df: '2021-08-12',
  du: '2022-01-28',
  co: 'VN',
  is: 'Bộ Y tế',
  ci: 'URN:UVCI:01:VN:THU3',
};

const vaccinated = (dose: object = {}, more: object = {}): object => ({
  ver: '1.3.0',
  nam: NAME,
  dob: '1990-02-01',
  v: [{ ...DOSE, ...dose }],
  ...more,
});
const claimsOf = (health: unknown, times = { issued: '2021-12-20T00:00:00Z', expires: '2022-12-20T00:00:00Z' }) =>
  new Map<number, unknown>([
    [1, 'VN'],
    [4, seconds(times.expires)],
    [6, seconds(times.issued)],
    [-260, new Map([[1, health]])],
  ]);

/** Seals claims as an issuer does. */
function certificate(claims: unknown): string {
  const header = encode(
    new Map<number, unknown>([
      [1, -7],
      [4, KID],
    ]),
  );
  const payload = encode(claims);
  const signature = sign('sha256', encode(['Signature1', header, new Uint8Array(), payload]), {
    key: privateKey,
    dsaEncoding: P1363,
  });
  return `HC1:${base45Of(zlibSync(encode(new Tagged(18, [header, new Map(), payload, new Uint8Array(signature)]))))}`;
}

const trust: EuTrust = ({ kid, signed, signature }) =>
  kid === Buffer.from(KID).toString('base64')
    ? verify('sha256', signed, { key: publicKey, dsaEncoding: P1363 }, signature)
    : undefined;
const read = (text: string, euCertificates = euCertificateReader(trust)) =>
  readScan(text, { publicOrigins: ['https://suckhoe.example.vn'], today: TODAY, euCertificates });

describe('a certificate in the EU format', () => {
  it('of vaccination gives person and doses, with ISO dates', () => {
    expect(read(certificate(claimsOf(vaccinated())))).toEqual({
      kind: 'eu-certificate',
      warnings: [],
      fields: {
        ...{ fullName: 'Nguyễn Thử An', standardisedName: 'NGUYEN<THU<<AN', birthDate: '1990-02-01', birthYear: 1990 },
        ...{ issuerCountry: 'VN', issuedOn: '2021-12-20', expiresOn: '2022-12-20' },
        doses: [
          {
            ...{ targetDisease: '840539006', vaccine: '1119349007', product: 'EU/1/20/1528', maker: 'ORG-100030215' },
            ...{ doseNumber: 2, ofDoses: 2, day: '2021-09-01', country: 'VN', issuer: 'Bộ Y tế' },
            certificateId: 'URN:UVCI:01:VN:THU',
          },
        ],
      },
    });
  });

  it('of a test or of recovery gives that', () => {
    const person = { ver: '1.3.0', nam: NAME, dob: '1990' };
    expect(read(certificate(claimsOf({ ...person, t: [TEST] }))).fields).toMatchObject({
      birthYear: 1990,
      tests: [{ sampledAt: '2021-12-24T08:00:00+07:00', result: 'negative', technique: 'LP6464-4' }],
    });
    expect(read(certificate(claimsOf({ ...person, r: [RECOVERY] }))).fields).toMatchObject({
      recoveries: [{ firstPositiveOn: '2021-08-01', validFrom: '2021-08-12', validTo: '2022-01-28' }],
    });
  });

  const births: [string, object][] = [
    ['1990-02', { birthYear: 1990, birthMonth: '1990-02' }],
    ['1990', { birthYear: 1990 }],
    ['', {}],
    ['1990-02-01T00:00:00', { birthDate: '1990-02-01', birthYear: 1990 }],
  ];
  it.each(births)('of a birth %j is as precise as that', (dob, expected) => {
    const { fields } = read(certificate(claimsOf(vaccinated({}, { dob }))));
    const names = ['birthDate', 'birthMonth', 'birthYear'];
    expect(Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)))).toEqual(expected);
  });

  const warned: [string, string, ScanWarning[]][] = [
    [
      'that has expired',
      certificate(claimsOf(vaccinated(), { issued: '2020-12-20T00:00:00Z', expires: '2021-12-20T00:00:00Z' })),
      ['validity-ended'],
    ],
    [
      'issued tomorrow',
      certificate(claimsOf(vaccinated(), { issued: '2021-12-26T00:00:00Z', expires: '2022-12-20T00:00:00Z' })),
      ['issued-in-the-future'],
    ],
    ['of a dose to come', certificate(claimsOf(vaccinated({ dt: '2021-12-26' }))), ['dose-in-the-future']],
    ['of dose 3 of 2', certificate(claimsOf(vaccinated({ dn: 3 }))), ['dose-numbers-contradict']],
    ['of a dose before the birth', certificate(claimsOf(vaccinated({ dt: '1989-01-01' }))), ['dose-before-birth']],
    ['of nothing', certificate(claimsOf({ nam: NAME, dob: '1990' })), ['certificate-without-content']],
    ['of nobody', certificate(claimsOf(vaccinated({}, { nam: {} }))), ['name-missing']],
    ['without claims of health', certificate(new Map([[1, 'VN']])), ['certificate-malformed']],
    ['that was cut', certificate(claimsOf(vaccinated())).slice(0, -30), ['certificate-malformed']],
    ['of no base45', 'HC1:GGW', ['certificate-malformed']],
    ['of no zlib', `HC1:${base45Of(Uint8Array.from([0x78, 0x9c, 1, 2, 3]))}`, ['certificate-malformed']],
    ['of nested lists', `HC1:${base45Of(zlibSync(new Uint8Array(10_000).fill(0x81)))}`, ['certificate-malformed']],
    ['that is a bomb', `HC1:${base45Of(zlibSync(new Uint8Array(2_000_000), { level: 9 }))}`, ['certificate-too-large']],
  ];
  it.each(warned)('%s is named', (_, text, warnings) => {
    expect(read(text)).toMatchObject({ kind: 'eu-certificate', warnings });
  });

  it('is verified by the trust list of the caller', () => {
    const text = certificate(claimsOf(vaccinated()));
    expect(read(text, euCertificateReader()).warnings).toEqual(['signature-not-verified']);
    expect(
      read(
        text,
        euCertificateReader(() => undefined),
      ).warnings,
    ).toEqual(['signer-unknown', 'signature-not-verified']);
    expect(
      read(
        text,
        euCertificateReader(() => false),
      ).warnings,
    ).toEqual(['signature-wrong']);
    expect(euSignatureOf(text)).toMatchObject({ algorithm: 'ES256', kid: 'AQIDBAUGBwg=' });
  });

  it('that hides a script is hostile', () => {
    const health = vaccinated({}, { nam: { ...NAME, fn: '<script>' } });
    expect(read(certificate(claimsOf(health)))).toMatchObject({ kind: 'hostile', hostile: 'script', fields: {} });
  });

  it('never throws and never hangs, whatever is inside', () => {
    const bytes = fc.uint8Array({ maxLength: 600 });
    const texts = fc.oneof(
      bytes.map((raw) => `HC1:${base45Of(raw)}`),
      bytes.map((raw) => `HC1:${base45Of(zlibSync(raw))}`),
      fc.anything({ withMap: true, withDate: false }).map((value) => {
        try {
          return certificate(claimsOf(value));
        } catch {
          return 'HC1:';
        }
      }),
      fc.stringMatching(/^HC1:[0-9A-Z $%*+\-./:]{0,4000}$/),
    );
    fc.assert(
      fc.property(texts, (text) => expect(['eu-certificate', 'unknown', 'hostile']).toContain(read(text).kind)),
    );
    expect(INFLATED_BYTES_MAX).toBeLessThan(100_000);
  });
});

it('base45 is read as it was written, and RFC 9285 says how', () => {
  expect(base45Of(new TextEncoder().encode('Hello!!'))).toBe('%69 VD92EX0');
  expect(bytesOfBase45('QED8WEX0')).toEqual(new TextEncoder().encode('ietf!'));
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (raw) => expect(bytesOfBase45(base45Of(raw))).toEqual(raw)));
});
