import { describe, expect, it } from '@jest/globals';
import { encode } from 'cborg';
import fc from 'fast-check';
import { generateKeyPairSync } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { base45Of } from '#libs/eu-certificates';
import {
  accept,
  CERTIFICATE,
  claimsWith,
  keys,
  NOT_REVOKED,
  NOW,
  PROVINCE,
  sealed,
  trustKeyOf,
} from '../../test/certificates.js';
import { packedBytesOf } from '../../test/other-readers.js';
import { AUSTRIAN, SWISS, type PublicVector } from '../../test/public-vectors.js';
import { holderNameOf } from '../writing/holder-name.js';
import { writeEuCertificate } from '../writing/write-eu-certificate.js';
import { parseTrustList } from './trust-list.js';
import { CERTIFICATE_TEXT_MAX, verifyCertificate, type Revocations } from './verify-certificate.js';

const trust = parseTrustList({ issuers: [PROVINCE] });
const HONEST = writeEuCertificate(CERTIFICATE, keys.signing);
const HONEST_AND_MORE = `HC1:${base45Of(Uint8Array.from([...packedBytesOf(HONEST), 0]))}`;
const { kid } = keys.signing;
const kidBytes = Buffer.from(kid, 'base64');
const verify = (text: string, list = trust, revocations: Revocations = NOT_REVOKED, now = NOW) =>
  verifyCertificate(text, list, now, revocations);

describe('a certificate in the EU format', () => {
  it('is valid where its signature holds, and says by whom and what', async () => {
    expect(await verify(`\ufeff${HONEST}\r\n`)).toMatchObject({
      status: 'valid',
      format: 'dcc',
      issuer: { name: PROVINCE.name, country: 'VN', keyId: kid },
      certificateIds: [CERTIFICATE.id],
      claims: { fullName: 'Nguyễn Thị Thử Đào', standardisedName: 'NGUYEN<<THI<THU<DAO', birthDate: '1990-02-01' },
    });
  });

  it.each<[string, PublicVector, object]>([
    [
      'Austrian one with ES256',
      AUSTRIAN,
      { fullName: 'Musterfrau-Gößinger Gabriele', doses: [{ doseNumber: 1, ofDoses: 2 }] },
    ],
    [
      'Swiss one with PS256',
      SWISS,
      { fullName: 'Studer Martina', birthDate: '1964-03-14', doses: [{ product: 'EU/1/20/1525' }] },
    ],
  ])('that was published, the %s, is valid by its trust list', async (_, vector, claims) => {
    const list = parseTrustList({ issuers: [vector.issuer] });
    expect(await verify(vector.text, list, NOT_REVOKED, new Date(vector.validAt))).toMatchObject({
      status: 'valid',
      claims,
    });
    expect(await verify(vector.text)).toMatchObject({ status: 'unknown-issuer', reason: 'key-unknown' });
  });

  it('is revoked or replaced where the issuer says so, even after it has expired', async () => {
    const asked: string[] = [];
    const said =
      (answer: 'revoked' | 'replaced'): Revocations =>
      async (id) => {
        asked.push(id);
        return answer;
      };
    const later = new Date('2023-01-01T00:00:00Z');
    expect(await verify(HONEST, trust, said('revoked'))).toMatchObject({
      status: 'revoked',
      reason: 'certificate-revoked',
    });
    expect(await verify(HONEST, trust, said('replaced'), later)).toMatchObject({ status: 'replaced' });
    expect(asked).toEqual([CERTIFICATE.id, CERTIFICATE.id]);
  });

  it('is asked about by its id only where its signature holds', async () => {
    const never: Revocations = () => {
      throw new Error('asked');
    };
    expect(await verify(HONEST.slice(0, -20), trust, never)).toMatchObject({ status: 'unreadable' });
    expect(await verify(forged(), trust, never)).toMatchObject({ status: 'altered' });
  });

  it.each([
    ['before its issue', '2021-12-19T23:59:59Z', { status: 'expired', reason: 'not-yet-valid' }],
    ['at its issue', '2021-12-20T00:00:00Z', { status: 'valid' }],
    ['in the last second', '2022-12-19T23:59:59Z', { status: 'valid' }],
    ['at its end', '2022-12-20T00:00:00Z', { status: 'expired', reason: 'validity-ended' }],
  ])('is judged by the clock %s', async (_, now, standing) => {
    expect(await verify(HONEST, trust, NOT_REVOKED, new Date(now))).toMatchObject(standing);
  });

  it('is not valid before the moment that its issuer named', async () => {
    const notBefore = NOW.getTime() / 1_000 + 60;
    expect(await verify(sealed(claimsWith({ 5: notBefore })))).toMatchObject({
      status: 'expired',
      reason: 'not-yet-valid',
    });
  });

  it('of a key that was betrayed is revoked, whatever it says, and nothing that it says is told', async () => {
    const betrayed = { ...PROVINCE, keys: PROVINCE.keys.map((key) => ({ ...key, revokedAt: NOW.toISOString() })) };
    const verified = await verify(HONEST, parseTrustList({ issuers: [betrayed] }));
    expect(verified).toEqual({ status: 'revoked', reason: 'key-revoked', format: 'dcc' });
  });
});

