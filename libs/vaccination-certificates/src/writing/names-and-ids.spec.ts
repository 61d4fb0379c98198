import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CODE_ALPHABET } from '#libs/vocabulary';
import { certificateIdChecksOut, certificateIdOf } from './certificate-id.js';
import { holderNameOf } from './holder-name.js';
import { parseIssuerName } from './issuer-name.js';

describe('the name of the holder', () => {
  it.each([
    ['Nguyễn Văn An', 'NGUYEN<<VAN<AN'],
    ['Đặng Thị Đào', 'DANG<<THI<DAO'],
    ['Lê An', 'LE<<AN'],
    ["Y'Blah Niê", 'YBLAH<<NIE'],
    ['H’Hen Niê', 'HHEN<<NIE'],
    ['Jean-Luc St. Pierre', 'JEAN<LUC<<ST<PIERRE'],
    ['Weiß Jørgen Æsa', 'WEISS<<JOERGEN<AESA'],
    ['An', 'AN'],
  ])('%j is %s in a passport', (fullName, machineReadable) => {
    const parsed = holderNameOf(fullName);
    const { fnt, gnt } = parsed.ok ? parsed.value : {};
    expect([fnt, gnt].filter(Boolean).join('<<')).toBe(machineReadable);
  });

  it('keeps family name and the rest as they are written', () => {
    expect(holderNameOf('Nguyễn Thị Ánh Đào')).toMatchObject({ value: { fn: 'Nguyễn', gn: 'Thị Ánh Đào' } });
    expect(holderNameOf('An')).toEqual({ ok: true, warnings: [], value: { fn: 'An', fnt: 'AN' } });
  });

  it('in another script needs the one of the passport', () => {
    expect(holderNameOf('王 小明')).toEqual({ ok: false, code: 'name-without-latin-letters' });
    expect(holderNameOf('王 小明', 'Wang Xiaoming')).toMatchObject({
      value: { fn: '王', gn: '小明', fnt: 'WANG', gnt: 'XIAOMING' },
    });
  });

  it('that does not fit is refused, never cut', () => {
    expect(holderNameOf(`Lê ${'An '.repeat(40).trim()}`)).toEqual({ ok: false, code: 'name-too-long' });
  });
});

describe('the name of the issuer', () => {
  it('is that of the province', () => {
    expect(parseIssuerName(' Sở Y tế tỉnh Thử Nghiệm ')).toMatchObject({ ok: true, value: 'Sở Y tế tỉnh Thử Nghiệm' });
  });

  it.each([
    ['VN', 'issuer-is-a-code'],
    ['vn', 'issuer-is-a-code'],
    ['ＶＮ', 'issuer-is-a-code'],
    [' V.N ', 'issuer-is-a-code'],
    ['VNM', 'issuer-is-a-code'],
    ['', 'issuer-is-a-code'],
    ['Việt Nam', 'issuer-is-national'],
    ['Vietnam', 'issuer-is-national'],
    ['Bộ Y tế', 'issuer-is-national'],
    ['BỘ Y TẾ', 'issuer-is-national'],
    ['Ministry of Health of Viet Nam', 'issuer-is-national'],
    ['Cục Y tế dự phòng', 'issuer-is-national'],
    ['Sở Y tế '.repeat(8), 'issuer-too-long'],
  ])('is never %j', (text, code) => {
    expect(parseIssuerName(text)).toEqual({ ok: false, code });
  });
});

describe('the id of a certificate', () => {
  it.each([
    'URN:UVCI:01:NL:187/37512422923#Z',
    'URN:UVCI:01:SE:EHM/V12916227TFJJ#Q',
    'URN:UVCI:01:SE:EHM/C878/123456789ABC#B',
    'URN:UVCI:01:AT:10807843F94AEE0EE5093FBC254BD813#B',
  ])('%s, which others have published, checks out', (id) => {
    expect(certificateIdChecksOut(id)).toBe(true);
  });

  it('names who issued it, and a changed character is found', () => {
    const bytes = fc.uint8Array({ minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(bytes, fc.integer({ min: 20, max: 39 }), fc.constantFrom(...CODE_ALPHABET), (chance, at, other) => {
        const id = certificateIdOf('LC93', chance);
        expect(id).toMatch(/^URN:UVCI:01:VN:LC93\/[0-9A-Z]{20}#[A-Z0-9/:]$/);
        expect(id.length).toBeLessThanOrEqual(50);
        const changed = id.slice(0, at) + other + id.slice(at + 1);
        expect(certificateIdChecksOut(changed)).toBe(changed === id);
      }),
    );
  });

  it('takes a code of the issuer and chance enough', () => {
    expect(() => certificateIdOf('lc', new Uint8Array(20))).toThrow(RangeError);
    expect(() => certificateIdOf('LC93', new Uint8Array(19))).toThrow(RangeError);
    expect(certificateIdChecksOut('URN:UVCI:01:NL:187/37512422923')).toBe(false);
  });
});
