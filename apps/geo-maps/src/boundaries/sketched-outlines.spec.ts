import { describe, expect, it } from '@jest/globals';
import { areaM2, covers } from '#libs/geo';
import { loadReferenceData } from '#libs/reference-data';
import { KeptOutlines } from './kept-outlines.js';

const outlines = new KeptOutlines(loadReferenceData());
const REPORT_DAY = '2021-08-11';
const THANH_HOA = '31405';

describe('outlines without a pack', () => {
  it('are a sketch of every commune that has a point, and say so', async () => {
    const { certainty, source, withoutOutline, outlineOf, neighboursOf } = await outlines.on(REPORT_DAY);
    expect({ certainty, source, withoutOutline }).toEqual({
      certainty: 'schematic',
      source: null,
      withoutOutline: [THANH_HOA],
    });
    expect(outlineOf('31321')).toBeDefined();
    expect(outlineOf(THANH_HOA)).toBeUndefined();
    expect(neighboursOf('31321')).toBeUndefined();
  });

  it('make a district and the province out of their communes', async () => {
    const { outlineOf } = await outlines.on(REPORT_DAY);
    const districts = ['930', '931', '932', '933', '934', '935', '936', '937'].map((code) => outlineOf(code) ?? []);
    const area = districts.reduce((sum, district) => sum + areaM2(district), 0);
    expect(area / areaM2(outlineOf('93') ?? [])).toBeCloseTo(1, 4);
    expect(covers(districts[0] ?? [], [105.470556, 9.784444])).toBe(true);
    expect(outlineOf('94')).toBeUndefined();
  });

  it('tell who may be nearest, and who cannot be told, however far away', async () => {
    const { communeAt } = await outlines.on(REPORT_DAY);
    const far = communeAt([106.7, 10.8]);
    expect(far).toMatchObject({ certainty: 'schematic', withoutPoint: [THANH_HOA] });
    expect(far.certainty === 'schematic' && far.candidates.length).toBe(8);
  });

  it('are those of the units of the day, with a version of their own, and made once', async () => {
    const [before, after, again] = await Promise.all(
      ['2020-01-31', '2020-02-01', REPORT_DAY].map((day) => outlines.on(day)),
    );
    expect(after).toBe(again);
    expect(before?.version).not.toBe(after?.version);
    expect(after?.outlineOf('31372')).toBeUndefined();
  });

  it('are none where the register has no units', async () => {
    const { withoutOutline, outlineOf, communeAt } = await outlines.on('2025-07-01');
    expect([withoutOutline, outlineOf('93')]).toEqual([[], undefined]);
    expect(communeAt([105.47, 9.78])).toEqual({ certainty: 'schematic', candidates: [], withoutPoint: [] });
  });
});
