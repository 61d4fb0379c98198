import { describe, expect, it } from '@jest/globals';
import { conflictOfPair, conflictsWithServer, isLater, type CodeSeen } from './passage-conflict.rules.js';
import type { Passage } from './passage.rules.js';

const AT = new Date('2021-08-11T05:00:00Z');
const seen = (fields: Partial<CodeSeen>): CodeSeen => ({
  id: 'a',
  checkpointCode: 'CP-A',
  passedAt: AT,
  step: 7,
  ...fields,
});
const after = (minutes: number): Date => new Date(AT.getTime() + minutes * 60_000);

describe('two passages with one code', () => {
  it.each<[string, Partial<CodeSeen>, string | undefined]>([
    ['the same step at one checkpoint', { passedAt: after(600) }, 'code-replayed'],
    ['another step at one checkpoint', { step: 8 }, undefined],
    [
      'two checkpoints at one time',
      { checkpointCode: 'CP-B', step: 99, passedAt: after(30) },
      'code-at-two-checkpoints',
    ],
    ['two checkpoints, one after the other', { checkpointCode: 'CP-B', step: 99, passedAt: after(30.1) }, undefined],
  ])('%s', (_, other, expected) => {
    const [a, b] = [seen({}), seen({ id: 'b', ...other })];
    expect(conflictOfPair(a, b, 30)).toBe(expected);
    expect(conflictOfPair(b, a, 30)).toBe(expected);
    expect(isLater(a, b)).toBe(!isLater(b, a));
  });
});

describe('a passage without network', () => {
  const offline = { deviceId: 'device-0001', sequence: 1, packVersion: 'p', colourShown: 'green' } as const;
  const passage = { offline, colour: 'green', proofState: 'verified' } as unknown as Passage;
  it.each<[Partial<Passage>, string[]]>([
    [{}, []],
    [{ colour: 'red' }, ['colour-differs']],
    [{ proofState: 'revoked', colour: 'yellow' }, ['colour-differs', 'code-revoked']],
    [{ proofKind: 'declaration-group', offline: { ...offline, colourShown: 'yellow' } }, []],
    [{ proofKind: 'declaration-group', colour: 'yellow' }, ['colour-differs']],
    [{ offline: null, colour: 'red', proofState: 'revoked' }, []],
  ])('%j', (fields, expected) => expect(conflictsWithServer({ ...passage, ...fields })).toEqual(expected));
});
