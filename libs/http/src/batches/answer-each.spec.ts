import { expect, it } from '@jest/globals';
import { ProblemCatalogue } from '../problem/problem-catalogue.js';
import { Refused } from '../problem/refused.js';
import { answerEach } from './answer-each.js';

const each = (items: readonly number[], take: (item: number) => Promise<number>) =>
  answerEach({ items, take, atOnce: 2, catalogue: new ProblemCatalogue(), language: 'en' });

it('answers each item in its place, though one is refused before anything was asked', async () => {
  const answers = await each([1, 2, 3, 4, 5], (item) => {
    if (item % 2 === 0) throw new Refused('malformed', { status: 400 });
    return Promise.resolve(item);
  });
  expect(answers).toMatchObject([1, { status: 400, code: 'malformed' }, 3, { status: 400 }, 5]);
});

it('works on so many at once', async () => {
  let [running, most] = [0, 0];
  await each([1, 2, 3, 4, 5], async (item) => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    return item;
  });
  expect(most).toBe(2);
});

it('fails as a whole by what is no refusal', async () => {
  await expect(each([1, 2], () => Promise.reject(new Error('cut')))).rejects.toThrow('cut');
});
