import { Refused, type FieldFault, type ImportCells } from '#libs/http';
import {
  parseListTime,
  type ParsedTime,
  type SpecimenKind,
  type TestMethod,
  type TestPlaceKind,
  type TestPriority,
  type TestReason,
  type Residence,
  type StatedPerson,
} from '#libs/vocabulary';
import { peopleOfRow } from './cells-of-people.js';
import { orderOfRow } from './date-order.js';
import { entriesIn } from './row-entries.rules.js';
import { isPooled, isSingle, methodIn, placeKindIn, priorityIn, reasonIn, specimenKindIn } from './row-words.rules.js';

/** What a row says of a specimen: a single one, or a tube with several people's. */
export interface ReadRow {
  readonly barcode: string;
  /** Undefined where the row does not say whose number it is. */
  readonly assigner: string | undefined;
  readonly facilityCode: string | undefined;
  readonly kind: SpecimenKind;
  readonly collectedAt: Date;
  readonly reason: TestReason;
  readonly priority: TestPriority;
  readonly placeKind: TestPlaceKind;
  /** Undefined where the row does not say. */
  readonly method: TestMethod | undefined;
  /** One, or those of a pooled specimen. */
  readonly people: readonly StatedPerson[];
  readonly isPool: boolean;
}

/** What is known beside the row. */
export interface RowReading {
  readonly places: ResidencesByName;
  readonly now: Date;
  /** How many people one tube may hold on the day of the swab. */
  readonly membersMax: number;
}

/** Where the names of a row's units lie. */
export interface ResidencesByName {
  residenceOf(commune: string, district: string, province: string): Residence;
}

const BARCODE_CHARACTERS_MAX = 64;
/** Nobody is born after it. */
const ANY_DAY = '9999-12-31';

/** @throws Refused with every fault of the row, by the names of its columns */
export function readRow(cells: ImportCells, { places, now, membersMax }: RowReading): ReadRow {
  const faults: FieldFault[] = [];
  const word = <Word>(column: string, read: (text: string) => Word | undefined): Word | undefined => {
    const text = cells[column];
    const found = text === undefined ? undefined : read(text);
    if (text !== undefined && found === undefined) faults.push({ path: column, code: 'word-unknown' });
    return found;
  };
  const barcode = barcodeOf(cells, faults);
  const collected = collectionOf(cells, now, faults);
  const isPool = isPoolOf(cells, faults);
  const residence = places.residenceOf(cells.phuong_xa ?? '', cells.quan_huyen ?? '', cells.tinh_thanh ?? '');
  const onDay = collected.ok ? collected.date : ANY_DAY;
  const row = {
    barcode,
    assigner: cells.don_vi_cap_ma,
    facilityCode: cells.ma_co_so,
    kind: word('benh_pham', specimenKindIn) ?? 'nasopharyngeal',
    reason: word('ly_do_xn', reasonIn) ?? 'other',
    priority: priorityIn(cells.ly_do_xn ?? ''),
    placeKind: word('noi_lay_mau', placeKindIn) ?? 'other',
    method: word('ky_thuat_xn', methodIn),
    people: peopleOfRow(cells, { onDay, now, residence, faults, isPool, membersMax }),
    isPool,
  };
  if (faults.length > 0 || !collected.ok) throw new Refused('invalid-request', { status: 400, errors: faults });
  return { ...row, collectedAt: collected.instant };
}

/** How many people a row is about, before it is read: what it costs to take it in. */
export function peopleIn(cells: ImportCells): number {
  return isSingle(cells.loai_mau_xn ?? '') ? 1 : entriesIn(cells.ho_va_ten).length;
}

function barcodeOf(cells: ImportCells, faults: FieldFault[]): string {
  const barcode = cells.ma_xn ?? '';
  if (barcode === '') faults.push({ path: 'ma_xn', code: 'missing' });
  if (barcode.length > BARCODE_CHARACTERS_MAX) faults.push({ path: 'ma_xn', code: 'too-long' });
  return barcode;
}

function collectionOf(cells: ImportCells, now: Date, faults: FieldFault[]): ParsedTime {
  const text = cells.thoi_gian_lay_mau;
  const collected = parseListTime(text ?? '', orderOfRow(cells), now);
  if (!collected.ok) faults.push({ path: 'thoi_gian_lay_mau', code: text === undefined ? 'missing' : collected.code });
  return collected;
}

/** By its word; where there is none, by several names. */
function isPoolOf(cells: ImportCells, faults: FieldFault[]): boolean {
  const kind = cells.loai_mau_xn ?? '';
  if (isPooled(kind)) return true;
  const hasSeveral = entriesIn(cells.ho_va_ten).length > 1;
  if (hasSeveral && isSingle(kind)) faults.push({ path: 'loai_mau_xn', code: 'several-names-of-one' });
  if (kind !== '' && !isSingle(kind)) faults.push({ path: 'loai_mau_xn', code: 'word-unknown' });
  return hasSeveral && !isSingle(kind);
}
