import { expect, it } from '@jest/globals';
import { surenessOf } from './sureness.rules';

it.each([
  [1, 'verySure'],
  [0.75, 'verySure'],
  [0.74, 'quiteSure'],
  [0.5, 'quiteSure'],
  [0.49, 'littleSure'],
  [0, 'littleSure'],
])('a confidence of %d is told as %s', (confidence, words) => {
  expect(surenessOf(confidence)).toBe(words);
});
