import { describe, expect, it } from '@jest/globals';
import { parseNumberOfDocument } from './form-fields.rules.js';

describe('the number of a document', () => {
  it.each([
    ['an object that cannot be made text', { toString: 1 }],
    ['an object without a prototype', Object.create(null) as object],
    ['a number', 12],
    ['a word that is no kind', 'driving-licence'],
    ['nothing', undefined],
  ])('is no fault of its own where the kind is %s', (_, kind) => {
    expect(parseNumberOfDocument('099184001234', { kind })).toMatchObject({ ok: true });
  });

  it('is read by the kind', () => {
    expect(parseNumberOfDocument('099184001234', { kind: 'citizen-id' })).toMatchObject({ ok: true });
    expect(parseNumberOfDocument('09918400123', { kind: 'citizen-id' })).toEqual({
      ok: false,
      code: 'citizen-id-malformed',
    });
  });
});
