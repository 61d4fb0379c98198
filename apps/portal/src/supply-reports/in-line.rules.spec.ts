import { expect, it } from '@jest/globals';
import { inHand, nextInLine } from './in-line.rules';

const LINE = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

it.each([
  [undefined, 'a'],
  ['b', 'b'],
  ['gone', 'a'],
])('where %p was chosen, %p is in hand', (chosen, expected) => {
  expect(inHand(LINE, chosen)?.id).toBe(expected);
});

it('nothing is in hand where nothing waits', () => {
  expect(inHand([], 'a')).toBeUndefined();
});

it.each([
  ['a', 'b'],
  ['c', 'a'],
  ['gone', 'a'],
])('after %p comes %p', (id, next) => {
  expect(nextInLine(LINE, id)).toBe(next);
});

it('after the only one comes none', () => {
  expect(nextInLine([{ id: 'a' }], 'a')).toBeUndefined();
});
