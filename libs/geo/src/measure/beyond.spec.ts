import { expect, it } from '@jest/globals';
import { box, hole } from '../../test/pack-builder.js';
import type { MultiPolygon } from '../positions/position.js';
import { areaM2 } from './area.js';
import { areaBeyondM2 } from './beyond.js';

const square: MultiPolygon = [[box(0, 0, 2)]];
const whole = areaM2(square);

it.each<[string, MultiPolygon[], number]>([
  ['nothing', [], whole],
  ['itself', [square], 0],
  ['its left half', [[[box(-1, 0, 2)]]], whole / 2],
  ['two halves', [[[box(0, 0, 1, 2)]], [[box(1, 0, 1, 2)]]], 0],
  ['what lies elsewhere', [[[box(5, 5, 1)]]], whole],
  ['an area with a hole in it', [[[box(-1, -1, 4), hole(0, 0, 1)]]], whole / 4],
])('what of a square lies beyond %s', (_, areas, expected) => {
  expect(Math.abs(areaBeyondM2(square, areas) - expected)).toBeLessThan(whole / 1_000);
});

it('is nothing of nothing', () => {
  expect(areaBeyondM2([], [])).toBe(0);
});
