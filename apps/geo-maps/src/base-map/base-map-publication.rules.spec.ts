import { describe, expect, it } from '@jest/globals';
import type { PackState } from '../packs/pack-report.js';
import { publicationInForce, type BaseMapChange } from './base-map-change.rules.js';
import { decidePublication, decideRollback, isReadAnew } from './base-map-publication.rules.js';

const pack = (state: PackState, comparedWith: string | null = null) => ({ id: 'own', state, comparedWith });
const published = (number: number, packId: string): BaseMapChange => ({
  ...{ number, kind: 'publication', packId, rollsBack: null },
});
const rolledBack = (number: number, rollsBack: number, packId: string): BaseMapChange => ({
  ...{ number, kind: 'rollback', packId, rollsBack },
});

describe('what maps draw', () => {
  it.each<[string, readonly BaseMapChange[], string | undefined]>([
    ['nothing before the first publication', [], undefined],
    ['the only pack', [published(1, 'a')], 'a'],
    ['the last pack', [published(1, 'a'), published(2, 'b')], 'b'],
    ['the pack before one that was taken back', [published(1, 'a'), published(2, 'b'), rolledBack(3, 2, 'b')], 'a'],
    [
      'the last pack, though an earlier one was taken back',
      [published(1, 'a'), published(2, 'b'), rolledBack(3, 1, 'a')],
      'b',
    ],
    ['nothing once all were taken back', [published(1, 'a'), rolledBack(2, 1, 'a')], undefined],
    ['a pack that was published again', [published(1, 'a'), rolledBack(2, 1, 'a'), published(3, 'a')], 'a'],
  ])('is %s', (_, changes, packId) => {
    expect(publicationInForce(changes)?.packId).toBe(packId);
  });
});

describe('a publication', () => {
  it.each<[PackState, string]>([
    ['waiting', 'base-map-pack-not-read-yet'],
    ['reading', 'base-map-pack-not-read-yet'],
    ['refused', 'base-map-pack-has-faults'],
    ['published', 'base-map-pack-published-already'],
  ])('of a pack that is %s is refused', (state, code) => {
    expect(decidePublication(pack(state), [])).toEqual({ ok: false, code });
  });

  it.each<PackState>(['ready', 'rolled-back'])('of a pack that is %s makes maps draw it', (state) => {
    const value = { kind: 'publication', packId: 'own', rollsBack: null };
    expect(decidePublication(pack(state), [])).toEqual({ ok: true, value });
  });

  it('is refused where another pack is drawn than the one that it was held against', () => {
    const code = 'base-map-pack-compared-with-another';
    expect(decidePublication(pack('ready'), [published(1, 'other')])).toEqual({ ok: false, code });
    expect(decidePublication(pack('ready', 'other'), [])).toEqual({ ok: false, code });
    expect(decidePublication(pack('ready', 'other'), [published(1, 'other')])).toMatchObject({ ok: true });
  });

  it('is taken back by its number, and not twice', () => {
    const changes = [published(1, 'other'), published(2, 'own')];
    const value = { kind: 'rollback', packId: 'own', rollsBack: 2 };
    expect(decideRollback(pack('published'), changes)).toEqual({ ok: true, value });
    const again = decideRollback(pack('rolled-back'), [...changes, rolledBack(3, 2, 'own')]);
    expect(again).toEqual({ ok: false, code: 'base-map-pack-not-published' });
  });
});

describe('a file that is sent again', () => {
  it.each<[PackState, boolean]>([
    ['waiting', false],
    ['reading', false],
    ['published', false],
    ['refused', true],
    ['ready', true],
    ['rolled-back', true],
  ])('and was %s is read anew where another pack is drawn: %s', (state, isAnew) => {
    expect(isReadAnew(pack(state), [published(1, 'other')])).toBe(isAnew);
    expect(isReadAnew(pack(state, 'other'), [published(1, 'other')])).toBe(false);
  });
});
