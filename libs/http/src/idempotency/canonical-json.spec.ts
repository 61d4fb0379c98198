import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from './canonical-json.js';

describe('canonicalJson', () => {
  it.each<[unknown, string]>([
    [{ b: 1, a: { d: [3, { f: 1, e: null }], c: 'x' } }, '{"a":{"c":"x","d":[3,{"e":null,"f":1}]},"b":1}'],
    [{ a: undefined, b: 1 }, '{"b":1}'],
    [[undefined, 1], '[null,1]'],
    ['"', String.raw`"\""`],
    [undefined, 'null'],
    [{ 10: 1, 9: 2 }, '{"10":1,"9":2}'],
  ])('of %j is %s', (value, text) => expect(canonicalJson(value)).toBe(text));

  it('keeps NFC and NFD apart', () => {
    expect(canonicalJson('ế'.normalize('NFC'))).not.toBe(canonicalJson('ế'.normalize('NFD')));
  });
});
