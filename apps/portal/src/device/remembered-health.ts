import type { StatedHealth } from '../test-paper/stated-health';
import { KeptList } from './kept-list';

interface RememberedHealth extends StatedHealth {
  readonly fullName: string;
}

/** A large household. */
const PEOPLE_MAX = 12;
/** Longer than any rule looks back at a dose. */
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** What people of this phone have stated of tests and doses, where it was told to remember that. */
const remembered = new KeptList<RememberedHealth>('lachan.stated-health', PEOPLE_MAX, YEAR_MS);

export const rememberedHealthOf = (fullName: string): StatedHealth | undefined =>
  remembered.items.find((person) => person.fullName === fullName);

/** Remembers what somebody states, or forgets what was remembered of him. */
export function rememberHealth(fullName: string, stated: StatedHealth | undefined): void {
  const others = remembered.items.filter((person) => person.fullName !== fullName);
  remembered.change(stated === undefined ? others : [{ ...stated, fullName }, ...others]);
}
