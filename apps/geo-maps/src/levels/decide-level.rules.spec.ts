import { describe, expect, it } from '@jest/globals';
import { announcementInstant, decideLevel, type LevelForm, type LevelSituation } from './decide-level.rules.js';

const situation: LevelSituation = {
  mayDecide: (area) => area === '31321',
  isKnown: (area) => area !== '31321-99',
  isBelow: (area, above) => area.startsWith(`${above}-`),
  isInForce: (scheme) => scheme === 'resolution-128',
};
const form: LevelForm = { areaCode: '31321', scheme: 'resolution-128', value: 3, exceptions: [] };
const decide = (change: Partial<LevelForm>) => decideLevel({ ...form, ...change }, situation);

describe('a decision about a level', () => {
  it.each([
    [3, 3],
    ['inherited', null],
  ])('of %p is %p', (value, level) => {
    expect(decide({ value })).toEqual({ ok: true, value: { level, exceptions: [] } });
  });

  it('takes exceptions below its area', () => {
    const exceptions = [{ areaCode: '31321-03', value: 4 }];
    expect(decide({ exceptions })).toMatchObject({ value: { exceptions: [{ areaCode: '31321-03', level: 4 }] } });
  });

  it.each<[Partial<LevelForm>, string, string]>([
    [{ areaCode: '31318' }, 'areaCode', 'area-not-found'],
    [{ scheme: 'decision-2686', value: 'red' }, 'scheme', 'level-scheme-not-in-force'],
    [{ value: 'red' }, 'value', 'level-value-not-of-scheme'],
    [{ value: 0 }, 'value', 'level-value-not-of-scheme'],
    [{ exceptions: [{ areaCode: '31321', value: 4 }] }, 'exceptions[0].areaCode', 'level-exception-not-below'],
    [{ exceptions: [{ areaCode: '31321-99', value: 4 }] }, 'exceptions[0].areaCode', 'level-exception-not-below'],
    [{ exceptions: [{ areaCode: '31321-01', value: 'red' }] }, 'exceptions[0].value', 'level-value-not-of-scheme'],
  ])('%j is refused at %s', (change, path, code) => {
    expect(decide(change)).toEqual({ ok: false, path, code });
  });

  it('is announced after every other, however little time has passed', () => {
    const [now, last] = [new Date(1_000), new Date(1_000)];
    expect([announcementInstant(now, null), announcementInstant(now, new Date(999))]).toEqual([now, now]);
    expect(announcementInstant(now, last)).toEqual(new Date(1_001));
  });
});
