import { expect, it } from '@jest/globals';
import { refusalOfControl, type Direction } from './checkpoint.rules.js';

const both: readonly Direction[] = ['in', 'out'];

it.each<[string, string | null, readonly Direction[], Direction, string | undefined]>([
  ['2021-08-11', null, both, 'in', undefined],
  ['2021-08-11', '2021-08-12', both, 'out', undefined],
  ['2021-08-12', null, both, 'in', 'checkpoint-closed'],
  ['2021-08-01', '2021-08-11', both, 'in', 'checkpoint-closed'],
  ['2021-08-11', null, ['in'], 'out', 'direction-not-controlled'],
])('from %s until %s with %j, %s: %s', (validFrom, validTo, directions, direction, refusal) => {
  expect(refusalOfControl({ validFrom, validTo, directions }, direction, '2021-08-11')).toBe(refusal);
});
