import { foldName, refused, type Parsed } from '#libs/vocabulary';
import { communeKey, type FormerCommune, type Gazetteer, type ListedCommune } from './gazetteer.js';

const CHARACTERS_MAX = 200;

type CommuneRead = Parsed<string, 'commune-unknown' | 'commune-ambiguous' | 'district-disagrees', 'commune-former'>;

/**
 * The commune of a cell: its code, its name with or without its kind, or the name with the district behind a comma. A
 * commune that was renamed or became part of another is read as what it is now, with a warning.
 *
 * @param district of a column of its own
 */
export function communeInList(cell: string, { communes, former }: Gazetteer, district?: string): CommuneRead {
  if (cell.length > CHARACTERS_MAX) return refused('commune-unknown');
  const text = cell.trim();
  const byCode = communes.find(({ code }) => code === text || code === text.padStart(code.length, '0'));
  if (byCode !== undefined) return { ok: true, value: byCode.code, warnings: [] };
  const [name = '', behindComma = ''] = text.split(/,|\s[-–]\s/).map((part) => part.trim());
  const where = behindComma === '' ? (district ?? '').trim() : behindComma;
  const [first, ...others] = namedSo(communes, name, where);
  if (first !== undefined)
    return others.length > 0 ? refused('commune-ambiguous') : { ok: true, value: first.code, warnings: [] };
  const once = former.filter(({ code }) => code === text);
  const now = new Set((once.length > 0 ? once : namedSo(former, name, where)).map(({ communeCode }) => communeCode));
  const [only] = now;
  if (only !== undefined)
    return now.size > 1 ? refused('commune-ambiguous') : { ok: true, value: only, warnings: ['commune-former'] };
  const isElsewhere = namedSo(communes, name, '').length > 0;
  return refused(isElsewhere ? 'district-disagrees' : 'commune-unknown');
}

/** Those of the name; of several the one whose kind is written too. */
function namedSo<Named extends ListedCommune | FormerCommune>(
  all: readonly Named[],
  name: string,
  district: string,
): readonly Named[] {
  const named = byKey(all).get(communeKey(name)) ?? [];
  const inDistrict =
    district === '' ? named : named.filter((one) => communeKey(one.districtName) === communeKey(district));
  const alike = inDistrict.filter((one) => foldName(one.name) === foldName(name));
  return (alike.length === 1 ? alike : inDistrict) as readonly Named[];
}

const indexed = new WeakMap<object, ReadonlyMap<string, readonly (ListedCommune | FormerCommune)[]>>();

function byKey(
  all: readonly (ListedCommune | FormerCommune)[],
): ReadonlyMap<string, readonly (ListedCommune | FormerCommune)[]> {
  const known = indexed.get(all);
  if (known !== undefined) return known;
  const made = Map.groupBy(all, ({ name }) => communeKey(name));
  indexed.set(all, made);
  return made;
}
