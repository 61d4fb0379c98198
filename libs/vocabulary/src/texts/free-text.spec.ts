import { describe, expect, it } from '@jest/globals';
import { freeText, parseEmail, parseInstant } from './free-text.js';

describe('free text', () => {
  it.each([
    ['is trimmed and put into NFC', ' A\u0302\u0301p ', '\u1ea4p'],
    ['keeps lines and tabs', 'a\n\tb', 'a\n\tb'],
    ['may have emoji, which an address may quote', '🏠', '🏠'],
  ])('%s', (_, typed, value) => {
    expect(freeText(10)(typed)).toMatchObject({ ok: true, value });
  });

  it.each([
    ['empty', '', 'too-short'],
    ['blank', ' \n ', 'too-short'],
    ['longer than allowed, in characters', 'ấ'.repeat(11), 'too-long'],
    ['far too long', 'a'.repeat(1_000), 'too-long'],
    ['with a bell', 'a\u0007', 'control-character'],
    ['with an escape', '\u001b[0m', 'control-character'],
  ])('is refused %s', (_, typed, code) => {
    expect(freeText(10)(typed)).toEqual({ ok: false, code });
  });
});

describe('an instant', () => {
  it.each([
    ['2021-08-11T07:00:00+07:00', '2021-08-11T00:00:00.000Z'],
    ['2021-08-11T00:00:00Z', '2021-08-11T00:00:00.000Z'],
    ['2021-08-11t00:00:00.123456789z', '2021-08-11T00:00:00.123Z'],
    ['2020-02-29T00:00:00-23:59', '2020-02-29T23:59:00.000Z'],
  ])('%s is %s', (typed, value) => {
    expect(parseInstant(typed)).toMatchObject({ ok: true, value: new Date(value) });
  });

  it.each([
    '2021-02-29T00:00:00Z',
    '0000-06-01T00:00:00Z',
    '9999-12-31T23:59:59-18:00',
    '2021-08-11',
    '2021-08-11T07:00:00',
    '2021-08-11T24:00:00Z',
    '11/08/2021',
    '',
  ])('%s is none', (typed) => {
    expect(parseInstant(typed)).toEqual({ ok: false, code: 'malformed' });
  });
});

describe('an e-mail address', () => {
  it.each(['a@b.vn', 'tên.người@ví-dụ.vn'])('%s is one', (typed) => {
    expect(parseEmail(typed).ok).toBe(true);
  });

  it.each(['a', 'a@b', 'a b@c.vn', '@b.vn', 'a@b.v', `${'a'.repeat(250)}@b.vn`])('%s is none', (typed) => {
    expect(parseEmail(typed).ok).toBe(false);
  });
});
