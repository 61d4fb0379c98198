import type { ImportCells } from '#libs/http';
import {
  ESSENTIAL_GOODS,
  foldName,
  freeText,
  parseEssentialGood,
  parsePhone,
  phoneInList,
  type EssentialGood,
  type Parsed,
  type SupplyPointKind,
} from '#libs/vocabulary';
import { coordinatesInList } from './coordinates-in-list.js';
import { communeInList } from './commune-in-list.js';
import { placeWithoutCoordinates, type Gazetteer, type SurePlace } from './gazetteer.js';
import { hoursInList, type ListedHours } from './hours-in-list.js';
import { kindInList, type KindWords } from './kind-words.js';
import type { SupplyListColumn } from './supply-list-columns.js';
import type { ColumnFault } from './supply-list.refusals.js';

/** A point as a row tells it. */
export type SupplyPointDraft = SurePlace & SaidOfPoint;

/** The person whom a list names beside the phone is read by nobody: the map says how to call the shop, not whom. */
export interface SaidOfPoint {
  readonly name: string;
  readonly kind: SupplyPointKind;
  readonly communeCode: string;
  readonly hamlet: string | null;
  readonly street: string | null;
  /** E.164; the first is the one that is shown. */
  readonly phones: readonly string[];
  /** Empty where the row says nothing of them. */
  readonly goods: readonly EssentialGood[];
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
const HAMLET_MAX = 100;
const PHONES_MAX = 5;
const WORD_MAX = 100;
/** A formula whose cell holds no value yet, and what a spreadsheet shows for one that failed. */
const FORMULA = /^=|^#(?:REF|N\/A|VALUE|NAME|DIV\/0|NULL|NUM|SPILL|CALC)[!?]?$/i;
const GOODS_MAX = 60;
const BETWEEN_GOODS = /[,;/\n]|\s[-–]\s|\s+và\s+/;
const BETWEEN_PHONES = /[,;/\n]|\s[-–]\s/;
const YES = new Set(['CO', 'X', 'YES', '1', 'TRUE', 'CO GIAO', 'CO GIAO HANG', 'GIAO HANG TAN NOI', 'GIAO TAN NOI']);
const NO = new Set(['KHONG', 'KO', 'NO', '0', 'FALSE', 'KHONG GIAO', 'KHONG GIAO HANG']);
const FORMULA_FOUND = { ok: false, code: 'formula-in-cell' } as const;
/** Other warnings of the readers are not worth an officer's look. */
const TOLD: ReadonlySet<string> = new Set(['commune-former', 'goods-left-out', 'other-phones']);
const HOURS_UNSAID: ListedHours = { hours: null, text: null, warning: null };

/** Reads a row of a list of points of essential goods. */
export function readSupplyRow(cells: ImportCells, { words, gazetteer }: SupplyListReference): SupplyRowRead {
  const faults: ColumnFault[] = [];
  const warnings: ColumnFault[] = [];
  const read = <Value>(path: SupplyListColumn, parse: (cell: string) => Parsed<Value>): Value | undefined => {
    const cell = cells[path];
    if (cell === undefined) return undefined;
    const parsed = FORMULA.test(cell) ? FORMULA_FOUND : parse(cell);
    if (!parsed.ok) faults.push({ path, code: parsed.code });
    if (parsed.ok) warnings.push(...parsed.warnings.flatMap((code) => (TOLD.has(code) ? [{ path, code }] : [])));
    return parsed.ok ? parsed.value : undefined;
  };
  for (const path of ['ten_diem', 'loai', 'xa'] as const)
    if (cells[path] === undefined) faults.push({ path, code: 'missing' });
  const name = read('ten_diem', freeText(NAME_MAX));
  const kind = read('loai', (cell) => kindInList(cell, words));
  const communeCode = read('xa', (cell) => communeInList(cell, gazetteer, cells['huyen']));
  const hamlet = read('ap', freeText(HAMLET_MAX)) ?? null;
  const street = read('duong', freeText(STREET_MAX)) ?? null;
  const phones = read('dien_thoai', phonesIn) ?? [];
  const goods = read('mat_hang', goodsIn) ?? [];
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
      : { located: 'given', place: coordinates.value };
  warnings.push(...coordinates.warnings, ...warningOf(place));
  const told = { openingHours: hours.hours, openingHoursText: hours.text, delivers, ...place };
  return { ok: true, value: { name, kind, communeCode, hamlet, street, phones, goods, ...told }, warnings };
}

const PLACE_WARNINGS = {
  hamlet: { path: 'ap', code: 'place-of-hamlet' },
  street: { path: 'duong', code: 'place-of-street' },
  commune: { path: 'xa', code: 'place-of-commune' },
} as const;

function warningOf({ located }: SurePlace): ColumnFault[] {
  if (located === 'given') return [];
  return [located === null ? { path: 'xa', code: 'place-unknown' } : PLACE_WARNINGS[located]];
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
  return phones.length === 0
    ? whole
    : { ok: true, value: [...new Set(phones)], warnings: phones.length > 1 ? ['other-phones'] : [] };
}

/** Words for goods that the map does not know are left out: lists name sweets and batteries too. */
function goodsIn(cell: string): Parsed<EssentialGood[]> {
  const words = cell.split(BETWEEN_GOODS, GOODS_MAX).map((word) => word.trim().replace(/[.:]$/, ''));
  const read = words.filter((word) => word !== '').map(parseEssentialGood);
  const named = new Set(read.flatMap((good) => (good.ok ? [good.value] : [])));
  const isAll = read.every(({ ok }) => ok);
  return {
    ...{ ok: true, value: ESSENTIAL_GOODS.filter((good) => named.has(good)) },
    warnings: isAll ? [] : ['goods-left-out'],
  };
}

function yesOrNo(cell: string): Parsed<boolean> {
  const word = foldName(cell.slice(0, WORD_MAX));
  if (!YES.has(word) && !NO.has(word)) return { ok: false, code: 'word-unknown' };
  return { ok: true, value: YES.has(word), warnings: [] };
}

function hoursAsParsed(cell: string): Parsed<ListedHours> {
  const read = hoursInList(cell);
  return read.ok ? { ok: true, value: read.value, warnings: [] } : read;
}
