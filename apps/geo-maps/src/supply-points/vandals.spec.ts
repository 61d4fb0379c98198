import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import { PLAY, playVandalism, type Vandalism } from './vandals.fixture.js';

const rules = loadReferenceData().maps.supplyRules.inForce('2021-08-11');
const { points, claimedPoints } = PLAY;
const SEED = 20_210_811;
const MINUTES_FALSE_MAX = 120;

const always = (): boolean => true;
/** Phones that work together three by three: each three is at the same point within minutes. */
const three = (vandal: number): number => Math.floor(vandal / 3);

const ALL_AT_ONE: Vandalism = { lies: always, pointOf: () => points - 1 };
type Row = [way: string, vandalism: Vandalism, ignoredAtLeast: number, shownTrueAtLeast: number];
const WAYS: readonly Row[] = [
  [
    'each alone, everywhere',
    { lies: always, pointOf: (vandal, nth, day) => (vandal * 37 + nth * 101 + day * 13) % points },
    ...([80, 0.5] as const),
  ],
  [
    'in threes, everywhere',
    { lies: always, pointOf: (vandal, nth, day) => (three(vandal) * 5 + nth + day * 17) % points },
    ...([50, 0.65] as const),
  ],
  ['in threes, at ten claimed shops', { lies: always, pointOf: (_, nth) => nth % 10 }, 120, 0.85],
  [
    'in threes, at ten shops without an owner',
    { lies: always, pointOf: (_, nth) => claimedPoints + (nth % 10) },
    0,
    0.9,
  ],
  ['all at one shop without an owner', ALL_AT_ONE, 0, 0.9],
  [
    'honest for three days, then in threes at shops without an owner',
    {
      lies: (day) => day >= 3,
      pointOf: (vandal, nth, day) =>
        day < 3 ? (three(vandal) * 5 + nth) % claimedPoints : claimedPoints + ((three(vandal) + nth) % 20),
    },
    ...([0, 0.9] as const),
  ],
];

describe(`${PLAY.vandalReports} reports by ${PLAY.vandals} vandals against ${PLAY.honest} honest people`, () => {
  it.each(WAYS)(
    '%s: no shop is shown as what it is not for more than two hours',
    (_, vandalism, ignored, shownTrue) => {
      const result = playVandalism(vandalism, rules, SEED);
      expect(result.attempts).toBe(PLAY.vandalReports);
      expect(result.counted).toBeLessThanOrEqual(PLAY.vandals * PLAY.days * rules.reports.perPhoneADay);
      expect(result.longestFalseMinutes).toBeGreaterThan(0);
      expect(result.longestFalseMinutes).toBeLessThanOrEqual(MINUTES_FALSE_MAX);
      expect(result.ignoredVandals).toBeGreaterThanOrEqual(ignored);
      expect(result.ignoredHonest).toBe(0);
      expect(result.claimedShownTrue).toBeGreaterThan(shownTrue);
    },
  );

  it('is held back by the limits on citizens alone: without them a shop is shown wrongly for longer', () => {
    const citizensAlone = { shownMinutes: 24 * 60, againAfterHours: 0.01 };
    const result = playVandalism(ALL_AT_ONE, { ...rules, citizensAlone }, SEED);
    expect(result.longestFalseMinutes).toBeGreaterThan(MINUTES_FALSE_MAX);
  });
});
