import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import {
  base64urlOf,
  DECLARATION_CODE_RANDOM_BYTES,
  generateDeclarationCode,
  generateGroupCode,
  personalCertificateText,
  personalCodeClaimsText,
  personalCodeDeviceText,
  personalCodeStep,
  printCardText,
  printChipCard,
  printDeclarationText,
  printPersonalCertificate,
  printPersonalCode,
  signedCardText,
  type PersonalCodeClaims,
} from '#libs/vocabulary';
import type { DayPack, PackedColourRules } from './day-pack.js';
import { verifyEd25519 } from './ed25519.js';
import { namesGroup } from './names-group.js';
import { decideOffline, type OfflineTrust } from './offline-decision.js';

const NOW = new Date('2021-08-11T05:00:00Z');
const REAL_NOW = new Date('2026-11-24T19:00:00Z');
const ID = '0190a000-0000-7000-8000-000000000000';
const CARD = 'K7M4Q2X1234P';

const { sets } = JSON.parse(
  readFileSync(new URL('../../../../../reference-data/colour-rules.json', import.meta.url), 'utf8'),
) as { sets: PackedColourRules[] };

interface Pair {
  readonly x: string;
  readonly sign: (text: string) => Promise<string>;
}

let [province, poster, phone, stranger]: Pair[] = [];

async function newPair(): Promise<Pair> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const x = base64urlOf(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  const sign = async (text: string): Promise<string> =>
    base64urlOf(new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, new TextEncoder().encode(text))));
  return { x, sign };
}

beforeAll(async () => {
  [province, poster, phone, stranger] = await Promise.all([newPair(), newPair(), newPair(), newPair()]);
});

const pair = (made: Pair | undefined): Pair => {
  if (made === undefined) throw new Error('The keys are not made yet');
  return made;
};

function packWith(more: Partial<DayPack> = {}): DayPack {
  const checkpoint = { code: 'CP-1', name: 'Cái Tắc', communeCode: '31318', validFrom: '2021-07-01', validTo: null };
  return {
    version: '2021-08-11.x',
    checkpoint: { ...checkpoint, road: null, directions: ['in'], expectedScansPerHour: null, version: 0 },
    issuedAt: '2021-08-11T00:00:00Z',
    validUntil: '2021-08-11T23:00:00Z',
    colourRules: sets,
    riskAreas: [],
    revokedPersonalCodes: [],
    revokedCards: [],
    isComplete: true,
    keys: [
      { kid: 'c1', x: pair(province).x, purpose: 'personal-code', revokedAt: null },
      { kid: 'p1', x: pair(poster).x, purpose: 'place-poster', revokedAt: null },
    ],
    forms: [],
    lateHours: 72,
    ...more,
  };
}

const trusting = (pack: DayPack, more: Partial<OfflineTrust> = {}): OfflineTrust => ({
  pack,
  now: NOW,
  realNow: REAL_NOW,
  publicOrigins: ['https://suckhoe.example.vn'],
  verify: verifyEd25519,
  ...more,
});

async function personalCode(more: Partial<PersonalCodeClaims> = {}, signer = province, stepsAgo = 0): Promise<string> {
  const claims: PersonalCodeClaims = {
    ...{ v: 1, id: ID, key: pair(phone).x, exp: '2021-08-13T00:00:00Z', day: '2021-08-11' },
    ...{ form: 'domestic-move', outcome: 'clear', res: '31318', dest: '31321', name: 'NGUYEN T*** A' },
    ...more,
  };
  const claimsText = personalCodeClaimsText(claims);
  const signature = await pair(signer).sign(personalCertificateText(claimsText, 'c1'));
  const certificate = printPersonalCertificate({ claimsText, kid: 'c1', signature });
  const step = personalCodeStep(REAL_NOW) - stepsAgo;
  const deviceSignature = await pair(phone).sign(personalCodeDeviceText(claims.id, step));
  return printPersonalCode(certificate, step, deviceSignature);
}

const card = async (signer: Pair | undefined): Promise<string> =>
  printCardText({ code: CARD, kid: 'p1', signature: await pair(signer).sign(signedCardText(CARD, 'p1')) });

describe('a code that is scanned without network', () => {
  const random = new Uint8Array(DECLARATION_CODE_RANDOM_BYTES).fill(7);
  const ofGroup = generateGroupCode(random);

  it('says whether people declared together under it, printed or typed', () => {
    const told = (texts: string[]) => texts.map((text) => namesGroup(text, '2021-08-11'));
    expect(told([printDeclarationText(ofGroup), ofGroup, ofGroup.toLowerCase()])).toEqual([true, true, true]);
    const ofOne = generateDeclarationCode(random);
    expect(told([printDeclarationText(ofOne), ofOne, '099184001234', 'G'])).toEqual([false, false, false, false]);
  });

  it('of a group is decided about for one of them, of whom nothing is known', async () => {
    expect(await decideOffline(printDeclarationText(ofGroup), trusting(packWith()))).toMatchObject({
      value: { colour: 'yellow', reasons: ['declaration-missing'], maskedName: null, onceKey: null },
    });
  });
});

