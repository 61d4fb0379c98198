import { foldName, VACCINES, type Vaccine } from '#libs/vocabulary';

/** How lists call the vaccines; the first that the cell contains. */
const WORDS: readonly (readonly [word: string, vaccine: Vaccine])[] = [
  ['ASTRA', 'astrazeneca'],
  ['AZD', 'astrazeneca'],
  ['VAXZEVRIA', 'astrazeneca'],
  ['COVISHIELD', 'astrazeneca'],
  ['PFIZER', 'pfizer'],
  ['COMIRNATY', 'pfizer'],
  ['BNT162', 'pfizer'],
  ['MODERNA', 'moderna'],
  ['SPIKEVAX', 'moderna'],
  ['HAYAT', 'hayat-vax'],
  ['VERO', 'vero-cell'],
  ['SINOPHARM', 'vero-cell'],
  ['BBIBP', 'vero-cell'],
  ['SPUTNIK', 'sputnik-v'],
  ['GAM-COVID', 'sputnik-v'],
  ['ABDALA', 'abdala'],
  ['JANSSEN', 'janssen'],
  ['JOHNSON', 'janssen'],
];
const SHORT: ReadonlyMap<string, Vaccine> = new Map([['AZ', 'astrazeneca']]);

/** Our own word, or a name of the product or its maker. Undefined for what is neither. */
export function vaccineIn(text: string): Vaccine | undefined {
  const folded = foldName(text);
  const own = VACCINES.find((vaccine) => vaccine === text.trim().toLowerCase());
  return own ?? SHORT.get(folded) ?? WORDS.find(([word]) => folded.includes(word))?.[1];
}
