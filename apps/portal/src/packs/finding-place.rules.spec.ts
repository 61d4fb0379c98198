import { describe, expect, it } from '@jest/globals';
import { placeWords } from './finding-place.rules.ts';

const FINDING = {
  ...{ code: 'ring-crosses-itself' as never, sentence: '', unit: null, unitName: null, otherUnit: null },
  ...{ feature: null, part: null, ring: null, place: null, position: null, areaM2: null },
  ...{ found: null, expected: null, times: null },
};

describe('where a finding is', () => {
  it('is told from wide to narrow', () => {
    const finding = { ...FINDING, feature: 3, part: 1, ring: 2, position: [105.4, 9.7], otherUnit: '31321' };
    expect(placeWords(finding).map(({ text }) => text)).toEqual([
      ...['inFeature', 'inPart', 'inRing', 'atPosition', 'withUnit'],
    ]);
  });

  it('says what stood there, and what should', () => {
    expect(placeWords({ ...FINDING, found: 'x', expected: 'y', times: 4 })).toEqual([
      { text: 'foundExpected', values: { found: 'x', expected: 'y' } },
      { text: 'timesMore', values: { times: 4 } },
    ]);
    expect(placeWords({ ...FINDING, found: 2, times: 1 })).toEqual([{ text: 'foundOnly', values: { found: 2 } }]);
    expect(placeWords(FINDING)).toEqual([]);
  });
});
