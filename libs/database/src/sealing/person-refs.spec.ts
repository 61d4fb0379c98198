import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { PERSON_REF_SHAPE } from '#libs/vocabulary';
import { SymmetricKeys } from './keyring.js';
import { PersonRefs } from './person-refs.js';

const newKey = (kid: string) => ({ kid, key: randomBytes(32).toString('base64url') });
const refsUnder = (...keys: { kid: string; key: string }[]) => new PersonRefs(SymmetricKeys.parse('personRef', keys));

const [first, second] = [newKey('k1'), newKey('k2')];
const citizenId = { kind: 'citizen-id', number: '099190000001' };

describe('a reference to a person', () => {
  it('is the same in every service that holds the key, and has the shape that contracts ask for', () => {
    const ref = refsUnder(first).of(citizenId);
    expect(ref).toBe(refsUnder(first).of({ ...citizenId }));
    expect(ref).toMatch(PERSON_REF_SHAPE);
    expect(ref).toMatch(/^k1\./);
  });

  it('tells a number of one kind from the same number of another', () => {
    const refs = refsUnder(first);
    expect(refs.of({ kind: 'passport', number: '099190000001' })).not.toBe(refs.of(citizenId));
  });

  it('cannot be made without the key', () => {
    const digestOf = (ref: string) => ref.split('.')[1];
    expect(digestOf(refsUnder({ ...second, kid: 'k1' }).of(citizenId))).not.toBe(
      digestOf(refsUnder(first).of(citizenId)),
    );
  });

  it('changes with the key, and those of before can still be told while the old key is held', () => {
    const before = refsUnder(first).of(citizenId);
    const rotated = refsUnder(second, first);
    expect(rotated.of(citizenId)).not.toBe(before);
    expect(rotated.allOf(citizenId)).toEqual([rotated.of(citizenId), before]);
  });
});
