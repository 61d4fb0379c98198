import { ESSENTIAL_GOODS, type EssentialGood } from '#libs/vocabulary';
import type { StockStatement } from './shown-goods.rules.js';

/** Words of citizens that are kept for each good of a point; the oldest go first. */
const WORDS_MAX = 25;

/**
 * All that has to be remembered of what was said of the goods of a point: of each the last word of an owner or officer,
 * and the last of each phone since, in the order of time.
 */
export type GoodsSaid = Readonly<Partial<Record<EssentialGood, readonly StockStatement[]>>>;

/** What is known after one statement more of one or several goods; statements come in the order of their time. */
export function afterStock(before: GoodsSaid, goods: readonly EssentialGood[], statement: StockStatement): GoodsSaid {
  const said = goods.map((good) => [good, withWord(before[good] ?? [], statement)] as const);
  return { ...before, ...Object.fromEntries(said) };
}

/** Those of which something was said, in the order of the closed list. */
export function goodsSpokenOf(said: GoodsSaid): EssentialGood[] {
  return ESSENTIAL_GOODS.filter((good) => said[good] !== undefined);
}

function withWord(words: readonly StockStatement[], word: StockStatement): readonly StockStatement[] {
  if (word.source !== 'citizen') return [word];
  const [first] = words;
  const official = first !== undefined && first.source !== 'citizen' ? [first] : [];
  const citizens = words.slice(official.length).filter(({ phone }) => phone !== word.phone);
  return [...official, ...citizens.slice(-(WORDS_MAX - 1)), word];
}
