import { describe, expect, it } from '@jest/globals';
import {
  expiryOf,
  isCountable,
  refusalOfCertificate,
  stateOfCertificate,
  whyRevoked,
  type CertificateStatement,
  type CertificateToday,
  type DoseToCertify,
} from './certificate.rules.js';

const SAID: CertificateStatement = {
  ...{ fullName: 'Nguyễn Thử', birth: { precision: 'day', date: '1984-02-29', year: 1984 }, vaccine: 'pfizer' },
  ...{ vaccinatedOn: '2021-08-11', doseNumber: 1, ofDoses: 2 },
};

const SOUND: DoseToCertify = {
  ...{ entryState: 'standing', origin: 'facility', isDoubtful: false, isOfRecalledLot: false },
};

const today = (change: Partial<CertificateToday> = {}): CertificateToday => ({
  ...{ statement: structuredClone(SAID), isOfRecalledLot: false, wasRevoked: false, ...change },
});

describe('a certificate', () => {
  it.each<[string, Partial<CertificateStatement>]>([
    ['the name', { fullName: 'Nguyễn Thủ' }],
    ['the birth', { birth: { precision: 'day', date: '1984-03-01', year: 1984 } }],
    ['how well the birth is known', { birth: { precision: 'year', year: 1984 } }],
    ['the birth, which nobody knows any more', { birth: null }],
    ['the vaccine', { vaccine: 'moderna' }],
    ['the day', { vaccinatedOn: '2021-08-10' }],
    ['the number', { doseNumber: 2 }],
    ['the whole', { ofDoses: 1 }],
  ])('is replaced where %s is another by now', (_, change) => {
    expect(stateOfCertificate(SAID, today({ statement: { ...SAID, ...change } }))).toBe('replaced');
  });

  it('stands while the ledger says the same, and is revoked once the dose is gone or it was taken back', () => {
    expect(stateOfCertificate(SAID, today())).toBe('standing');
    expect(stateOfCertificate(SAID, today({ statement: undefined }))).toBe('revoked');
    expect(stateOfCertificate(SAID, today({ isOfRecalledLot: true }))).toBe('revoked');
    expect(stateOfCertificate(SAID, today({ statement: { ...SAID, doseNumber: 2 }, wasRevoked: true }))).toBe(
      'revoked',
    );
  });

  it.each<[Partial<CertificateToday>, string | undefined]>([
    [{}, undefined],
    [{ wasRevoked: true, statement: undefined, isOfRecalledLot: true }, 'requested'],
    [{ statement: undefined, isOfRecalledLot: true }, 'dose-withdrawn'],
    [{ isOfRecalledLot: true }, 'lot-recalled'],
  ])('with %j is revoked because %s', (change, because) => {
    expect(whyRevoked(today(change))).toBe(because);
  });

  it.each([
    ['2021-08-11T08:00:00.000Z', '2022-08-11T08:00:00.000Z'],
    ['2024-02-28T20:00:00.000Z', '2025-02-27T20:00:00.000Z'],
    ['2021-08-11T16:59:59.999Z', '2022-08-11T16:59:59.999Z'],
    ['2021-08-11T17:00:00.000Z', '2022-08-11T17:00:00.000Z'],
  ])('issued at %s expires at %s', (issued, expires) => {
    expect(expiryOf(new Date(issued), 12).toISOString()).toBe(expires);
  });
});

it.each([
  [{}, undefined],
  [{ entryState: 'joined' }, undefined],
  [{ entryState: 'withdrawn', isDoubtful: true }, 'dose-withdrawn'],
  [{ origin: 'outside-province' }, 'certificate-of-outside-dose'],
  [{ isDoubtful: true }, 'certificate-of-doubtful-dose'],
  [{ isOfRecalledLot: true }, 'certificate-of-recalled-lot'],
] as const)('a dose that is %j is refused for %s', (change, code) => {
  expect(refusalOfCertificate({ ...SOUND, ...change })).toBe(code);
});

it('counts to nine', () => {
  expect([1, 9, 10].map(isCountable)).toEqual([true, true, false]);
});
