import type { Random } from '../population/random.js';
import { TEST_QUALITY } from './epidemic-parameters.js';
import { isFound, type Infection } from './outbreak.js';

export type Shown = 'positive' | 'negative';
export type PlayedMethod = keyof typeof TEST_QUALITY;

const CT = { lowest: 15, highest: 28, whenClearing: 31 };

/** What a test of one person shows on a day: tests miss some, and find what is not there. */
export function shownBy(method: PlayedMethod, infection: Infection | undefined, day: number, random: Random): Shown {
  const { sensitivity, specificity } = TEST_QUALITY[method];
  const isThere = infection !== undefined && isFound(infection, day);
  return random.chance(isThere ? sensitivity : 1 - specificity) ? 'positive' : 'negative';
}

/** What the tube of several shows. */
export function shownByPool(
  method: PlayedMethod,
  infections: readonly (Infection | undefined)[],
  day: number,
  random: Random,
): Shown {
  const infected = infections.find((one) => one !== undefined && isFound(one, day));
  return shownBy(method, infected, day, random);
}

/** Cycle thresholds of a positive PCR; high ones for those who are getting rid of the virus. */
export function ctOf(value: string, isClearing: boolean, random: Random): Record<string, number> | undefined {
  if (value !== 'positive') return undefined;
  const low = isClearing ? CT.whenClearing : CT.lowest;
  const cycles = low + random.between(0, isClearing ? 50 : (CT.highest - CT.lowest) * 10) / 10;
  return { N: cycles, ORF1ab: Math.round((cycles + 0.6) * 10) / 10 };
}
