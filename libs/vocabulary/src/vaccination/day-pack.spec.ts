import { describe, expect, it } from '@jest/globals';
import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { loadReferenceData } from '#libs/reference-data';
import type { Birth } from '../ages/birth.js';
import { base64urlOf } from '../personal-codes/base64url.js';
import { dayPackSignedText, openDayPack, type SignedDayPack, type VaccinationDayPack } from './day-pack.js';
import { decideByDayPack, type DoseByDayPack } from './decide-by-day-pack.js';
import { guardAnswer, guardCheckOf, type GuardAnswer, type ShownAtTable } from './person-guard.js';

const { courseRules: course, datedDecisions: decisions, screeningForms } = loadReferenceData().vaccination;
const PACK: VaccinationDayPack = {
  ...{ id: 'pack', day: '2021-08-11', sessions: [], people: [] },
  ...{
    issuedAt: '2021-08-11T00:05:00.000Z',
    validFrom: '2021-08-11T00:00:00.000Z',
    validUntil: '2021-08-11T21:00:00.000Z',
  },
  facility: { code: 'TTYT-930', name: 'TTYT', isHospital: false },
  rules: { version: 'v', course, decisions, screeningForms },
  lots: [
    {
      ...{ vaccine: 'astrazeneca', lot: 'ABV1', expiresOn: '2021-12-31', isHere: true, isQuarantined: false },
      ...{ isRecalled: false, afterThawHours: null, afterOpeningHours: 6 },
    },
  ],
};
const NOW = new Date('2021-08-11T03:00:00.000Z');
const GROWN: Birth = { precision: 'day', date: '1980-03-01', year: 1980 };

describe('a day pack', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const keys = [{ kid: 'd1', x: String(publicKey.export({ format: 'jwk' }).x) }];
  const signed = (pack: VaccinationDayPack, kid = 'd1'): SignedDayPack => {
    const unsigned = { payload: JSON.stringify(pack), kid };
    return {
      ...unsigned,
      signature: sign(null, Buffer.from(dayPackSignedText(unsigned)), privateKey).toString('base64url'),
    };
  };
  const opened = (pack: SignedDayPack, now = NOW) =>
    openDayPack(pack, keys, now, (key, message, signature) => {
      const jwk = { kty: 'OKP', crv: 'Ed25519', x: base64urlOf(key) };
      return Promise.resolve(verify(null, message, createPublicKey({ key: jwk, format: 'jwk' }), signature));
    });

  it('is opened as it was signed', async () => {
    expect(await opened(signed(PACK))).toEqual({ ok: true, pack: PACK });
  });

  it.each([
    ['of an unknown key', signed(PACK, 'd2'), NOW, 'pack-key-unknown'],
    [
      'that was altered',
      { ...signed(PACK), payload: signed(PACK).payload.replace('ABV1', 'ABV2') },
      NOW,
      'pack-altered',
    ],
    ['signed by nobody', { ...signed(PACK), signature: '?' }, NOW, 'pack-altered'],
    ['before its time', signed(PACK), new Date('2021-08-10T23:59:59.999Z'), 'pack-of-the-future'],
    ['that is over', signed(PACK), new Date(PACK.validUntil), 'pack-expired'],
  ] as const)('%s is refused', async (_, pack, now, code) => {
    expect(await opened(pack, now)).toEqual({ ok: false, code });
  });
});

describe('without network', () => {
  const ASKED: DoseByDayPack = {
    ...{ person: { birth: GROWN, sex: 'female' }, doses: [], isDoubtful: false, vaccine: 'astrazeneca', lot: 'ABV1' },
    ...{ at: NOW, hasConsent: true, consentsToMixing: false },
    screening: { outcome: 'eligible', isComplete: true, expiresAt: new Date('2021-08-12T00:00:00Z') },
  };
  const reasonsOf = (change: Partial<DoseByDayPack>, lot: object = {}): string[] => {
    const lots = PACK.lots.map((one) => ({ ...one, ...lot }));
    return decideByDayPack({ ...PACK, lots }, { ...ASKED, ...change }).reasons.map(({ code }) => code);
  };

  it('a dose is decided as the service would', () => {
    expect(decideByDayPack(PACK, ASKED)).toEqual({ decision: 'accept', reasons: [], number: 1, kind: 'basic' });
    const before = { vaccine: 'astrazeneca', day: '2021-08-01', number: 1, kind: 'basic' } as const;
    expect(reasonsOf({ doses: [before] })).toEqual(['too-early']);
    expect(reasonsOf({ isDoubtful: true })).toEqual(['doubt-undecided']);
    expect(reasonsOf({ screening: null })).toEqual(['screening-missing']);
  });

  it.each([
    ['lot-unknown', { lot: 'OTHER' }, {}],
    ['lot-unknown', { lot: null }, {}],
    ['lot-not-here', {}, { isHere: false }],
    ['lot-quarantined', {}, { isQuarantined: true }],
    ['lot-expired', {}, { expiresOn: '2021-08-10' }],
    ['lot-recalled', {}, { isRecalled: true }],
  ])('%s', (code, change, lot) => expect(reasonsOf(change, lot)).toEqual([code]));
});

describe('the guard', () => {
  const sha256 = (bytes: Uint8Array): Promise<Uint8Array> =>
    Promise.resolve(createHash('sha256').update(bytes).digest());
  const SHOWN = { birthDay: 1, birthMonth: 3, lastFour: '4321' };
  const guardOf = async (document: string | null, phone: string | null) => ({
    salt: 'salt',
    document: await guardCheckOf('salt', document, sha256),
    phone: await guardCheckOf('salt', phone, sha256),
  });

  it.each<readonly [string, Birth | null, Partial<ShownAtTable>, GuardAnswer]>([
    ['by the end of the document', GROWN, {}, 'matches'],
    ['by the end of the phone', GROWN, { lastFour: '8765' }, 'matches'],
    ['another number', GROWN, { lastFour: '0000' }, 'differs'],
    ['another day', GROWN, { birthDay: 2 }, 'differs'],
    ['day and month changed', GROWN, { birthDay: 3, birthMonth: 1 }, 'differs'],
    ['a year alone', { precision: 'year', year: 1980 }, { birthDay: 9 }, 'matches'],
    ['no birth', null, {}, 'matches'],
  ])('%s', async (_, birth, shown, answer) => {
    const guard = await guardOf('099180004321', '+84300008765');
    expect(await guardAnswer(birth, guard, { ...SHOWN, ...shown }, sha256)).toBe(answer);
  });

  it('cannot tell without a number', async () => {
    expect(await guardAnswer(GROWN, await guardOf(null, null), SHOWN, sha256)).toBe('cannot-tell');
  });

  it('gives no number away: more than a hundred of all endings fit', async () => {
    const { document } = await guardOf('099180004321', null);
    const endings = Array.from({ length: 10_000 }, (_, ending) => String(ending).padStart(4, '0'));
    const checks = await Promise.all(endings.map((ending) => guardCheckOf('salt', ending, sha256)));
    expect(checks.filter((check) => check === document).length).toBeGreaterThan(100);
  });
});
