import { expect, it } from '@jest/globals';
import { readRapidList, type ListedSpecimen } from './rapid-list.rules.js';

type Ids = ListedSpecimen[];

it.each<[string, Ids, Ids, Ids, object[]]>([
  [
    'all negative',
    ['a', 'b'],
    [],
    [],
    [
      ['a', 'negative'],
      ['b', 'negative'],
    ],
  ],
  [
    'but for those named',
    ['a', 'b', 'c'],
    ['b'],
    ['c'],
    [
      ['a', 'negative'],
      ['b', 'positive'],
      ['c', 'invalid'],
    ],
  ],
  ['somebody twice', ['a', 'b', 'a'], [], [], [{ path: 'specimens[2]', code: 'listed-twice' }]],
  ['positive and invalid at once', ['a', 'b'], ['a'], ['a'], [{ path: 'invalid[0]', code: 'listed-twice' }]],
  ['positive and not there', ['a'], ['b'], [], [{ path: 'positives[0]', code: 'not-in-list' }]],
  [
    'known to nobody',
    ['a', null],
    [],
    [null],
    [
      { path: 'specimens[1]', code: 'specimen-not-found' },
      { path: 'invalid[0]', code: 'specimen-not-found' },
    ],
  ],
])('a list with %s', (_, specimens, positives, invalid, expected) => {
  const read = readRapidList({ specimens, positives, invalid });
  expect(read.ok ? read.values : read.faults).toEqual(expected);
});
