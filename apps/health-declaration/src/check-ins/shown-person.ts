import { Refused, type Actor } from '#libs/http';
import type { Shown, Way } from './check-in.rules.js';
import type { ShownPersonBody } from './check-in.dto.js';
import type { Visitor } from './visitor.rules.js';

/** Who was shown, as far as it could be found out before the transaction. */
export interface FoundPerson {
  readonly shown: Shown;
  readonly visitor: Visitor;
  /** What stands for a person with neither document nor phone. */
  readonly shownBy: string;
  readonly personalCode: { readonly id: string; readonly step: number } | undefined;
}

/** A refusal is kept until the key has been looked up: what was answered once is answered again. */
export type ShownPerson = { readonly found: FoundPerson } | { readonly refusal: Refused };

/** Which field says who it is, by the kind of what is shown. */
export const FIELD_OF = {
  'personal-code': 'personalCode',
  visitor: 'visitor',
  card: 'cardCode',
  declaration: 'declarationCode',
  'chip-card': 'chipCard',
} as const satisfies Record<Shown, keyof ShownPersonBody>;

/** What anybody may show who holds it in the hand; the rest is for a camera at the place. */
const SHOWN_BY_THE_PERSON: ReadonlySet<Shown> = new Set(['personal-code', 'visitor']);

/** Its holder stands at the place with a camera. */
const SCOPE_AT_THE_PLACE = 'check-ins:write';

export function wayOf({ scopes }: Actor): Way {
  return scopes.includes(SCOPE_AT_THE_PLACE) ? 'place-scans' : 'person-scans';
}

/** The kinds that a body names. */
export function shownIn(body: ShownPersonBody): Shown[] {
  return (Object.keys(FIELD_OF) as Shown[]).filter((shown) => body[FIELD_OF[shown]] !== undefined);
}

/** @throws Refused 400 unless exactly one is named; 401 or 403 for what only a camera at the place may read */
export function requireOneShown(body: ShownPersonBody, actor: Actor): Shown {
  const [shown, ...more] = shownIn(body);
  if (shown === undefined || more.length > 0) {
    const code = shown === undefined ? 'no-known-shape' : 'ambiguous-shape';
    throw new Refused('invalid-request', { status: 400, errors: [{ path: '', code }] });
  }
  if (wayOf(actor) === 'place-scans' || SHOWN_BY_THE_PERSON.has(shown)) return shown;
  if (actor.kind === 'anonymous') throw new Refused('unauthenticated', { status: 401 });
  throw new Refused('missing-scope', { status: 403 });
}
