import { describe, expect, it } from '@jest/globals';
import { parseSearchedBirth, parseSearchedDocument } from './person-search.rules.js';

describe('a document that is looked for', () => {
  it.each([
    ['099184000001', 'citizen-id', '099184000001'],
    ['099 184 000 001', 'citizen-id', '099184000001'],
    ['361234567', 'old-identity-card', '361234567'],
    ['c1234567', 'passport', 'C1234567'],
  ])('%s is a %s', (typed, kind, number) => {
    expect(parseSearchedDocument(typed)).toEqual({ ok: true, value: { kind, number }, warnings: [] });
  });

  it.each(['', '12', 'C-1234567', '1'.repeat(41)])('%j is none', (typed) => {
    expect(parseSearchedDocument(typed)).toEqual({ ok: false, code: 'document-number-malformed' });
  });
});

describe('a birth that is looked for', () => {
  it.each([
    ['1911', { precision: 'year', year: 1911 }],
    ['2000-02-29', { precision: 'day', date: '2000-02-29', year: 2000 }],
  ])('%s is read', (typed, value) => {
    expect(parseSearchedBirth(typed)).toEqual({ ok: true, value, warnings: [] });
  });

  it.each(['1899', '2001-02-29', '1984-3-1', '01/03/1984'])('%s is none', (typed) => {
    expect(parseSearchedBirth(typed)).toEqual({ ok: false, code: 'birth-malformed-in-search' });
  });
});
