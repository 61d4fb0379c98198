import { describe, expect, it } from '@jest/globals';
import type { PackState } from '../../packs/pack-report.js';
import type { BoundaryChange } from '../changes/boundary-change.rules.js';
import { decidePublication, decideRollback, isReadAnew } from './publication.rules.js';

const pack = (state: PackState, comparedWith: string | null = null) => ({
  ...{ id: 'own', state, validFrom: '2020-02-01', comparedWith },
});
const OTHER: BoundaryChange = {
  ...{ number: 1, kind: 'publication', packId: 'other', rollsBack: null, validFrom: '2020-02-01' },
};
const OWN: BoundaryChange = { ...OTHER, number: 2, packId: 'own' };

describe('the publication of a pack', () => {
  it.each([
    ['waiting', 'boundary-pack-not-read-yet'],
    ['reading', 'boundary-pack-not-read-yet'],
    ['refused', 'boundary-pack-has-faults'],
    ['published', 'boundary-pack-published-already'],
  ] as const)('is refused while it is %s', (state, code) => {
    expect(decidePublication(pack(state), [])).toEqual({ ok: false, code });
  });

  it.each(['ready', 'rolled-back'] as const)('holds from its day when it is %s', (state) => {
    const value = { kind: 'publication', packId: 'own', rollsBack: null, validFrom: '2020-02-01' };
    expect(decidePublication(pack(state), [])).toEqual({ ok: true, value });
  });

  it('is refused where it was compared with another pack than the one that holds', () => {
    const refusal = { ok: false, code: 'boundary-pack-compared-with-another' };
    expect(decidePublication(pack('ready'), [OTHER])).toEqual(refusal);
    expect(decidePublication(pack('ready', 'other'), [])).toEqual(refusal);
    expect(decidePublication(pack('ready', 'other'), [OTHER]).ok).toBe(true);
  });
});

describe('a rollback', () => {
  it('names the publication that it takes back', () => {
    const value = { kind: 'rollback', packId: 'own', rollsBack: 2, validFrom: '2020-02-01' };
    expect(decideRollback(pack('published'), [OTHER, OWN])).toEqual({ ok: true, value });
  });

  it('is refused where nothing is published', () => {
    const refusal = { ok: false, code: 'boundary-pack-not-published' };
    expect(decideRollback(pack('ready'), [OTHER])).toEqual(refusal);
  });
});

describe('a file that is sent again', () => {
  it.each([
    ['refused', null, [OTHER], true],
    ['refused', 'other', [OTHER], false],
    ['ready', 'other', [], true],
    ['rolled-back', null, [], false],
    ['published', null, [OWN], false],
    ['waiting', null, [OTHER], false],
    ['reading', null, [OTHER], false],
  ] as const)('when it is %s and was held against %s: %j', (state, comparedWith, changes, isAnew) => {
    expect(isReadAnew(pack(state, comparedWith), changes)).toBe(isAnew);
  });
});
