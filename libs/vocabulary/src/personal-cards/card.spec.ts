import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CODE_ALPHABET } from '../codes/checked-code.js';
import { CARD_CODE_RANDOM_BYTES, generateCardCode, inGroupsOfFour, isCardCode, parseCardCode } from './card-code.js';
import { printCardText, readCardText, signedCardText } from './card-text.js';

const codes = fc
  .uint8Array({ minLength: CARD_CODE_RANDOM_BYTES, maxLength: CARD_CODE_RANDOM_BYTES })
  .map(generateCardCode);
const KNOWN = generateCardCode(Uint8Array.from([19, 7, 20, 4, 23, 2, 29, 1, 2, 3, 4]));
const SIGNATURE = 'a'.repeat(86);

describe('the code of a personal card', () => {
  it('never changes its scheme: cards are carried for months', () => {
    expect(KNOWN).toBe('K7M4Q2X1234P');
    expect(isCardCode(KNOWN)).toBe(true);
  });

  it('is read back as people type it', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(parseCardCode(inGroupsOfFour(code).toLowerCase().replaceAll('0', 'o'))).toMatchObject({ value: code });
      }),
    );
  });

  it('mistyped in one character is refused', () => {
    fc.assert(
      fc.property(codes, fc.nat(11), fc.constantFrom(...CODE_ALPHABET), (code, at, other) => {
        const typed = code.slice(0, at) + other + code.slice(at + 1);
        expect(parseCardCode(typed).ok).toBe(typed === code);
      }),
    );
  });

  it.each(['', 'K7M4Q2XQ', `${KNOWN}0`, 'MV29-GQY5-CKT1-8FPX-4BJJ'])('is not %j', (typed) => {
    expect(parseCardCode(typed)).toEqual({ ok: false, code: 'card-code-malformed' });
  });
});

describe('the text of a personal card', () => {
  const card = { code: KNOWN, kid: 'p-2021', signature: SIGNATURE };

  it('is read back as it was printed', () => {
    expect(printCardText(card)).toBe(`LC1.C.${KNOWN}.p-2021.${SIGNATURE}`);
    expect(readCardText(printCardText(card))).toEqual(card);
  });

  it.each([
    ['a card of another version', `LC2.C.${KNOWN}.p-2021.${SIGNATURE}`],
    ['a declaration', `LC1.D.${KNOWN}.p-2021.${SIGNATURE}`],
    ['a mistyped code', `LC1.C.K7M4Q2X12343.p-2021.${SIGNATURE}`],
    ['a short signature', `LC1.C.${KNOWN}.p-2021.aaaa`],
    ['more than a card', `LC1.C.${KNOWN}.p-2021.${SIGNATURE}.x`],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(readCardText(text)).toBeUndefined();
  });

  it('signs what names its kind, its code and its key', () => {
    expect(signedCardText(KNOWN, 'p-2021')).toBe(`lachan-personal-card\n1\n${KNOWN}\np-2021`);
  });
});
