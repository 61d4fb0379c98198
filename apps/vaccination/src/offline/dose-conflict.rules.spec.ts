import { describe, expect, it } from '@jest/globals';
import { conflictsOf, DOSE_CONFLICT_KINDS, type DoseConflictKind } from './dose-conflict.rules.js';

const AS_DECIDED = {
  ...{ isJoined: false, headId: 'own', doseNumber: 1, violations: [], nearDoseId: null },
  ...{ isPersonChanged: false, isClockWrong: false },
};
const DECIDED = { doseNumber: 1, reasons: [] };

const ROWS: readonly (readonly [DoseConflictKind, object, string[], string | null])[] = [
  ['same-dose', { isJoined: true, headId: 'other', doseNumber: 2 }, [], 'other'],
  ['same-dose', { isJoined: true, headId: 'other', violations: ['lot-not-here'] }, [], 'other'],
  ['near-dose', { nearDoseId: 'other' }, [], 'other'],
  ['person-changed', { isPersonChanged: true }, [], null],
  ['lot-recalled', { violations: ['lot-recalled'] }, [], null],
  ['rule-broken-since', { violations: ['too-early'] }, ['too-early'], null],
  ['number-differs', { doseNumber: 2 }, [], null],
  ['clock-wrong', { isClockWrong: true }, [], null],
];

describe('what a device could not know', () => {
  it('is nothing where the dose became what was decided', () => {
    expect(conflictsOf(AS_DECIDED, DECIDED)).toEqual([]);
  });

  it.each(ROWS)('%s', (kind, change, codes, otherDoseId) => {
    expect(conflictsOf({ ...AS_DECIDED, ...change }, DECIDED)).toEqual([{ kind, codes, otherDoseId }]);
  });

  it('has a case for each kind', () => {
    expect([...new Set(ROWS.map(([kind]) => kind))]).toEqual([...DOSE_CONFLICT_KINDS]);
  });

  it('leaves out what the device had named, since whoever gave the dose knew it', () => {
    const broken = { ...AS_DECIDED, violations: ['too-early', 'lot-recalled', 'too-young'] };
    expect(conflictsOf(broken, { doseNumber: 1, reasons: ['too-early', 'lot-recalled'] })).toEqual([
      { kind: 'rule-broken-since', codes: ['too-young'], otherDoseId: null },
    ]);
    expect(conflictsOf(broken, null).map(({ kind }) => kind)).toEqual(['lot-recalled', 'rule-broken-since']);
  });
});
