import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseFullName, type Birth } from '#libs/vocabulary';
import { accept, CERTIFICATE, keys, NOT_REVOKED, NOW, older, PROVINCE } from '../../test/certificates.js';
import { readByCoseJs } from '../../test/other-readers.js';
import { parseTrustList } from '../verifying/trust-list.js';
import { verifyCertificate } from '../verifying/verify-certificate.js';
import { euDoseCountOf } from './dose-count.js';
import { holderNameOf } from './holder-name.js';
import { CertificateMismatch, writeEuCertificate, type VaccinationCertificate } from './write-eu-certificate.js';

const trust = parseTrustList({ issuers: [PROVINCE] });
const AS_WRITTEN = {
  ver: '1.3.0',
  nam: { fn: 'Nguyễn', gn: 'Thị Thử Đào', fnt: 'NGUYEN', gnt: 'THI<THU<DAO' },
  dob: '1990-02-01',
  v: [
    {
      ...{ tg: '840539006', vp: '1119349007', mp: 'EU/1/20/1528', ma: 'ORG-100030215', dn: 2, sd: 2 },
      ...{ dt: '2021-09-01', co: 'VN', is: CERTIFICATE.issuer, ci: CERTIFICATE.id },
    },
  ],
};

describe('a certificate that the province wrote', () => {
  it('is read and its signature verified by cose-js', async () => {
    const text = writeEuCertificate(CERTIFICATE, keys.signing);
    const claims = await readByCoseJs(text, keys.signing.publicKey);
    expect(claims).toEqual({
      1: CERTIFICATE.issuer,
      4: CERTIFICATE.expiresAt.getTime() / 1_000,
      6: CERTIFICATE.issuedAt.getTime() / 1_000,
      [-260]: { 1: AS_WRITTEN },
    });
    await expect(readByCoseJs(text, older.publicKey)).rejects.toThrow();
  });

  it('fits into a QR code that a phone reads', () => {
    expect(writeEuCertificate(CERTIFICATE, keys.signing)).toMatch(/^HC1:[0-9A-Z $%*+\-./:]{300,600}$/);
  });

  it('of an older key is valid, since a key that signs no more verifies on', async () => {
    const verified = await verifyCertificate(writeEuCertificate(CERTIFICATE, older), trust, NOW, NOT_REVOKED);
    expect(verified).toMatchObject({ status: 'valid', issuer: { keyId: older.kid } });
  });

  const words = fc.constantFrom(
    'Nguyễn',
    'Đặng',
    'Thị',
    'Văn',
    'Ánh',
    'Đào',
    'Quỳnh',
    'Ưng',
    "Y'Blah",
    'Niê',
    'Jean-Luc',
  );
  const names = fc.array(words, { minLength: 1, maxLength: 5 }).map((list) => accept(parseFullName(list.join(' '))));
  const days = fc
    .date({ min: new Date('1911-01-01'), max: new Date('2021-12-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const births: fc.Arbitrary<Birth | null> = fc.oneof(
    fc.constant(null),
    days.map((date) => ({ precision: 'day' as const, date, year: Number(date.slice(0, 4)) })),
    fc.integer({ min: 1911, max: 2021 }).map((year) => ({ precision: 'year' as const, year })),
  );
  const doses = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 3 }));

  it('reads as what was meant, whatever the name, the birth and its precision, the dose and its day', async () => {
    await fc.assert(
      fc.asyncProperty(names, births, days, doses, async (fullName, birth, vaccinatedOn, [number, basic]) => {
        const count = euDoseCountOf(number, basic);
        const holder = accept(holderNameOf(fullName));
        const text = writeEuCertificate({ ...CERTIFICATE, holder, birth, vaccinatedOn, count }, keys.signing);
        const verified = await verifyCertificate(text, trust, NOW, NOT_REVOKED);
        expect(verified).toMatchObject({
          status: 'valid',
          certificateIds: [CERTIFICATE.id],
          issuedAt: CERTIFICATE.issuedAt,
          expiresAt: CERTIFICATE.expiresAt,
          claims: { fullName, doses: [{ day: vaccinatedOn, ...count, certificateId: CERTIFICATE.id }] },
        });
        expect('claims' in verified && birthIn(verified.claims)).toEqual(
          birth && birthIn({ birthYear: birth.year, ...dateIn(birth) }),
        );
      }),
      { numRuns: 60 },
    );
  });
});

it.each<[string, Partial<VaccinationCertificate>]>([
  ['with half a character in it', { vaccinatedOn: '\ud800' }],
  ['with a day that no number holds', { issuedAt: new Date(0), expiresAt: new Date(Number.MAX_SAFE_INTEGER) }],
])('a certificate %s never leaves', (_, changed) => {
  expect(() => writeEuCertificate({ ...CERTIFICATE, ...changed }, keys.signing)).toThrow();
});

it('a key whose halves do not belong together signs nothing that leaves', () => {
  const torn = { ...keys.signing, publicKey: older.publicKey };
  expect(() => writeEuCertificate(CERTIFICATE, torn)).toThrow(CertificateMismatch);
});

it('a certificate that would expire before its issue is refused', () => {
  expect(() => writeEuCertificate({ ...CERTIFICATE, expiresAt: CERTIFICATE.issuedAt }, keys.signing)).toThrow(
    RangeError,
  );
});

function dateIn(birth: Birth): { birthDate?: string } {
  return birth.precision === 'day' ? { birthDate: birth.date } : {};
}

function birthIn(claims: { birthDate?: string; birthYear?: number }): object | null {
  const { birthDate, birthYear } = claims;
  return birthYear === undefined ? null : { birthYear, ...(birthDate !== undefined && { birthDate }) };
}
