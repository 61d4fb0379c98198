import { describe, expect, it } from '@jest/globals';
import { areaM2, covers } from '#libs/geo';
import { loadReferenceData } from '#libs/reference-data';
import { unitsOfDay } from './areas-above.js';
import { sketchedOutlines, unitsFingerprint } from './sketched-outlines.js';

const { adminUnits } = loadReferenceData();
const REPORT_DAY = '2021-08-11';
const THANH_HOA = '31405';
const { certainty, source, withoutOutline, outlineOf, communeAt } = sketchedOutlines(
  unitsOfDay(adminUnits, REPORT_DAY),
);

describe('outlines without a pack', () => {
  it('are a sketch of every commune that has a point, and say so', () => {
    expect({ certainty, source, withoutOutline }).toEqual({
      certainty: 'schematic',
      source: null,
      withoutOutline: [THANH_HOA],
    });
    expect(outlineOf('31321')).toBeDefined();
    expect(outlineOf(THANH_HOA)).toBeUndefined();
  });

  it('make a district and the province out of their communes', () => {
    const districts = ['930', '931', '932', '933', '934', '935', '936', '937'].map((code) => outlineOf(code) ?? []);
    const area = districts.reduce((sum, district) => sum + areaM2(district), 0);
    expect(area / areaM2(outlineOf('93') ?? [])).toBeCloseTo(1, 4);
    expect(covers(districts[0] ?? [], [105.4646, 9.7801])).toBe(true);
    expect(outlineOf('94')).toBeUndefined();
  });

  it('tell who may be nearest, and who cannot be told, however far away', () => {
    const far = communeAt([106.7, 10.8]);
    expect(far).toMatchObject({ certainty: 'schematic', withoutPoint: [THANH_HOA] });
    expect(far.certainty === 'schematic' && far.candidates.length).toBe(8);
  });

  it('change with the units of the day alone', () => {
    const [before, after, later] = ['2020-01-31', '2020-02-01', REPORT_DAY].map((day) =>
      unitsFingerprint(unitsOfDay(adminUnits, day)),
    );
    expect(after).toBe(later);
    expect(before).not.toBe(after);
    expect(outlineOf('31372')).toBeUndefined();
  });

  it('are none where the register has no units', () => {
    const none = sketchedOutlines(unitsOfDay(adminUnits, '2025-07-01'));
    expect([none.withoutOutline, none.outlineOf('93')]).toEqual([[], undefined]);
    expect(none.communeAt([105.47, 9.78])).toEqual({ certainty: 'schematic', candidates: [], withoutPoint: [] });
  });
});
