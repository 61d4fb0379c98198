import { ProblemError } from '#packages/client';
import type { FormError } from './error-summary';

/**
 * What the platform found wrong with the fields of a form, for an error summary and beside the fields.
 *
 * @param fields id of the control by the path of the body's field; a path below it counts too
 * @returns errors of these fields alone: where there are none, the problem speaks of the request as a whole
 */
export function fieldErrorsOf(error: unknown, fields: Readonly<Record<string, string>>): readonly FormError[] {
  if (!(error instanceof ProblemError)) return [];
  return error.problem.errors.flatMap(({ path, message }) => {
    const found = Object.entries(fields).find(([name]) => path === name || isBelow(path, name));
    return found === undefined ? [] : [{ fieldId: found[1], message }];
  });
}

/** A field of it, or an item of a list. */
const isBelow = (path: string, name: string): boolean => path.startsWith(`${name}.`) || path.startsWith(`${name}[`);

export const errorOfField = (errors: readonly FormError[], id: string): string | undefined =>
  errors.find(({ fieldId }) => fieldId === id)?.message;