describe('the issuer', () => {
  const listOf = (more: object) => parseTrustList({ issuers: [{ ...PROVINCE, ...more }] });
  const differs = { status: 'unknown-issuer', reason: 'issuer-differs' };

  it.each([
    ['the country, which here names nobody', claimsWith({ 1: 'VN' }), {}, differs],
    ['another name', claimsWith({ 1: 'Sở Y tế tỉnh Khác' }), {}, differs],
    ['nobody', claimsWith({ 1: undefined }), {}, differs],
    ['a country abroad', claimsWith({ 1: 'DE' }), { country: 'DE' }, { status: 'valid' }],
    ['another country', claimsWith({ 1: 'FR' }), { country: 'DE' }, differs],
    ['nobody, as may be abroad', claimsWith({ 1: undefined }), { country: 'DE' }, { status: 'valid' }],
    ['what the list says that it must', claimsWith({ 1: 'VN' }), { iss: 'VN' }, { status: 'valid' }],
  ])('that the certificate names: %s', async (_, claims, issuer, expected) => {
    expect(await verify(sealed(claims), listOf(issuer))).toMatchObject(expected);
  });

  it.each([
    [{ validFrom: '2021-12-21T00:00:00Z' }, 'unknown-issuer'],
    [{ validTo: '2021-12-19T00:00:00Z' }, 'unknown-issuer'],
    [{ validFrom: '2021-12-20T00:00:00Z', validTo: '2021-12-20T00:00:00Z' }, 'valid'],
  ])('is believed for what was issued in %j alone', async (bounds, status) => {
    expect(await verify(HONEST, listOf(bounds))).toMatchObject({ status });
  });

  it('is found among several whose keys have one id', async () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const twin = { ...PROVINCE, name: 'Sở Y tế tỉnh Khác', keys: [trustKeyOf(kid, 'ES256', other.publicKey)] };
    const list = parseTrustList({ issuers: [twin, PROVINCE] });
    expect(await verify(HONEST, list)).toMatchObject({ status: 'valid', issuer: { name: PROVINCE.name } });
  });
});

