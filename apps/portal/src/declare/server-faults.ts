import { ProblemError } from '#packages/client';
import type { Question } from '#libs/vocabulary';
import { questionAt } from './declaration-body.rules';

/** What the platform has found wrong, as its own sentence, by the key of the question. */
export type ServerFaults = ReadonlyMap<string, string>;

/** The faults of a refusal that speak of a question; none where it speaks of the declaration as a whole. */
export function serverFaultsOf(error: unknown, shown: readonly Question[]): ServerFaults {
  const errors = error instanceof ProblemError ? error.problem.errors : [];
  return new Map(
    errors.flatMap(({ path, message }) => {
      const question = questionAt(shown, path);
      return question === undefined ? [] : [[question.key, message] as const];
    }),
  );
}
