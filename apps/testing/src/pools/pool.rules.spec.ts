import { describe, expect, it } from '@jest/globals';
import { POOL_STATUSES, RESULT_VALUES, type PoolStatus, type ResultValue } from '#libs/vocabulary';
import {
  asksMembers,
  isMemberOf,
  memberAfterTube,
  refusalOfDecision,
  refusalOfTest,
  statusOfPool,
  tubeAfter,
  type MemberOutcome,
  type Tube,
} from './pool.rules.js';

const pooled: MemberOutcome = { state: 'pooled', retestValue: null };
const open: MemberOutcome = { state: 'open', retestValue: null };
const closed: MemberOutcome = { state: 'closed', retestValue: null };
const negative: MemberOutcome = { state: 'retested', retestValue: 'negative' };
const positive: MemberOutcome = { state: 'retested', retestValue: 'positive' };

/** Each status with a tube and members that have it. */
const POOLS: Readonly<Record<PoolStatus, { readonly tube: Tube; readonly members: readonly MemberOutcome[] }>> = {
  pending: { tube: { value: null, unusable: 0 }, members: [pooled, pooled] },
  negative: { tube: { value: 'negative', unusable: 0 }, members: [pooled, pooled] },
  'positive-unresolved': { tube: { value: 'positive', unusable: 0 }, members: [open, open] },
  repeat: { tube: { value: 'invalid', unusable: 1 }, members: [pooled, pooled] },
  resolved: { tube: { value: 'positive', unusable: 0 }, members: [positive, negative] },
  discordant: { tube: { value: 'positive', unusable: 0 }, members: [negative, negative] },
};

/** What a released result of the tube makes of a pool: a test where one is awaited, else an amendment of what stands. */
function afterTube(status: PoolStatus, value: ResultValue): PoolStatus {
  const { tube, members } = POOLS[status];
  const isTest = status === 'pending' || status === 'repeat';
  const after = tubeAfter(tube, value, isTest ? null : tube.value);
  return statusOfPool(
    after,
    members.map((member) => ({ ...member, state: memberAfterTube(member.state, after) })),
  );
}

describe('a pool', () => {
  it.each(POOL_STATUSES)('%s is what its tube and members say', (status) => {
    const { tube, members } = POOLS[status];
    expect(statusOfPool(tube, members)).toBe(status);
  });

  it.each<[PoolStatus, Readonly<Record<ResultValue, PoolStatus>>]>([
    ['pending', { positive: 'positive-unresolved', negative: 'negative', undetermined: 'repeat', invalid: 'repeat' }],
    ['negative', { positive: 'positive-unresolved', negative: 'negative', undetermined: 'repeat', invalid: 'repeat' }],
    [
      'positive-unresolved',
      { positive: 'positive-unresolved', negative: 'negative', undetermined: 'repeat', invalid: 'repeat' },
    ],
    ['repeat', { positive: 'positive-unresolved', negative: 'negative', undetermined: 'repeat', invalid: 'repeat' }],
    ['resolved', { positive: 'resolved', negative: 'negative', undetermined: 'repeat', invalid: 'repeat' }],
    ['discordant', { positive: 'discordant', negative: 'negative', undetermined: 'repeat', invalid: 'repeat' }],
  ])('%s, when its tube tells', (status, expected) => {
    expect(Object.fromEntries(RESULT_VALUES.map((value) => [value, afterTube(status, value)]))).toEqual(expected);
  });

  it.each<[string, Tube, readonly MemberOutcome[], PoolStatus]>([
    ['positive while one is waited for', { value: 'positive', unusable: 0 }, [negative, open], 'positive-unresolved'],
    ['positive with one found', { value: 'positive', unusable: 1 }, [negative, positive], 'resolved'],
    ['positive with all found', { value: 'positive', unusable: 0 }, [positive, positive], 'resolved'],
    ['positive with one who may be it', { value: 'positive', unusable: 0 }, [negative, closed], 'resolved'],
    ['positive with nobody left', { value: 'positive', unusable: 0 }, [closed, closed], 'resolved'],
    ['positive with none', { value: 'positive', unusable: 0 }, [negative, negative], 'discordant'],
    ['twice without a value', { value: 'undetermined', unusable: 2 }, [open, negative], 'repeat'],
    ['twice without a value, all negative', { value: 'invalid', unusable: 2 }, [negative, negative], 'resolved'],
    ['negative whatever was closed', { value: 'negative', unusable: 0 }, [closed, pooled], 'negative'],
  ])('%s', (_, tube, members, status) => {
    expect(statusOfPool(tube, members)).toBe(status);
  });
});

