import { provinceBoxOf } from '#libs/geo';
import type { AdminUnits } from '#libs/reference-data';
import { foldName, hamletKey, hamletOf, type LocalDay } from '#libs/vocabulary';
import type { LocatedBy } from '../supply-points/supply-point.js';
import type { Place, PlaceBox } from './coordinates-in-list.js';
import { streetKeyIn } from './street-in-list.js';

export interface ListedCommune {
  readonly code: string;
  /** With its kind: `Xã Vị Tân`. */
  readonly name: string;
  readonly districtName: string;
  /** Null where none is known. */
  readonly place: Place | null;
}

/** A name or a code that a commune had, or that of a commune which became part of it. */
export interface FormerCommune {
  readonly code: string;
  readonly name: string;
  readonly districtName: string;
  /** What it is now. */
  readonly communeCode: string;
}

/** The places that a list may name. */
export interface Gazetteer {
  readonly communes: readonly ListedCommune[];
  readonly former: readonly FormerCommune[];
  readonly hamlets: readonly { readonly communeCode: string; readonly name: string; readonly place: Place }[];
  /** By `streetPlaceKey`: the middle of the points on the street whose own places are known. */
  readonly streets: ReadonlyMap<string, Place>;
  /** Around the province. */
  readonly box: PlaceBox;
}

/** A place, and how sure it is. Both null where it is unknown. */
export type SurePlace =
  { readonly located: LocatedBy; readonly place: Place } | { readonly located: null; readonly place: null };

/** Streets bear the same names in many communes. */
export const streetPlaceKey = (communeCode: string, streetKey: string): string => `${communeCode} ${streetKey}`;

/** A place without coordinates, by the hamlet or the street that is named, or else by the commune. */
export function placeWithoutCoordinates(
  communeCode: string,
  hamlet: string | null,
  street: string | null,
  { communes, hamlets, streets }: Gazetteer,
): SurePlace {
  const named = hamlet ?? (street === null ? undefined : hamletOf(street));
  const key = named === undefined ? undefined : hamletKey(named);
  const found = hamlets.filter((one) => one.communeCode === communeCode && hamletKey(one.name) === key);
  const [only] = found;
  if (only !== undefined && found.length === 1) return { located: 'hamlet', place: only.place };
  const streetKey = street === null ? undefined : streetKeyIn(street);
  const onStreet = streetKey === undefined ? undefined : streets.get(streetPlaceKey(communeCode, streetKey));
  if (onStreet !== undefined) return { located: 'street', place: onStreet };
  const commune = communes.find(({ code }) => code === communeCode);
  if (commune === undefined || commune.place === null) return { located: null, place: null };
  return { located: 'commune', place: commune.place };
}

/** The communes of a day, with the names that they and what became part of them had before. */
export function communesOf(adminUnits: AdminUnits, day: LocalDay): Pick<Gazetteer, 'communes' | 'former' | 'box'> {
  const ever = adminUnits.list({ level: 'commune' });
  const current = adminUnits.list({ level: 'commune', on: day });
  const nameOf = (code: string | undefined): string => (code && adminUnits.find(code)?.name) || '';
  const communes = current.map(({ code, name, parentCode, latitude, longitude }) => ({
    ...{ code, name, districtName: nameOf(parentCode) },
    place: latitude === undefined || longitude === undefined ? null : { latitude, longitude },
  }));
  const holds = new Map(current.map((unit) => [unit.code, unit.name]));
  const former = ever.flatMap(({ code, name, parentCode, mergedInto }): FormerCommune[] => {
    const communeCode = holds.has(code) ? code : mergedInto;
    if (communeCode === undefined || !holds.has(communeCode) || holds.get(code) === name) return [];
    return [{ code, name, districtName: nameOf(parentCode), communeCode }];
  });
  return { communes, former, box: boxAround(communes) };
}

/** The box that the register of points goes by. Without a point of any commune nothing lies in it. */
function boxAround(communes: readonly ListedCommune[]): PlaceBox {
  const units = communes.map(({ code, place }) =>
    place === null ? { code } : { code, point: [place.longitude, place.latitude] as const },
  );
  const [west, south, east, north] = provinceBoxOf(units) ?? [0, 0, -1, -1];
  return { west, south, east, north };
}

/** The form in which names of communes are compared: without the word for the kind; `Phường I` and `P.01` are one. */
export function communeKey(name: string): string {
  const folded = foldName(name);
  const number = NUMBERED.exec(folded)?.[1];
  return number === undefined ? folded.replace(KINDS, '') : (ROMAN[number] ?? number.replace(/^0+(?=\d)/, ''));
}

const KINDS = /^(?:TINH|THANH PHO|TP\.?|HUYEN|H\.|THI XA|TX\.?|PHUONG|P\.|XA|X\.|THI TRAN|TT\.?)\s*(?=\S)/;
const NUMBERED = /^(?:PHUONG|P\.?)\s*([IVX]+|\d+)$/;
const ROMAN: Readonly<Record<string, string>> = { I: '1', II: '2', III: '3', IV: '4', V: '5', VI: '6', VII: '7' };
