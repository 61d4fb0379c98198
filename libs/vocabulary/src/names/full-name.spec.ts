import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_FULL_NAME_CHARACTERS, parseFullName } from './full-name.js';

describe('a full name', () => {
  it.each([
    ['Nguyễn Văn A', 'Nguyễn Văn A'],
    ['  Lê   Thị  Hồng ', 'Lê Thị Hồng'],
    ['Trần\u00a0Văn\u3000Bình', 'Trần Văn Bình'],
    ['NGUYỄN THỊ ĐÀO', 'NGUYỄN THỊ ĐÀO'],
    ["Sinéad O'Connor", "Sinéad O'Connor"],
    ['Sinéad O’Connor', 'Sinéad O’Connor'],
    ['Jean-Luc St. Pierre', 'Jean-Luc St. Pierre'],
    ["Y'Blah Niê", "Y'Blah Niê"],
    ['សុខ សុភា', 'សុខ សុភា'],
    ['ນາງ ຄຳ', 'ນາງ ຄຳ'],
    ['王小明', '王小明'],
    ['A', 'A'],
  ])('%j is kept as %j', (typed, name) => {
    expect(parseFullName(typed)).toEqual({ ok: true, value: name, warnings: [] });
  });

  it('is taken in NFD and kept in NFC', () => {
    const name = 'Nguyễn Thị Hồng Đào';
    expect(name.normalize('NFD')).not.toBe(name);
    expect(parseFullName(name.normalize('NFD'))).toMatchObject({ value: name.normalize('NFC') });
  });

  it.each([
    ['', 'name-missing'],
    ['   ', 'name-missing'],
    ['\u00a0', 'name-missing'],
    ['- .', 'name-without-letter'],
    ["'", 'name-without-letter'],
    ['Nguyễn Văn 2', 'name-character-refused'],
    ['Nguyễn Văn ٣', 'name-character-refused'],
    ['An 😀', 'name-character-refused'],
    ['An ❤', 'name-character-refused'],
    ['An\uFE0F\u20E3', 'name-character-refused'],
    ['An\u0000', 'name-character-refused'],
    ['An\tBình', 'name-character-refused'],
    ['An\nBình', 'name-character-refused'],
    ['An\u007f', 'name-character-refused'],
    ['An\u200bBình', 'name-character-refused'],
    ['An\u202eBình', 'name-character-refused'],
    ['An\ufeffBình', 'name-character-refused'],
    ['\u3164', 'name-character-refused'],
    ['\u0301An', 'name-character-refused'],
    ['An\ud800', 'name-character-refused'],
    ['\udc00An', 'name-character-refused'],
    ['<b>An</b>', 'name-character-refused'],
    ['An; Bình', 'name-character-refused'],
    ['An_Bình', 'name-character-refused'],
  ])('%j is refused: %s', (typed, code) => {
    expect(parseFullName(typed)).toEqual({ ok: false, code });
  });

  it('has up to 255 characters, counted after normalising', () => {
    const longest = 'ễ'.repeat(MAX_FULL_NAME_CHARACTERS);
    expect(parseFullName(longest.normalize('NFD'))).toMatchObject({ ok: true });
    expect(parseFullName('𠀀'.repeat(MAX_FULL_NAME_CHARACTERS))).toMatchObject({ ok: true });
    expect(parseFullName(`${longest}a`)).toEqual({ ok: false, code: 'name-too-long' });
    expect(parseFullName(' '.repeat(1_000_000))).toEqual({ ok: false, code: 'name-too-long' });
  });

  it('parsed again is itself, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        const parsed = parseFullName(typed);
        if (parsed.ok) expect(parseFullName(parsed.value)).toEqual(parsed);
      }),
    );
  });

  it('never takes a lone surrogate', () => {
    const units = fc.array(fc.integer({ min: 0xd800, max: 0xdfff }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(units, (codes) => {
        const text = `An ${String.fromCharCode(...codes)}`;
        fc.pre(!text.isWellFormed());
        expect(parseFullName(text)).toEqual({ ok: false, code: 'name-character-refused' });
      }),
    );
  });
});
