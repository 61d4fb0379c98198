import { Refused } from '../problem/refused.js';
import { problemOf, type Problem } from '../problem/problem.js';
import type { ProblemCatalogue } from '../problem/problem-catalogue.js';
import type { Language } from '../problem/problem-messages.js';

export interface EachAnswered<Item, Answer> {
  readonly items: readonly Item[];
  /** Items of one batch that are worked on at once. */
  readonly atOnce: number;
  /** As the single request would have been answered. @throws Refused for an item that is refused */
  readonly take: (item: Item) => Promise<Answer>;
  readonly catalogue: ProblemCatalogue;
  readonly language: Language;
}

/**
 * Answers each item of a batch as the request with it alone would have been answered, in the order of the items: one
 * that is malformed or refused harms no other. Whatever else is thrown fails the whole, whose sender repeats it.
 */
export async function answerEach<Item, Answer>({
  items,
  atOnce,
  take,
  catalogue,
  language,
}: EachAnswered<Item, Answer>): Promise<(Answer | Problem)[]> {
  const answers: (Answer | Problem)[] = [];
  const waiting = items.entries();
  const lane = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      try {
        answers[index] = await take(item);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        answers[index] = problemOf(error, catalogue, language);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return answers;
}
