import { KeptList } from './kept-list';

/** Somebody whose details this phone remembers because it was told to. */
export interface RememberedPerson {
  readonly id: string;
  readonly fullName: string;
  /** What was typed for the questions about the person, by the key of the question. */
  readonly answers: Readonly<Record<string, unknown>>;
}

/** A large household. */
const PEOPLE_MAX = 12;
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** The people whom this phone remembers, the last one first. */
export const rememberedPeople = new KeptList<RememberedPerson>('lachan.people', PEOPLE_MAX, YEAR_MS);

/** Remembers somebody, in place of an earlier entry of the same name. */
export function rememberPerson(fullName: string, answers: RememberedPerson['answers']): void {
  const others = rememberedPeople.items.filter((person) => person.fullName !== fullName);
  rememberedPeople.change([{ id: crypto.randomUUID(), fullName, answers }, ...others]);
}

/** Puts other details in place of those that are remembered of somebody. */
export function changePerson(id: string, fullName: string, answers: RememberedPerson['answers']): void {
  const changed = { id, fullName, answers };
  rememberedPeople.change(rememberedPeople.items.map((person) => (person.id === id ? changed : person)));
}

export function forgetPerson(id: string): void {
  rememberedPeople.change(rememberedPeople.items.filter((person) => person.id !== id));
}
