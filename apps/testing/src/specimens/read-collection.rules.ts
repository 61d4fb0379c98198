import { localDayOf, parseInstant, readPerson, type FilledPerson } from '#libs/vocabulary';
import { readBarcode, type GivenBarcode } from './specimen-fields.rules.js';
import type { SpecimenToCollect } from './specimen-to-collect.js';

/** A request whose every field is laid out well. */
export interface FilledCollection extends Omit<
  SpecimenToCollect,
  'barcode' | 'tube' | 'collectedAt' | 'priority' | 'placeKind' | 'person' | 'replaces' | 'actor' | 'request'
> {
  readonly barcode: GivenBarcode;
  readonly collectedAt: string;
  readonly priority?: SpecimenToCollect['priority'];
  readonly placeKind?: SpecimenToCollect['placeKind'];
  readonly person: FilledPerson;
  readonly replaces?: string;
}

export type CollectionRead =
  | { readonly ok: true; readonly item: Omit<SpecimenToCollect, 'actor'> }
  | { readonly ok: false; readonly code: string; readonly path: string };

/** Reads what was filled in on the day of the collection. */
export function readCollection(form: FilledCollection): CollectionRead {
  const { barcode: given, collectedAt: told, priority, placeKind, person: filled, replaces, ...rest } = form;
  const barcode = readBarcode(given);
  if (!barcode.ok) return { ok: false, code: barcode.code, path: 'barcode' };
  const collectedAt = parseInstant(told);
  if (!collectedAt.ok) return { ok: false, code: collectedAt.code, path: 'collectedAt' };
  const person = readPerson(filled, localDayOf(collectedAt.value));
  if (!person.ok) return person;
  const item = {
    ...{ ...rest, barcode: barcode.value, tube: 'own' as const, collectedAt: collectedAt.value, person: person.person },
    ...{ priority: priority ?? 'routine', placeKind: placeKind ?? 'other', warnings: person.warnings },
    ...(replaces !== undefined && { replaces: { barcode: replaces } }),
  };
  return { ok: true, item };
}
