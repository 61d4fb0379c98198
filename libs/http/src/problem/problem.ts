import type { Failure } from './failure.js';
import type { ProblemCatalogue } from './problem-catalogue.js';
import type { Language } from './problem-messages.js';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';
const TYPE_PREFIX = 'urn:lachan:problem:';

/** The body of every answer from 400 up (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly errors: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}

/** Puts a failure into the words of one language. */
export function problemOf(failure: Failure, catalogue: ProblemCatalogue, language: Language): Problem {
  return {
    type: `${TYPE_PREFIX}${failure.code}`,
    title: catalogue.tell(failure.code, language),
    status: failure.status,
    code: failure.code,
    ...(failure.detail === undefined ? {} : { detail: failure.detail }),
    errors: failure.errors.map(({ path, code }) => ({ path, code, message: catalogue.tell(code, language) })),
  };
}
