import { Refused, type Actor } from '#libs/http';
import type { ScanReading } from '#libs/vocabulary';
import type { ShownPersonBody } from './check-in.dto.js';
import type { Shown, Way } from './check-in.rules.js';
import { shownInScan, type ShownThing } from './shown-in-scan.rules.js';
import type { Visitor, VisitorForm } from './visitor.rules.js';

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

/** The fields of a body of which one says who it is. */
const SHOWING = ['personalCode', 'visitor', 'cardCode', 'declarationCode', 'chipCard', 'scan'] as const;
export type ShowingField = (typeof SHOWING)[number];

/** What a body shows, and where it does. */
export type NamedPerson = ShownThing & { readonly path: ShowingField };

/** What anybody may show who holds it in the hand; the rest is for a camera at the place. */
const SHOWN_BY_THE_PERSON: ReadonlySet<Shown> = new Set(['personal-code', 'visitor']);

/** Its holder stands at the place with a camera. */
const SCOPE_AT_THE_PLACE = 'check-ins:write';

export function wayOf({ scopes }: Actor): Way {
  return scopes.includes(SCOPE_AT_THE_PLACE) ? 'place-scans' : 'person-scans';
}

/** The fields by which a body shows somebody. */
export function fieldsShowing(body: ShownPersonBody): ShowingField[] {
  return SHOWING.filter((field) => body[field] !== undefined);
}

/**
 * @throws Refused 400 unless exactly one person is named, 401 or 403 for what only a camera at the place may read,
 *   422 for a scanned text that says of nobody
 */
export function requireOneShown(
  body: ShownPersonBody,
  actor: Actor,
  readText: (text: string) => ScanReading,
): NamedPerson {
  const [path, ...more] = fieldsShowing(body);
  if (path === undefined || more.length > 0) {
    const code = path === undefined ? 'no-known-shape' : 'ambiguous-shape';
    throw new Refused('invalid-request', { status: 400, errors: [{ path: '', code }] });
  }
  const thing = thingIn(body, path, readText);
  if (wayOf(actor) === 'place-scans' || SHOWN_BY_THE_PERSON.has(thing.shown)) return { ...thing, path };
  if (actor.kind === 'anonymous') throw new Refused('unauthenticated', { status: 401 });
  throw new Refused('missing-scope', { status: 403 });
}

function thingIn(body: ShownPersonBody, path: ShowingField, readText: (text: string) => ScanReading): ShownThing {
  switch (path) {
    case 'personalCode':
      return { shown: 'personal-code', text: body.personalCode ?? '' };
    case 'declarationCode':
      return { shown: 'declaration', code: body.declarationCode ?? '' };
    case 'cardCode':
      return { shown: 'card', code: body.cardCode ?? '' };
    case 'visitor':
      return { shown: 'visitor', form: body.visitor ?? { fullName: '' }, shownBy: 'visitor' };
    case 'chipCard':
      return { shown: 'chip-card', form: formOfChip(body.chipCard), shownBy: 'chip-card' };
    case 'scan':
      return thingScanned(body.scan ?? '', readText);
  }
}

function thingScanned(text: string, readText: (text: string) => ScanReading): ShownThing {
  const scanned = shownInScan(text, readText(text));
  if (!scanned.ok) throw new Refused(scanned.code, { path: 'scan' });
  return scanned.value;
}

function formOfChip(chip: ShownPersonBody['chipCard']): VisitorForm {
  const { documentNumber = '', ...form } = chip ?? { fullName: '' };
  return { ...form, identityDocument: { kind: 'citizen-id', number: documentNumber } };
}
