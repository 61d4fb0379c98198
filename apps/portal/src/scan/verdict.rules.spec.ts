import { describe, expect, it } from '@jest/globals';
import { createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import {
  base64urlOf,
  CARD_CODE_RANDOM_BYTES,
  generateCardCode,
  posterText,
  posterUrl,
  printCardText,
  readScan,
  signedCardText,
} from '#libs/vocabulary';
import { verdictOn, type Trust, type Verdict } from './verdict.rules.js';

const ORIGIN = 'https://suckhoe.example.vn';
const PLACE = 'K7M4Q2XQ';

const pair = (): { privateKey: KeyObject; x: string } => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { privateKey, x: String(publicKey.export({ format: 'jwk' }).x) };
};
const [province, other] = [pair(), pair()];

const trust: Trust = {
  keys: [
    { kid: 'p1', x: province.x, purpose: 'place-poster' },
    { kid: 'p0', x: other.x, purpose: 'place-poster', revokedAt: '2021-08-10T00:00:00Z' },
    { kid: 'c1', x: province.x, purpose: 'personal-code' },
  ],
  now: new Date('2021-08-11T01:00:00Z'),
  realNow: new Date('2026-11-24T10:00:00Z'),
  verify: async (key, message, signature) =>
    verify(
      null,
      message,
      createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: base64urlOf(key) }, format: 'jwk' }),
      signature,
    ),
};

const signed = ({ privateKey }: { privateKey: KeyObject }, text: string): string =>
  base64urlOf(sign(null, Buffer.from(text), privateKey));

const posterBy = (signer: { privateKey: KeyObject }, kid: string, code = PLACE): string =>
  posterUrl(ORIGIN, { version: '1', code, kid, signature: signed(signer, posterText('1', code, kid)) });

const verdict = (text: string): Promise<Verdict> =>
  verdictOn(text, readScan(text, { publicOrigins: [ORIGIN], today: '2021-08-11' }), trust);

describe('who made a code, as a phone without network tells', () => {
  it.each<[string, string, Verdict]>([
    ['a poster of the province', posterBy(province, 'p1'), 'genuine'],
    ['a poster that somebody else signed', posterBy(other, 'p1'), 'forged'],
    ['a poster under a key that was betrayed', posterBy(other, 'p0'), 'key-revoked'],
    ['a poster under a key that nobody published', posterBy(province, 'zz'), 'key-unknown'],
    ['a poster under the key of another purpose', posterBy(province, 'c1'), 'key-unknown'],
    ['a place code that was typed', PLACE, 'unsigned'],
    ['a chip card', '099090000123|099123456|Nguyễn Thử An|01021990|Nam|Ấp Thử, Hậu Giang|15042021', 'unsigned'],
  ])('%s: %s', async (_, text, expected) => {
    expect(await verdict(text)).toBe(expected);
  });

  it('knows a signature of a card from one of a poster', async () => {
    const code = generateCardCode(new Uint8Array(CARD_CODE_RANDOM_BYTES));
    const good = printCardText({ code, kid: 'p1', signature: signed(province, signedCardText(code, 'p1')) });
    const swapped = printCardText({ code, kid: 'p1', signature: signed(province, posterText('1', code, 'p1')) });
    expect(await verdict(good)).toBe('genuine');
    expect(await verdict(swapped)).toBe('forged');
  });
});
