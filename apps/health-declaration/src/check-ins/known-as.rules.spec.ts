import { describe, expect, it } from '@jest/globals';
import { isSamePerson, type KnownAs } from './known-as.rules.js';
import type { Visitor } from './visitor.rules.js';

const CARD = { kind: 'citizen-id', number: '099184001234' } as const;
const PASSPORT = { kind: 'passport', number: 'C0000001' } as const;
const visitor: Visitor = { fullName: 'Nguyễn Thử A', phone: '+84310000456', identityDocument: CARD, address: null };
const known: KnownAs = { fullName: 'NGUYEN THU A', phone: '+84310000456' };

describe('a visitor who was found by the phone', () => {
  it.each<[string, readonly KnownAs[], boolean]>([
    ['with the same name, whatever its marks', [known], true],
    ['with another name', [{ ...known, fullName: 'Nguyễn Thử B' }], false],
    ['without a name', [{ phone: known.phone }], false],
    ['with another phone', [{ ...known, phone: '+84310000457' }], false],
    ['without a phone', [{ fullName: 'Nguyễn Thử A', phone: null }], false],
    ['with the same document', [{ ...known, identityDocument: CARD }], true],
    ['with another number of that kind', [{ ...known, identityDocument: { ...CARD, number: '099184001235' } }], false],
    ['with a document of another kind', [{ ...known, identityDocument: PASSPORT }], true],
    ['known in another way too, which contradicts', [{ identityDocument: { ...CARD, number: '1' } }, known], false],
    ['known in another way too', [{ identityDocument: PASSPORT }, known], true],
    ['of whom nothing is known', [], false],
  ])('%s', (_, ways, isSame) => {
    expect(isSamePerson(visitor, ways)).toBe(isSame);
  });
});
