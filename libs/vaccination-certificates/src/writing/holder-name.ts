import { accepted, foldName, refused, type Parsed } from '#libs/vocabulary';

/** Of each of the four, in the schema. */
const NAME_CHARACTERS_MAX = 80;
/** ICAO Doc 9303 part 3, section 6: letters that no decomposition takes apart. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'OE',
  Þ: 'TH',
  Ł: 'L',
  Ħ: 'H',
  Ŧ: 'T',
  Ŋ: 'N',
};

/** As the certificate has it: family and given names as written, and as the machine-readable zone of a passport has them. */
export interface HolderName {
  readonly fn: string;
  readonly gn?: string;
  readonly fnt: string;
  readonly gnt?: string;
}

export const HOLDER_NAME_REFUSALS = ['name-too-long', 'name-without-latin-letters'] as const;
export type HolderNameRefusal = (typeof HOLDER_NAME_REFUSALS)[number];

/**
 * Of a name that `parseFullName` took. A Vietnamese name begins with the family name; middle and given names are the
 * rest. A name in another script needs `latinName`, the same name as the passport has it, in the same order.
 */
export function holderNameOf(fullName: string, latinName = fullName): Parsed<HolderName, HolderNameRefusal> {
  const [fn, gn] = parted(fullName);
  const [fnt, gnt] = parted(latinName).map(machineReadable);
  if (!fnt || (gn !== '' && !gnt)) return refused('name-without-latin-letters');
  const name = { fn, fnt, ...(gn !== '' && { gn }), ...(gnt && { gnt }) };
  return Object.values(name).some((part) => part.length > NAME_CHARACTERS_MAX)
    ? refused('name-too-long')
    : accepted<HolderName>(name);
}

function parted(name: string): [family: string, given: string] {
  const [family = '', ...given] = name.split(' ');
  return [family, given.join(' ')];
}

/** Apostrophes and dots fall away, hyphens and spaces part words. Empty where a letter is not to be had in A to Z. */
function machineReadable(name: string): string {
  const letters = foldName(name)
    .replace(/[ÆŒØÞŁĦŦŊ]/g, (letter) => WRITTEN_OUT[letter] ?? '')
    .replace(/['.]/g, '')
    .replace(/[ \-]+/g, '<')
    .replace(/^<|<$/g, '');
  return /^[A-Z<]*$/.test(letters) ? letters : '';
}
