import { foldName, hamletKey, hamletOf } from '#libs/vocabulary';
import { streetKeyIn } from './street-in-list.js';

/** Whether two addresses are of one door: `unclear` where one of them tells too little. */
export type Sameness = 'same' | 'other' | 'unclear';

const HOUSE = /(?:^|[\s,;])(?:SO NHA|SO|NHA SO|LO|KIOT)?\s*:?\s*(\d{1,4}[A-Z]?(?:[/-]\d{1,4}[A-Z]?)*)(?=[\s,;]|$)/;
const BETWEEN_WORDS = /[\s.,;:()"'-]+/g;

/** Compares addresses of one commune, however they are written. */
export function compareAddresses(one: string | null, other: string | null): Sameness {
  if (one === null || other === null) return one === other ? 'same' : 'unclear';
  const [first, second] = [partsOf(one), partsOf(other)];
  if (first.whole === second.whole) return 'same';
  if (first.hamlet !== undefined && second.hamlet !== undefined && first.hamlet !== second.hamlet) return 'other';
  if (first.street !== undefined && second.street !== undefined)
    return first.street === second.street && first.house === second.house ? 'same' : 'other';
  if (first.street !== undefined || second.street !== undefined) return 'unclear';
  return first.hamlet !== undefined && first.hamlet === second.hamlet ? 'same' : 'unclear';
}

function partsOf(address: string) {
  const folded = foldName(address);
  const hamlet = hamletOf(address);
  const street = streetKeyIn(address);
  const before = street === undefined ? '' : folded.slice(0, Math.max(0, folded.indexOf(street)));
  return {
    whole: folded.replaceAll(BETWEEN_WORDS, ' ').trim(),
    hamlet: hamlet === undefined ? undefined : hamletKey(hamlet),
    street,
    house: HOUSE.exec(before)?.[1],
  };
}
