import { foldName, hamletKey, hamletOf, refused, type Parsed } from '#libs/vocabulary';
import type { Place, PlaceBox } from './coordinates-in-list.js';

export interface ListedCommune {
  readonly code: string;
  /** With its kind: `Xã Vị Tân`. */
  readonly name: string;
  readonly districtName: string;
  /** Null where none is known. */
  readonly place: Place | null;
}

/** The places that a list may name. */
export interface Gazetteer {
  readonly communes: readonly ListedCommune[];
  readonly hamlets: readonly { readonly communeCode: string; readonly name: string; readonly place: Place }[];
  /** Around the province. */
  readonly box: PlaceBox;
}

/** How sure a place is: given with the point, that of its hamlet, that of its commune, or none. */
export const PLACE_CERTAINTIES = ['exact', 'hamlet', 'commune', 'unknown'] as const;
export type PlaceCertainty = (typeof PLACE_CERTAINTIES)[number];

export interface SurePlace {
  readonly certainty: PlaceCertainty;
  /** Null where it is unknown. */
  readonly place: Place | null;
}

const CHARACTERS_MAX = 200;
const KINDS = /^(?:TINH|THANH PHO|TP\.?|HUYEN|H\.|THI XA|TX\.?|PHUONG|P\.|XA|X\.|THI TRAN|TT\.?)\s*(?=\S)/;
const NUMBERED = /^(?:PHUONG|P\.?)\s*([IVX]+|\d+)$/;
const ROMAN: Readonly<Record<string, string>> = { I: '1', II: '2', III: '3', IV: '4', V: '5', VI: '6', VII: '7' };

/** The commune of a cell: its code, its name with or without its kind, or both with the district behind a comma. */
export function communeInList(
  cell: string,
  gazetteer: Gazetteer,
): Parsed<string, 'commune-unknown' | 'commune-ambiguous', never> {
  if (cell.length > CHARACTERS_MAX) return refused('commune-unknown');
  const text = cell.trim();
  const byCode = gazetteer.communes.find(({ code }) => code === text || code === text.padStart(code.length, '0'));
  if (byCode !== undefined) return { ok: true, value: byCode.code, warnings: [] };
  const [name = '', district = ''] = text.split(/,|\s[-–]\s/).map((part) => part.trim());
  const named = communesByKey(gazetteer).get(keyOf(name)) ?? [];
  const inDistrict = district === '' ? named : named.filter((one) => keyOf(one.districtName) === keyOf(district));
  const alike = inDistrict.filter((one) => foldName(one.name) === foldName(name));
  const [first, ...others] = alike.length === 1 ? alike : inDistrict;
  if (first === undefined) return refused('commune-unknown');
  return others.length > 0 ? refused('commune-ambiguous') : { ok: true, value: first.code, warnings: [] };
}

/** A place without coordinates, by the hamlet that is named or that the street text names, or else by the commune. */
export function placeWithoutCoordinates(
  communeCode: string,
  hamlet: string | null,
  street: string | null,
  { communes, hamlets }: Gazetteer,
): SurePlace {
  const named = hamlet ?? (street === null ? undefined : hamletOf(street));
  const key = named === undefined ? undefined : hamletKey(named);
  const found = hamlets.filter((one) => one.communeCode === communeCode && hamletKey(one.name) === key);
  const [only] = found;
  if (only !== undefined && found.length === 1) return { certainty: 'hamlet', place: only.place };
  const commune = communes.find(({ code }) => code === communeCode);
  if (commune === undefined || commune.place === null) return { certainty: 'unknown', place: null };
  return { certainty: 'commune', place: commune.place };
}

const indexed = new WeakMap<Gazetteer, ReadonlyMap<string, readonly ListedCommune[]>>();

function communesByKey(gazetteer: Gazetteer): ReadonlyMap<string, readonly ListedCommune[]> {
  const known = indexed.get(gazetteer);
  if (known !== undefined) return known;
  const made = Map.groupBy(gazetteer.communes, ({ name }) => keyOf(name));
  indexed.set(gazetteer, made);
  return made;
}

/** Without the word for the kind; the number of a ward as people write it, `Phường I` and `P.01`, is one. */
function keyOf(name: string): string {
  const folded = foldName(name);
  const number = NUMBERED.exec(folded)?.[1];
  return number === undefined ? folded.replace(KINDS, '') : (ROMAN[number] ?? number.replace(/^0+(?=\d)/, ''));
}