describe('a tube', () => {
  it.each<[Tube, ResultValue, ResultValue | null, Tube, boolean]>([
    [{ value: null, unusable: 0 }, 'positive', null, { value: 'positive', unusable: 0 }, true],
    [{ value: null, unusable: 0 }, 'invalid', null, { value: 'invalid', unusable: 1 }, false],
    [{ value: 'invalid', unusable: 1 }, 'undetermined', null, { value: 'undetermined', unusable: 2 }, true],
    [{ value: 'invalid', unusable: 1 }, 'negative', null, { value: 'negative', unusable: 1 }, false],
    [{ value: 'invalid', unusable: 1 }, 'negative', 'invalid', { value: 'negative', unusable: 0 }, false],
    [{ value: 'undetermined', unusable: 2 }, 'invalid', 'undetermined', { value: 'invalid', unusable: 2 }, true],
    [{ value: 'negative', unusable: 0 }, 'positive', 'negative', { value: 'positive', unusable: 0 }, true],
  ])('%j, told %s in place of %s', (tube, value, before, after, asks) => {
    expect(tubeAfter(tube, value, before)).toEqual(after);
    expect(asksMembers(after)).toBe(asks);
  });

  const at = (hour: number): Date => new Date(Date.UTC(2021, 7, 11, hour));
  const fresh = { method: 'rt-pcr' as const, formedAt: at(1), status: 'pending' as PoolStatus, unusable: 0 };
  it.each<[string, Partial<typeof fresh>, boolean, object, string | undefined]>([
    ['of a fresh pool', {}, false, {}, undefined],
    ['at the very instant of the swab', {}, false, { testedAt: at(1) }, undefined],
    ['again after no value', { status: 'repeat', unusable: 1 }, false, {}, undefined],
    ['a third time', { status: 'repeat', unusable: 2 }, false, {}, 'pool-result-given'],
    ['of a negative pool', { status: 'negative' }, false, {}, 'pool-result-given'],
    ['of a positive pool', { status: 'positive-unresolved' }, false, {}, 'pool-result-given'],
    ['of a resolved pool', { status: 'resolved' }, false, {}, 'pool-result-given'],
    ['of a discordant pool', { status: 'discordant' }, false, {}, 'pool-result-given'],
    ['beside one that waits', {}, true, {}, 'pool-result-awaits-validation'],
    ['by another method', {}, false, { method: 'rapid-antigen' }, 'pool-method-differs'],
    ['before the swab', {}, false, { testedAt: at(0) }, 'tested-before-collection'],
    ['of the future', {}, false, { testedAt: at(9) }, 'tested-in-the-future'],
  ])('is tested %s', (_, change, isWaiting, test, code) => {
    const asked = { method: 'rt-pcr' as const, testedAt: at(3), ...test };
    expect(refusalOfTest({ ...fresh, ...change }, isWaiting, asked, at(8))?.code).toBe(code);
  });

  const result = { state: 'awaiting-validation', kind: 'test' as const, method: 'rt-pcr' as const, enteredBy: 'a' };
  it.each([
    ['by a second person', {}, 'b', undefined],
    ['by the same person', {}, 'a', 'second-person-needed'],
    ['of a rapid test', { method: 'rapid-antigen' as const }, 'a', undefined],
    [
      'of an amended rapid test',
      { method: 'rapid-antigen' as const, kind: 'amendment' as const },
      'a',
      'second-person-needed',
    ],
    ['again', { state: 'released' }, 'b', 'pool-result-decided'],
  ])('is validated %s', (_, change, by, code) => {
    expect(refusalOfDecision({ ...result, ...change }, by, ['rt-pcr'])).toBe(code);
  });
});

it('a field pool has people, a laboratory pool specimens', () => {
  expect(isMemberOf('field', { person: {} })).toBe(true);
  expect(isMemberOf('field', { barcode: 'A' })).toBe(false);
  expect(isMemberOf('field', { person: {}, barcode: 'A' })).toBe(false);
  expect(isMemberOf('laboratory', { barcode: 'A' })).toBe(true);
  expect(isMemberOf('laboratory', { person: {} })).toBe(false);
});
