import { describe, expect, it } from '@jest/globals';
import type { ReadingOf } from '../scanning/scan-reading.js';
import { holderOfCertificate } from './certificate-holder.js';

type Reading = ReadingOf<'eu-certificate'>;

const read = (fields: Reading['fields'], warnings: Reading['warnings'] = ['signature-not-verified']) =>
  holderOfCertificate({ kind: 'eu-certificate', fields, warnings });

const PERSON = { fullName: 'Nguyễn Thử An', doses: [{ doseNumber: 1, day: '2021-07-01' }] };

describe('somebody with a certificate in the EU format', () => {
  it.each<[Reading['warnings'], string, boolean | undefined]>([
    [['signature-not-verified'], 'unverified', false],
    [['signer-unknown', 'signature-not-verified'], 'unverified', false],
    [['signature-not-verified', 'validity-ended'], 'expired', false],
    [['validity-ended'], 'expired', false],
    [[], 'verified', true],
    [['signature-wrong'], 'forged', undefined],
  ])('with %j is %s, and its dose proven: %s', (warnings, proofState, isProven) => {
    const holder = read(PERSON, warnings);
    expect(holder?.proofState).toBe(proofState);
    expect(holder?.told.doses?.[0]?.isProven).toBe(isProven);
  });

  it('is told by name and birth, to be compared by eye', () => {
    expect(read({ ...PERSON, birthDate: '1990-02-01', birthYear: 1990 })).toMatchObject({
      ...{ maskedName: 'NGUYEN T*** AN', birth: '1990-02-01', warnings: ['identity-by-eye'] },
    });
    expect(read({ ...PERSON, birthMonth: '1990-02', birthYear: 1990 })?.birth).toBe('1990-02');
    expect(read({ ...PERSON, birthYear: 1990 })?.birth).toBe('1990');
    expect(read(PERSON)?.birth).toBeNull();
  });

  it('has the name as passports write it where there is no other, and nobody without one', () => {
    expect(read({ standardisedName: 'NGUYEN<THU<<AN' })?.maskedName).toBe('NGUYEN T*** AN');
    expect(read({ birthYear: 1990 })).toBeUndefined();
    expect(read({ standardisedName: '<<' })).toBeUndefined();
  });

  it('whose signature is wrong is nobody', () => {
    expect(read(PERSON, ['signature-wrong'])).toMatchObject({ maskedName: null, told: { doses: null } });
  });
});
