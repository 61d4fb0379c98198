import type { Actor } from '#libs/http';

const RELEASED: readonly string[] = ['released', 'replaced', 'withdrawn'];
const VALIDATING: readonly string[] = ['results:validate', 'results:amend'];

/** What of a version decides who may see its value. */
export interface VersionToShow {
  readonly state: string;
  readonly laboratoryCode: string;
}

/** A value that nobody has released yet is seen by the laboratory that found it, and by those who validate or amend. */
export function maySeeValue(actor: Actor, { state, laboratoryCode }: VersionToShow): boolean {
  if (!actor.scopes.includes('results:read')) return false;
  return (
    RELEASED.includes(state) ||
    actor.facility === laboratoryCode ||
    actor.scopes.some((scope) => VALIDATING.includes(scope))
  );
}
