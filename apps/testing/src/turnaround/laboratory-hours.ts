import { openingAt } from '#libs/opening-hours';
import type { OpensNext } from './turnaround.rules.js';

const alwaysOpen: OpensNext = () => undefined;

/**
 * Reads opening hours in the form of OpenStreetMap, by the holidays of Vietnam. Hours that cannot be read, do not tell,
 * or do not open within two months, close nothing.
 */
export function opensNextOf(openingHours: string | null): OpensNext {
  if (openingHours === null) return alwaysOpen;
  return (at) => {
    const { state, until } = openingAt(openingHours, at);
    return state === 'closed' && until !== null ? until : undefined;
  };
}
