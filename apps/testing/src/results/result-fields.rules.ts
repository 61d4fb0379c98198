import { accepted, refused, type Parsed } from '#libs/vocabulary';

const GENE = /^[A-Za-z0-9][A-Za-z0-9 ._/-]{0,19}$/;
const GENES_MAX = 8;

/** Gene → cycle threshold, as a request has it. Which numbers are possible is said by the dated rules. */
export function readCt(given: unknown): Parsed<Readonly<Record<string, number>>> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return refused('wrong-type');
  const genes = Object.entries(given as Record<string, unknown>);
  if (genes.length > GENES_MAX || genes.some(([gene]) => !GENE.test(gene))) return refused('genes-malformed');
  const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
  if (!genes.every(([, cycles]) => isNumber(cycles))) return refused('genes-malformed');
  return accepted(Object.fromEntries(genes) as Record<string, number>);
}

const VERSION = /^[1-9]\d{0,5}$/;

/** The version of a result in an address. */
export function readVersion(given: string): Parsed<number> {
  return VERSION.test(given) ? accepted(Number(given)) : refused('malformed');
}
