import type { ImportCells } from '#libs/http';
import { foldName, freeText, parsePhone, phoneInList, type Parsed, type SupplyPointKind } from '#libs/vocabulary';
import { coordinatesInList } from './coordinates-in-list.js';
import { communeInList, placeWithoutCoordinates, type Gazetteer, type SurePlace } from './gazetteer.js';
import { hoursInList, type ListedHours } from './hours-in-list.js';
import { kindInList, type KindWords } from './kind-words.js';
import type { SupplyListColumn } from './supply-list-columns.js';
import type { ColumnFault } from './supply-list.refusals.js';

/** A point as a row tells it. The contact is personal data: it leaves the service for nobody but who asks for the point. */
export interface SupplyPointDraft extends SurePlace {
  readonly name: string;
  readonly kind: SupplyPointKind;
  readonly communeCode: string;
  readonly hamlet: string | null;
  readonly street: string | null;
  readonly phones: readonly string[];
  readonly contactPerson: string | null;
  /** In the form of OpenStreetMap. */
  readonly openingHours: string | null;
  /** Hours that could not be read for sure, as they were written. */
  readonly openingHoursText: string | null;
  /** Null where the row says nothing. */
  readonly delivers: boolean | null;
}

/** What a row is read by. */
export interface SupplyListReference {
  readonly words: KindWords;
  readonly gazetteer: Gazetteer;
}

/** A draft with what is worth a look, or every fault of the row, by the names of the columns. */
export type SupplyRowRead =
  | { readonly ok: true; readonly value: SupplyPointDraft; readonly warnings: readonly ColumnFault[] }
  | { readonly ok: false; readonly faults: readonly ColumnFault[] };

const NAME_MAX = 200;
const STREET_MAX = 300;
const CONTACT_MAX = 100;
const PHONES_MAX = 5;
const BETWEEN_PHONES = /[,;/\n]|\s[-–]\s/;
const YES = new Set(['CO', 'X', 'YES', '1', 'TRUE', 'CO GIAO', 'CO GIAO HANG', 'GIAO HANG TAN NOI', 'GIAO TAN NOI']);
const NO = new Set(['KHONG', 'KO', 'NO', '0', 'FALSE', 'KHONG GIAO', 'KHONG GIAO HANG']);
const HOURS_UNSAID: ListedHours = { hours: null, text: null, warning: null };

/** Reads a row of a list of points of essential goods. */
export function readSupplyRow(cells: ImportCells, { words, gazetteer }: SupplyListReference): SupplyRowRead {
  const faults: ColumnFault[] = [];
  const warnings: ColumnFault[] = [];
  const read = <Value>(path: SupplyListColumn, parse: (cell: string) => Parsed<Value>): Value | undefined => {
    const cell = cells[path];
    if (cell === undefined) return undefined;
    const parsed = parse(cell);
    if (!parsed.ok) faults.push({ path, code: parsed.code });
    return parsed.ok ? parsed.value : undefined;
  };
  for (const path of ['ten_diem', 'loai', 'xa'] as const)
    if (cells[path] === undefined) faults.push({ path, code: 'missing' });
  const name = read('ten_diem', freeText(NAME_MAX));
  const kind = read('loai', (cell) => kindInList(cell, words));
  const communeCode = read('xa', (cell) => communeInList(cell, gazetteer));
  const hamlet = read('ap', freeText(CONTACT_MAX)) ?? null;
  const street = read('duong', freeText(STREET_MAX)) ?? null;
  const phones = read('dien_thoai', phonesIn) ?? [];
  const contactPerson = read('nguoi_lien_he', freeText(CONTACT_MAX)) ?? null;
  const delivers = read('giao_hang', yesOrNo) ?? null;
  const hours = read('gio_mo_cua', hoursAsParsed) ?? HOURS_UNSAID;
  if (hours.warning !== null) warnings.push({ path: 'gio_mo_cua', code: hours.warning });
  const coordinates = coordinatesInList(cells['vi_do'], cells['kinh_do'], gazetteer.box);
  if (!coordinates.ok) faults.push(...coordinates.faults);
  if (!coordinates.ok || faults.length > 0 || name === undefined || kind === undefined || communeCode === undefined)
    return { ok: false, faults };
  const place: SurePlace =
    coordinates.value === null
      ? placeWithoutCoordinates(communeCode, hamlet, street, gazetteer)
      : { certainty: 'exact', place: coordinates.value };
  warnings.push(...coordinates.warnings, ...warningOf(place));
  const told = { openingHours: hours.hours, openingHoursText: hours.text, delivers, ...place };
  return { ok: true, value: { name, kind, communeCode, hamlet, street, phones, contactPerson, ...told }, warnings };
}

function warningOf({ certainty }: SurePlace): ColumnFault[] {
  if (certainty === 'exact') return [];
  if (certainty === 'unknown') return [{ path: 'xa', code: 'place-unknown' }];
  return certainty === 'hamlet'
    ? [{ path: 'ap', code: 'place-of-hamlet' }]
    : [{ path: 'xa', code: 'place-of-commune' }];
}

/** Each of them must be one: a half-read list of phones would lead callers to strangers. */
function phonesIn(cell: string): Parsed<string[]> {
  const whole = parsePhone(phoneInList(cell));
  if (whole.ok) return { ok: true, value: [whole.value], warnings: [] };
  const parts = cell.split(BETWEEN_PHONES, PHONES_MAX + 1).filter((part) => part.trim() !== '');
  if (parts.length > PHONES_MAX) return { ok: false, code: 'too-many-phones' };
  const phones: string[] = [];
  for (const part of parts) {
    const parsed = parsePhone(phoneInList(part.trim()));
    if (!parsed.ok) return parsed;
    phones.push(parsed.value);
  }
  return phones.length === 0 ? whole : { ok: true, value: [...new Set(phones)], warnings: [] };
}

function yesOrNo(cell: string): Parsed<boolean> {
  const word = foldName(cell.slice(0, CONTACT_MAX));
  if (!YES.has(word) && !NO.has(word)) return { ok: false, code: 'word-unknown' };
  return { ok: true, value: YES.has(word), warnings: [] };
}

function hoursAsParsed(cell: string): Parsed<ListedHours> {
  const read = hoursInList(cell);
  return read.ok ? { ok: true, value: read.value, warnings: [] } : read;
}