describe('deciding without network', () => {
  it('lets somebody pass whose code the province vouches for, and says where he goes', async () => {
    expect(await decideOffline(await personalCode(), trusting(packWith()))).toEqual({
      ok: true,
      value: {
        ...{ colour: 'green', reasons: [], warnings: [], maskedName: 'NGUYEN T*** A', birth: null },
        ...{ residence: '31318', destination: '31321', onceKey: `${ID} ${personalCodeStep(REAL_NOW)}` },
      },
    });
  });

  it('compares the holder of a certificate by eye, and takes its doses as stated', async () => {
    const fields = {
      fullName: 'Nguyễn Thử An',
      birthDate: '1990-02-01',
      doses: [{ doseNumber: 1, day: '2021-07-01' }],
    };
    const euCertificates = () => ({ fields, warnings: ['signature-not-verified' as const] });
    expect(await decideOffline('HC1:6BF', trusting(packWith(), { euCertificates }))).toMatchObject({
      ok: true,
      value: {
        ...{ maskedName: 'NGUYEN T*** AN', birth: '1990-02-01', colour: 'yellow', onceKey: null },
        warnings: ['identity-by-eye', 'code-unverified', 'evidence-stated'],
      },
    });
    const nameless = () => ({ fields: {}, warnings: [] });
    expect(await decideOffline('HC1:6BF', trusting(packWith(), { euCertificates: nameless }))).toEqual({
      ...{ ok: false, code: 'scan-names-no-person' },
    });
  });

  it.each<[string, () => Promise<string>, () => DayPack, string, string[]]>([
    ['a forged code', () => personalCode({}, stranger), packWith, 'red', ['code-forged', 'declaration-missing']],
    [
      'a code that was taken back',
      () => personalCode(),
      () => packWith({ revokedPersonalCodes: [ID] }),
      'yellow',
      ['code-revoked'],
    ],
    [
      'symptoms that were declared',
      () => personalCode({ outcome: 'attention' }),
      packWith,
      'red',
      ['attention-declared'],
    ],
    [
      'an area at the highest level',
      () => personalCode(),
      () =>
        packWith({
          riskAreas: [
            {
              ...{ kind: 'commune', code: '31318', communeCodes: [], provinceCode: '93', text: null, level: 4 },
              ...{ validFrom: '2021-08-01', validTo: null },
            },
          ],
        }),
      'red',
      ['very-high-risk-visited'],
    ],
    ['a printed card', () => card(poster), packWith, 'yellow', ['declaration-missing']],
    ['a forged card', () => card(stranger), packWith, 'red', ['code-forged', 'declaration-missing']],
    [
      'a card that was taken back',
      () => card(poster),
      () => packWith({ revokedCards: [CARD] }),
      'yellow',
      ['code-revoked', 'declaration-missing'],
    ],
    ['a typed document number', () => Promise.resolve('099184001234'), packWith, 'yellow', ['declaration-missing']],
  ])('knows %s', async (_, text, pack, colour, reasons) => {
    expect(await decideOffline(await text(), trusting(pack()))).toMatchObject({ value: { colour, reasons } });
  });

  it('masks the name on a chip card', async () => {
    const text = printChipCard({
      documentKind: 'citizen-id',
      documentNumber: '099184001234',
      fullName: 'Nguyễn Thử An',
    });
    const ruling = await decideOffline(text, trusting(packWith()));
    expect(ruling).toMatchObject({ value: { maskedName: 'NGUYEN T*** AN', colour: 'yellow' } });
  });

  it.each<[string, () => Promise<string>, Partial<OfflineTrust>, string]>([
    ['a screenshot', () => personalCode({}, province, 3), {}, 'personal-code-stale'],
    ['a phone with a fast clock', () => personalCode({}, province, -3), {}, 'personal-code-from-the-future'],
    ['a pack of yesterday', () => personalCode(), { now: new Date('2021-08-11T23:00:00Z') }, 'day-pack-expired'],
    ['a text that names nobody', () => Promise.resolve('xin chào'), {}, 'scan-names-no-person'],
    ['a hostile text', () => Promise.resolve('javascript:alert(1)'), {}, 'scan-hostile'],
  ])('refuses %s', async (_, text, more, code) => {
    expect(await decideOffline(await text(), trusting(packWith(), more))).toEqual({ ok: false, code });
  });

  it('refuses where no colour rule is in force', async () => {
    const ruling = await decideOffline(await personalCode(), trusting(packWith({ colourRules: [] })));
    expect(ruling).toEqual({ ok: false, code: 'colour-rules-missing' });
  });
});
