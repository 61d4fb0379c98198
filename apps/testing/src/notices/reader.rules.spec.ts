import { describe, expect, it } from '@jest/globals';
import { recipientsOf, type Reading } from './reader.rules.js';

const correction = {
  ...{ specimenId: 's', orderId: 'o', version: 3, facilityCode: 'SITE', laboratoryCode: 'LAB', madeBy: ['a', 'b'] },
};
const reading = (change: Partial<Reading>): Reading => ({
  ...{ specimenId: 's', resultVersion: 1, actorKind: 'staff', actorId: 'x', action: 'specimen.read' },
  ...change,
});
const told = (...readings: Reading[]) =>
  recipientsOf(correction, readings).map(({ kind, id, seenVersion }) => `${kind} ${id} ${seenVersion}`);

describe('of a correction are told', () => {
  it.each<[string, Reading[], string[]]>([
    ['the facility that collected it', [], []],
    [
      'whoever read an earlier version, once, with the last that he saw',
      [reading({}), reading({ resultVersion: 2 })],
      ['staff x 2'],
    ],
    ['clients too', [reading({ actorKind: 'client', action: 'result.downloaded' })], ['client x 1']],
    ['not those who made it', [reading({ actorId: 'a' }), reading({ actorId: 'b' })], []],
    ['not those who saw another specimen', [reading({ specimenId: 't' })], []],
    ['not those who saw the new version', [reading({ resultVersion: 3 })], []],
    [
      'the citizen who looked it up or was sent it',
      [reading({ actorKind: 'anonymous', action: 'result.told' })],
      ['citizen o 1'],
    ],
    [
      'not the stranger who verified a certificate',
      [reading({ actorKind: 'anonymous', action: 'result.verified' })],
      [],
    ],
  ])('%s', (_, readings, expected) => {
    expect(told(...readings)).toEqual(['facility SITE null', ...expected]);
  });

  it('nobody at the facility that tested it itself', () => {
    expect(recipientsOf({ ...correction, laboratoryCode: 'SITE' }, [])).toEqual([]);
  });
});
