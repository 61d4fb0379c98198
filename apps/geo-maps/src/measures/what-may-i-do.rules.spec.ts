import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  MEASURE_PERMISSIONS,
  MEASURE_REGIMES,
  MEASURED_ACTIVITIES,
  type MeasuredActivity,
  type MeasurePermission,
  type MeasureRegime,
} from '#libs/vocabulary';
import { loadReferenceData } from '#libs/reference-data';
import { whatMayIDo } from './what-may-i-do.rules.js';

const { areaMeasures } = loadReferenceData().maps;
const may = (activity: MeasuredActivity, day: string, ...regimes: MeasureRegime[]) =>
  whatMayIDo(regimes, day, areaMeasures).activities.find((one) => one.activity === activity);

/** What each regime says of the activities, in the order allowed, limited, either, stopped. */
const TABLE: Readonly<Record<MeasureRegime, Partial<Record<MeasuredActivity, MeasurePermission>>>> = {
  'directive-19': {
    ...{ 'leave-home': 'allowed', 'hold-events': 'limited', 'keep-distance': 'limited' },
    ...{ 'essential-shops-and-markets': 'allowed', restaurants: 'allowed', 'bars-karaoke-massage': 'stopped' },
  },
  'directive-15': {
    ...{ 'hold-events': 'limited', gather: 'limited', 'keep-distance': 'limited' },
    ...{ 'essential-shops-and-markets': 'allowed', 'bars-karaoke-massage': 'stopped', 'other-services': 'stopped' },
  },
  'directive-16': {
    ...{ 'leave-home': 'limited', gather: 'limited', 'keep-distance': 'limited', 'hold-events': 'stopped' },
    ...{ 'essential-shops-and-markets': 'allowed', restaurants: 'stopped', 'bars-karaoke-massage': 'stopped' },
    'other-services': 'stopped',
  },
  'directive-16-plus': {
    ...{ 'leave-home': 'limited-or-stopped', gather: 'limited', 'keep-distance': 'limited', 'hold-events': 'stopped' },
    ...{ 'essential-shops-and-markets': 'allowed', restaurants: 'stopped', 'bars-karaoke-massage': 'stopped' },
    'other-services': 'stopped',
  },
  'level-1': {
    ...{ gather: 'allowed', 'passenger-transport': 'allowed', 'goods-transport': 'allowed', school: 'allowed' },
    ...{ 'bars-karaoke-massage': 'limited', restaurants: 'allowed', 'essential-shops-and-markets': 'allowed' },
  },
  'level-2': {
    ...{ gather: 'limited', 'passenger-transport': 'allowed', 'goods-transport': 'allowed', school: 'limited' },
    ...{ 'bars-karaoke-massage': 'limited-or-stopped', restaurants: 'allowed' },
    'essential-shops-and-markets': 'allowed',
  },
  'level-3': {
    ...{
      gather: 'limited',
      'passenger-transport': 'limited-or-stopped',
      'goods-transport': 'allowed',
      school: 'limited',
    },
    ...{ 'bars-karaoke-massage': 'limited-or-stopped', restaurants: 'limited' },
    'essential-shops-and-markets': 'limited',
  },
  'level-4': {
    ...{ gather: 'stopped', 'passenger-transport': 'stopped', 'goods-transport': 'allowed', school: 'stopped' },
    ...{ 'bars-karaoke-massage': 'stopped', restaurants: 'limited', 'essential-shops-and-markets': 'limited' },
  },
};
const CELLS = MEASURE_REGIMES.flatMap((regime) =>
  MEASURED_ACTIVITIES.map((activity) => [regime, activity, TABLE[regime][activity] ?? null] as const),
);
const dayOf = (regime: MeasureRegime): string => (regime.startsWith('level-') ? '2021-11-05' : '2021-08-11');

describe('every cell of the measures', () => {
  it.each(CELLS)('%s, %s: %p', (regime, activity, permission) => {
    expect(may(activity, dayOf(regime), regime)?.permission).toBe(permission);
  });

  it('is one of the data, and the data have no other', () => {
    const inData = areaMeasures.flatMap(({ regime, cells }) => cells.map(({ activity }) => `${regime} ${activity}`));
    const tested = CELLS.filter(([, , permission]) => permission !== null).map(([regime, of]) => `${regime} ${of}`);
    expect(new Set(tested)).toEqual(new Set(inData));
  });
});

describe('the numbers of the directives', () => {
  it.each<[MeasureRegime, MeasuredActivity, string]>([
    ['directive-15', 'hold-events', '20'],
    ['directive-15', 'gather', '10'],
    ['directive-15', 'keep-distance', '2'],
    ['directive-16', 'gather', '2'],
    ['directive-16', 'keep-distance', '2'],
    ['directive-19', 'keep-distance', '1'],
  ])('%s, %s: %s, with its document', (regime, activity, number) => {
    const answer = may(activity, '2021-08-11', regime);
    expect(answer?.text?.vi).toMatch(new RegExp(`\\b${number}\\b`));
    expect(answer).toMatchObject({ verified: true, document: `${regime.slice(-2)}/CT-TTg` });
  });
});

describe('where several regimes hold', () => {
  it('the strictest counts', () => {
    const answer = may('restaurants', '2021-08-11', 'directive-19', 'directive-16');
    expect(answer).toMatchObject({ permission: 'stopped', regime: 'directive-16', verified: false });
    expect(may('gather', '2021-11-05', 'level-4', 'level-2')).toMatchObject({
      permission: 'stopped',
      regime: 'level-4',
    });
  });

  it('a directive after Resolution 128, and a level before it, are said to be unknown', () => {
    expect(whatMayIDo(['directive-16', 'level-3'], '2021-10-11', areaMeasures).unknownRegimes).toEqual([
      'directive-16',
    ]);
    expect(whatMayIDo(['directive-16', 'level-3'], '2021-10-10', areaMeasures).unknownRegimes).toEqual(['level-3']);
  });

  it('nothing is said where none holds', () => {
    const { activities } = whatMayIDo([], '2021-08-11', areaMeasures);
    expect(activities.map(({ permission }) => permission)).toEqual(MEASURED_ACTIVITIES.map(() => null));
  });

  it('another regime never allows more', () => {
    const some = fc.subarray([...MEASURE_REGIMES]);
    const weight = (permission: MeasurePermission | null): number =>
      permission === null ? -1 : MEASURE_PERMISSIONS.indexOf(permission);
    fc.assert(
      fc.property(
        some,
        fc.constantFrom(...MEASURE_REGIMES),
        fc.constantFrom('2021-08-11', '2021-11-05'),
        (few, one, day) => {
          const [before, after] = [few, [...few, one]].map((all) => whatMayIDo(all, day, areaMeasures).activities);
          for (const [at, answer] of (after ?? []).entries())
            expect(weight(answer.permission)).toBeGreaterThanOrEqual(weight(before?.[at]?.permission ?? null));
        },
      ),
    );
  });
});
