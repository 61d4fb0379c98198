import { describe, expect, it } from '@jest/globals';
import { type ShownState, type StatementSource } from '#libs/vocabulary';
import { loadReferenceData } from '#libs/reference-data';
import { at, shownAfter, type Said } from './said.fixture.js';

const rules = loadReferenceData().maps.supplyRules.inForce('2021-08-11');
const shownAt = (minutes: number, said: readonly Said[]) => shownAfter(minutes, said, rules);

const closedByThree: Said[] = [
  [0, 'a', 'closed'],
  [60, 'b', 'closed'],
  [119, 'c', 'closed'],
];

describe('what is shown of a point', () => {
  it.each<[string, readonly Said[], number, ShownState, number | null, StatementSource | null]>([
    ['nobody said anything', [], 0, 'unknown', null, null],
    ['the owner says open', [[0, 'owner', 'open']], 0, 'open', 0, 'owner'],
    ['the owner says closed', [[0, 'owner', 'closed']], 30, 'closed', 0, 'owner'],
    ['an officer says closed', [[0, 'officer', 'closed']], 30, 'closed', 0, 'officer'],
    ['one phone says open', [[0, 'a', 'open']], 10, 'open', 0, 'citizen'],
    ['one phone says closed', [[0, 'a', 'closed']], 10, 'disputed', 0, 'citizen'],
    ['two phones say closed', closedByThree.slice(0, 2), 61, 'disputed', 0, 'citizen'],
    ['three phones say closed within two hours', closedByThree, 119, 'closed', 119, 'citizen'],
    [
      'three phones say closed, but not within two hours',
      [...closedByThree.slice(0, 2), [120, 'c', 'closed']],
      120,
      'disputed',
      60,
      'citizen',
    ],
    [
      'one phone says closed three times',
      [
        [0, 'a', 'closed'],
        [1, 'a', 'closed'],
        [2, 'a', 'closed'],
      ],
      3,
      'disputed',
      2,
      'citizen',
    ],
    ['the same, for an hour and a half', closedByThree, 208, 'closed', 119, 'citizen'],
    ['the same, and then not any more', closedByThree, 209, 'unknown', null, null],
    ['three phones say closed and one open', [...closedByThree, [119, 'd', 'open']], 119, 'disputed', 0, 'citizen'],
    [
      'a phone says open and then closed',
      [
        [0, 'a', 'open'],
        [10, 'a', 'closed'],
      ],
      10,
      'disputed',
      10,
      'citizen',
    ],
    [
      'two phones disagree',
      [
        [0, 'a', 'open'],
        [10, 'b', 'closed'],
      ],
      20,
      'disputed',
      10,
      'citizen',
    ],
    ['a phone said closed two hours ago', [[0, 'a', 'closed']], 120, 'unknown', null, null],
    [
      'a phone speaks against the owner',
      [
        [0, 'owner', 'open'],
        [10, 'a', 'closed'],
      ],
      10,
      'disputed',
      10,
      'citizen',
    ],
    [
      'and still, until the owner speaks again',
      [
        [0, 'owner', 'open'],
        [10, 'a', 'closed'],
      ],
      600,
      'disputed',
      10,
      'citizen',
    ],
    [
      'the owner speaks again',
      [
        [0, 'owner', 'open'],
        [10, 'a', 'closed'],
        [20, 'owner', 'open'],
      ],
      20,
      'open',
      0,
      'owner',
    ],
    [
      'the phone agrees with the owner after all',
      [
        [0, 'owner', 'open'],
        [10, 'a', 'closed'],
        [20, 'a', 'open'],
      ],
      20,
      'open',
      0,
      'owner',
    ],
    [
      'three phones speak against an owner who just spoke',
      [[-10, 'owner', 'open'], ...closedByThree],
      120,
      'disputed',
      0,
      'citizen',
    ],
    [
      'three phones speak against an owner who spoke hours ago',
      [[-300, 'owner', 'open'], ...closedByThree],
      120,
      'closed',
      119,
      'citizen',
    ],
    [
      'one phone says open against an owner of hours ago',
      [
        [-300, 'owner', 'closed'],
        [0, 'a', 'open'],
      ],
      0,
      'disputed',
      0,
      'citizen',
    ],
    [
      'the owner says open after an officer said closed',
      [
        [0, 'officer', 'closed'],
        [10, 'owner', 'open'],
      ],
      10,
      'disputed',
      10,
      'owner',
    ],
    [
      'the same, long after',
      [
        [-300, 'officer', 'closed'],
        [10, 'owner', 'open'],
      ],
      10,
      'open',
      10,
      'owner',
    ],
    [
      'an officer says closed after the owner said open',
      [
        [0, 'owner', 'open'],
        [10, 'officer', 'closed'],
      ],
      10,
      'closed',
      10,
      'officer',
    ],
    ['the owner settles what citizens said', [...closedByThree, [120, 'owner', 'open']], 120, 'open', 120, 'owner'],
    ['the owner spoke two days ago', [[-2_880, 'owner', 'open']], 0, 'unknown', null, null],
  ])('where %s', (_, said, minutes, value, since, source) => {
    expect(shownAt(minutes, said)).toMatchObject({ value, since: since === null ? null : at(since), source });
  });
});

describe('what citizens alone say', () => {
  const busy = (until: number): Said[] =>
    Array.from({ length: until / 10 + 1 }, (_, nth) => [nth * 10, `phone-${nth}`, 'open'] as const);

  it.each([
    [89, 'open'],
    [90, 'unknown'],
    [350, 'unknown'],
  ] as const)('is shown for 90 minutes however many repeat it: after %i minutes %s', (minutes, value) => {
    expect(shownAt(minutes, busy(minutes - (minutes % 10))).value).toBe(value);
  });

  it('is shown again after six hours', () => {
    expect(shownAt(360, busy(360))).toMatchObject({ value: 'open', since: at(360) });
  });

  it('is in dispute with a word of the owner that is still known once it was shown for long enough', () => {
    expect(shownAt(119 + 90, [[-300, 'owner', 'open'], ...closedByThree])).toMatchObject({ value: 'disputed' });
  });
});

describe('the confidence', () => {
  it.each<[Said, number, number]>([
    [[0, 'owner', 'open'], 0, 0.95],
    [[0, 'owner', 'open'], 12 * 60, 0.475],
    [[0, 'officer', 'open'], 12 * 60, 0.45],
    [[0, 'a', 'open'], 0, 0.5],
    [[0, 'a', 'open'], 60, 0.397],
  ])('of %j after %i minutes is %d', (said, minutes, confidence) => {
    expect(shownAt(minutes, [said]).confidence).toBeCloseTo(confidence, 3);
  });

  it('grows with each phone that says the same', () => {
    const said: Said[] = [
      [0, 'a', 'open'],
      [0, 'b', 'open'],
    ];
    expect(shownAt(0, said).confidence).toBe(0.75);
  });
});
