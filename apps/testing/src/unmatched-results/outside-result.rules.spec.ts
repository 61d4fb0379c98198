import { describe, expect, it } from '@jest/globals';
import { placeOutsideResult, type ResultToPlace, type VersionSoFar } from './outside-result.rules.js';

const version = (change: Partial<VersionSoFar> = {}): VersionSoFar => ({
  ...{ version: 1, state: 'released', kind: 'original', method: 'rt-pcr', value: 'negative', source: 'hl7' },
  ...change,
});
const given = (standing: ResultToPlace['standing'], value: ResultToPlace['value'] = 'positive'): ResultToPlace => ({
  ...{ method: 'rt-pcr', value, standing },
});
const preliminary = version({ state: 'awaiting-validation' });
const withdrawn = version({ state: 'withdrawn' });

describe('what becomes of a result of another system', () => {
  it.each<[string, ResultToPlace, readonly VersionSoFar[], object]>([
    ['final, first', given('final'), [], { kind: 'write', validated: true }],
    ['preliminary, first', given('preliminary'), [], { kind: 'write', validated: false }],
    ['correction of nothing', given('correction'), [], { kind: 'write', validated: false }],
    ['withdrawal of nothing', given('withdrawal'), [], { kind: 'refuse', code: 'nothing-to-withdraw' }],
    ['final over preliminary', given('final'), [preliminary], { kind: 'write', validated: true, rejects: 1 }],
    ['the same preliminary', given('preliminary', 'negative'), [preliminary], { kind: 'known', version: 1 }],
    ['withdrawal of a preliminary', given('withdrawal'), [preliminary], { kind: 'reject', rejects: 1 }],
    ['final over what we entered', given('final'), [{ ...preliminary, source: 'entered' }], { kind: 'wait' }],
    ['the same final', given('final', 'negative'), [version()], { kind: 'known', version: 1 }],
    ['another final', given('final'), [version()], { kind: 'wait', reason: 'value-differs' }],
    ['correction', given('correction'), [version()], { kind: 'amend', version: 1, change: 'value' }],
    ['withdrawal', given('withdrawal'), [version()], { kind: 'amend', version: 1, change: 'withdraw' }],
    ['correction that changes nothing', given('correction', 'negative'), [version()], { kind: 'known' }],
    ['correction while held', given('correction'), [version({ state: 'held' })], { kind: 'wait' }],
    ['final after a withdrawal', given('final'), [withdrawn], { kind: 'wait', reason: 'value-differs' }],
    ['withdrawal again', given('withdrawal'), [withdrawn], { kind: 'known', version: 1 }],
  ])('%s', (_, result, versions, placed) => {
    expect(placeOutsideResult(result, versions, true)).toMatchObject(placed);
  });

  it('is never released by being preliminary, where the method needs nobody else', () => {
    expect(placeOutsideResult(given('preliminary'), [], false)).toEqual({ kind: 'wait', reason: 'preliminary' });
  });
});