describe('a hostile text', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const header = (...entries: [number, unknown][]) => new Map<number, unknown>(entries);
  const claims = claimsWith();

  const refused: [string, string, object][] = [
    ['of nothing', '', { reason: 'not-a-certificate' }],
    ['that is none', 'https://example.vn', { reason: 'not-a-certificate' }],
    ['that is too long', `HC1:${'A'.repeat(CERTIFICATE_TEXT_MAX)}`, { reason: 'too-long' }],
    ['that was cut', HONEST.slice(0, 300), { reason: 'malformed' }],
    ['without its compression whole', HONEST.slice(0, -3), { reason: 'malformed' }],
    ['with something put behind it', HONEST_AND_MORE, { reason: 'malformed' }],
    ['in small letters', HONEST.toLowerCase(), { reason: 'not-a-certificate' }],
    ['that is a bomb', packed(new Uint8Array(3_000_000)), { reason: 'too-large-inside' }],
    ['of lists in lists', packed(new Uint8Array(9_000).fill(0x81)), { reason: 'malformed' }],
    ['with an open header that is no map', sealed(claims, { open: [] }), { reason: 'malformed' }],
    ['that says no algorithm', sealed(claims, { header: header([4, kidBytes]) }), { reason: 'header-refused' }],
    [
      'that says the algorithm is a text',
      sealed(claims, { header: header([1, '-7'], [4, kidBytes]) }),
      { reason: 'header-refused' },
    ],
    [
      'with a weaker algorithm',
      sealed(claims, { header: header([1, -257], [4, kidBytes]) }),
      { reason: 'header-refused' },
    ],
    [
      'with an algorithm that nobody signed',
      sealed(claims, { header: header([4, kidBytes]), open: header([1, -7]) }),
      { reason: 'header-refused' },
    ],
    [
      'that must be understood',
      sealed(claims, { header: header([1, -7], [2, [99]], [4, kidBytes]) }),
      { reason: 'header-refused' },
    ],
    ['without key id', sealed(claims, { header: header([1, -7]) }), { reason: 'header-refused' }],
    ['whose key id is a text', sealed(claims, { header: header([1, -7], [4, kid]) }), { reason: 'header-refused' }],
    ['of an unknown key', sealed(claims, { header: header([1, -7], [4, Buffer.alloc(8)]) }), { reason: 'key-unknown' }],
    [
      'signed by another key of that id',
      sealed(claims, {
        header: header([1, -7], [4, kidBytes]),
        key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
      }),
      { reason: 'signature-wrong' },
    ],
    [
      'that takes a key for one of another kind',
      sealed(claims, { header: header([1, -37], [4, kidBytes]), key: rsa.privateKey }),
      { reason: 'signature-wrong' },
    ],
    ['whose times are texts', sealed(claimsWith({ 4: '2022', 6: '2021' })), { reason: 'content-malformed' }],
    ['without end', sealed(claimsWith({ 4: undefined })), { reason: 'content-malformed' }],
    ['whose end no number holds', sealed(claimsWith({ 4: 2n ** 63n })), { reason: 'content-malformed' }],
    ['whose health is a list', sealed(claimsWith({ [-260]: [] })), { reason: 'content-malformed' }],
    ['of nobody', sealed(claimsWith({}, { nam: {} })), { reason: 'content-malformed' }],
    ['of nothing done', sealed(claimsWith({}, { v: 'none' })), { reason: 'content-malformed' }],
    ['that says a thing twice', sealed(undefined, { payload: doubled() }), { reason: 'content-malformed' }],
  ];
  it.each(refused)('%s is told apart', async (_, text, expected) => {
    const verified = await verify(text);
    expect(verified).toMatchObject(expected);
    expect(verified).not.toHaveProperty('claims');
  });

  it('with the key id in the header that nobody signed is read, as the specification allows', async () => {
    const text = sealed(claims, { header: header([1, -7]), open: header([4, kidBytes]) });
    expect(await verify(text)).toMatchObject({ status: 'valid' });
  });

  it('is never valid with any bit flipped of what was compressed', async () => {
    const bytes = inflateSync(packedBytesOf(HONEST));
    const statuses = new Set<string>();
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Uint8Array.from(bytes);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      const verified = await verify(`HC1:${base45Of(deflateSync(flipped))}`);
      statuses.add(verified.status);
      expect([bit, verified.status]).not.toEqual([bit, 'valid']);
    }
    expect(statuses).toEqual(new Set(['altered', 'unknown-issuer', 'unreadable']));
  });

  it('is never valid with any bit flipped of what the QR code holds', async () => {
    const bytes = packedBytesOf(HONEST);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Uint8Array.from(bytes);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      const { status } = await verify(`HC1:${base45Of(flipped)}`);
      expect([bit, status]).not.toEqual([bit, 'valid']);
    }
  });

  it('is never valid with any character changed, whoever it is of', async () => {
    const characters = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:');
    const people = fc
      .constantFrom('Nguyễn Văn An', 'Lê Thị Bình', 'Đặng Thị Thu Đào')
      .map((name) => accept(holderNameOf(name)));
    await fc.assert(
      fc.asyncProperty(
        people,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        characters,
        async (holder, place, other) => {
          const text = writeEuCertificate({ ...CERTIFICATE, holder }, keys.signing);
          const at = Math.floor(place * text.length);
          const changed = text.slice(0, at) + other + text.slice(at + 1);
          expect((await verify(changed)).status === 'valid').toBe(changed === text);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never makes it throw', async () => {
    const bytes = fc.uint8Array({ maxLength: 400 });
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      bytes.map((raw) => `HC1:${base45Of(raw)}`),
      bytes.map(packed),
      bytes.map((payload) => sealed(undefined, { payload })),
      fc.stringMatching(/^shc:\/[0-9]{0,300}$/),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect((await verify(text)).status).not.toBe('valid');
      }),
    );
  });
});

function packed(bytes: Uint8Array): string {
  return `HC1:${base45Of(deflateSync(bytes))}`;
}

function forged(): string {
  return sealed(claimsWith(), { key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey });
}

/** A map of two entries with one key. */
function doubled(): Uint8Array {
  const [, ...entry] = encode(new Map([[1, 'VN']]));
  return Uint8Array.from([0xa2, ...entry, ...entry]);
}
