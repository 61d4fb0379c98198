import { foldName, type StatedPerson } from '#libs/vocabulary';
import type { AskedPerson } from './asked-person.js';

/**
 * Whether a screening is of the person who is to be given the dose. The record decides where both are on it; else the
 * documents, and without one everything that was stated together: a wrong yes would be a dose to somebody unscreened.
 */
export function isSamePerson(a: AskedPerson, b: AskedPerson): boolean {
  if (a.id !== null && b.id !== null) return a.id === b.id;
  const [one, other] = [a.person.identityDocument, b.person.identityDocument];
  if (one && other) return one.kind === other.kind && one.number === other.number;
  return statedAs(a.person) === statedAs(b.person);
}

function statedAs({ fullName, birth, phone }: StatedPerson): string {
  const born = birth?.precision === 'day' ? birth.date : (birth?.year ?? null);
  return JSON.stringify([foldName(fullName), born, phone]);
}
