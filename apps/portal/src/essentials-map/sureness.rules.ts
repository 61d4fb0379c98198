/** How sure a statement is, in words that people use. */
export type Sureness = 'verySure' | 'quiteSure' | 'littleSure';

const VERY_SURE_FROM = 0.75;
const QUITE_SURE_FROM = 0.5;

/** @param confidence from 0 to 1 */
export function surenessOf(confidence: number): Sureness {
  if (confidence >= VERY_SURE_FROM) return 'verySure';
  return confidence >= QUITE_SURE_FROM ? 'quiteSure' : 'littleSure';
}
