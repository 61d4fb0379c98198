import { REASONS_OUTSIDE_POSITIVITY } from '#libs/vocabulary';
import type { Detection } from './detection.js';

/**
 * Whether anything can follow from it here: positive results, what becomes of them, and the retests and follow-ups of
 * people who are cases. Everybody else who was tested is none of this registry's business.
 */
export function isRelevant({ before, after }: Pick<Detection, 'before' | 'after'>): boolean {
  return [before, after].some(
    (result) =>
      result !== null && (result.value === 'positive' || REASONS_OUTSIDE_POSITIVITY.includes(result.specimen.reason)),
  );
}
