import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { claimsTextOf, printCertificate, readCertificate, type CertificateClaims } from './certificate-text.js';

const claims: CertificateClaims = {
  n: 'KQ-0123-4567-89AB-CDEF',
  fullName: 'Công Tằng Tôn Nữ Thị Thử Nguyễn Phước',
  birth: '1984-02-29',
  value: 'negative',
  method: 'rt-pcr',
  sampledAt: '2021-08-11T00:00:00.000Z',
  resultedAt: '2021-08-11T12:00:00.000Z',
  laboratory: 'BV-DK-HG',
};
const signature = 'aZ09_-'.repeat(15).slice(0, 86);

describe('the text of a certificate', () => {
  it('says what was printed', () => {
    expect(readCertificate(printCertificate(claimsTextOf(claims), 'k1', signature))?.claims).toEqual(claims);
  });

  it('is nothing where anything of its layout is missing', () => {
    const text = printCertificate(claimsTextOf(claims), 'k1', signature);
    for (const broken of [
      text.slice(1),
      text.replace('~', ''),
      `${text}~x`,
      text.slice(0, -1),
      `${text}${'x'.repeat(3_000)}`,
    ])
      expect(readCertificate(broken)).toBeUndefined();
  });

  it('never makes reading fail', () => {
    fc.assert(fc.property(fc.string(), (text) => readCertificate(`LC1.T.${text}`) === undefined));
  });
});
