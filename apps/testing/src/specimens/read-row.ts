import { Refused, type FieldFault, type ImportCells } from '#libs/http';
import {
  parseBarcode,
  parseBirth,
  parseFullName,
  parseIdentityDocument,
  parsePhone,
  POOL_MEMBERS_MAX,
  type Birth,
  type SpecimenKind,
  type TestPlaceKind,
  type TestPriority,
  type TestReason,
} from '#libs/vocabulary';
import type { Residence, TestedPerson } from '../people/tested-person.js';
import { DATE_ORDER_CELL, DATED_COLUMNS } from './row-columns.js';
import { dateOrderOf, parseRowDate, parseRowTime, type DateOrder } from './row-times.rules.js';
import { isPooled, placeKindIn, priorityIn, reasonIn, sexIn, specimenKindIn } from './row-words.rules.js';

/** What a row says of a specimen: a single one, or a tube with several people's. */
export interface ReadRow {
  readonly barcode: string;
  /** Empty for a label of ours; undefined where the row does not say. */
  readonly assigner: string | undefined;
  readonly facilityCode: string | undefined;
  readonly kind: SpecimenKind;
  readonly collectedAt: Date;
  readonly reason: TestReason;
  readonly priority: TestPriority;
  readonly placeKind: TestPlaceKind;
  /** One, or 2 to 20 of a pooled specimen. */
  readonly people: readonly TestedPerson[];
  readonly isPool: boolean;
}

/** Where the names of a row's units lie. */
export interface ResidencesByName {
  residenceOf(commune: string, district: string, province: string): Residence;
}

/** What the dates of all rows prove. */
export function dateOrderEvidence(rows: readonly ImportCells[], now: Date): ImportCells {
  const texts = rows.flatMap((cells) => DATED_COLUMNS.flatMap((name) => cells[name] ?? []));
  return { [DATE_ORDER_CELL]: dateOrderOf(texts, now) };
}

export const orderOfRow = (cells: ImportCells): DateOrder => (cells[DATE_ORDER_CELL] ?? 'unknown') as DateOrder;

/** @throws Refused with every fault of the row, by the names of its columns */
export function readRow(cells: ImportCells, places: ResidencesByName, now: Date): ReadRow {
  const faults: FieldFault[] = [];
  const word = <Word>(column: string, read: (text: string) => Word | undefined, otherwise: Word): Word => {
    const text = cells[column];
    const found = text === undefined ? otherwise : read(text);
    if (found === undefined) faults.push({ path: column, code: 'word-unknown' });
    return found ?? otherwise;
  };
  const barcode = cells.ma_xn ?? '';
  if (barcode === '') faults.push({ path: 'ma_xn', code: 'missing' });
  if (barcode.length > 64) faults.push({ path: 'ma_xn', code: 'too-long' });
  const collected = parseRowTime(cells.thoi_gian_lay_mau ?? '', orderOfRow(cells), now);
  if (!collected.ok)
    faults.push({
      path: 'thoi_gian_lay_mau',
      code: cells.thoi_gian_lay_mau === undefined ? 'missing' : collected.code,
    });
  const isPool = isPooled(cells.loai_mau_xn ?? '') || (cells.ho_va_ten ?? '').includes(',');
  const people = peopleOf(cells, isPool, places, { onDay: collected.ok ? collected.date : '9999-12-31', now, faults });
  const row = {
    barcode,
    assigner: cells.don_vi_cap_ma ?? (parseBarcode(barcode).ok ? '' : undefined),
    facilityCode: cells.ma_co_so,
    kind: word('benh_pham', specimenKindIn, 'nasopharyngeal'),
    reason: word('ly_do_xn', reasonIn, 'other'),
    priority: priorityIn(cells.ly_do_xn ?? ''),
    placeKind: word('noi_lay_mau', placeKindIn, 'other'),
    people,
    isPool,
  };
  if (faults.length > 0 || !collected.ok) throw new Refused('invalid-request', { status: 400, errors: faults });
  return { ...row, collectedAt: collected.instant };
}

interface Reading {
  readonly onDay: string;
  readonly now: Date;
  readonly faults: FieldFault[];
}

/** Names of a pooled row stand in one cell; births too, where there are as many of them. */
function peopleOf(cells: ImportCells, isPool: boolean, places: ResidencesByName, reading: Reading): TestedPerson[] {
  const { faults } = reading;
  const names = isPool ? listIn(cells.ho_va_ten) : [cells.ho_va_ten ?? ''];
  if (isPool && (names.length < 2 || names.length > POOL_MEMBERS_MAX))
    faults.push({ path: 'ho_va_ten', code: 'pool-size' });
  const births = isPool ? listIn(cells.nam_sinh) : [cells.nam_sinh ?? ''];
  const residence = places.residenceOf(cells.phuong_xa ?? '', cells.quan_huyen ?? '', cells.tinh_thanh ?? '');
  const sex = isPool || cells.gioi_tinh === undefined ? 'unknown' : sexIn(cells.gioi_tinh);
  if (sex === undefined) faults.push({ path: 'gioi_tinh', code: 'word-unknown' });
  return names.map((text, index) => {
    const name = parseFullName(text);
    if (!name.ok) faults.push({ path: 'ho_va_ten', code: name.code });
    const birth = births.length === names.length ? birthOf(births[index] ?? '', cells, reading) : null;
    const person = {
      fullName: name.ok ? name.value : '',
      birth,
      sex: sex ?? ('unknown' as const),
      nationality: null,
      residence,
    };
    return isPool ? { ...person, phone: null } : { ...person, ...contactOf(cells, faults) };
  });
}

function contactOf(
  cells: ImportCells,
  faults: FieldFault[],
): Pick<TestedPerson, 'phone' | 'identityDocument' | 'documentRead'> {
  const phone = cells.so_dien_thoai === undefined ? undefined : parsePhone(cells.so_dien_thoai);
  if (phone?.ok === false) faults.push({ path: 'so_dien_thoai', code: phone.code });
  const number = cells.so_cccd;
  const document = number === undefined ? undefined : parseIdentityDocument({ kind: 'citizen-id', number });
  if (document?.ok === false) faults.push({ path: 'so_cccd', code: document.code });
  return {
    phone: phone?.ok === true ? phone.value : null,
    ...(document?.ok === true && { identityDocument: document.value, documentRead: 'typed' as const }),
  };
}

/** A year, or a date in the file's order; null for an empty cell. */
function birthOf(text: string, cells: ImportCells, { onDay, now, faults }: Reading): Birth | null {
  if (text === '') return null;
  const date = /^\d{4}$/.test(text) ? undefined : parseRowDate(text, orderOfRow(cells), now);
  if (date?.ok === false) {
    faults.push({ path: 'nam_sinh', code: date.code === 'time-malformed' ? 'birth-malformed' : date.code });
    return null;
  }
  const birth = parseBirth(date === undefined ? { year: Number(text) } : { date: date.date }, onDay);
  if (!birth.ok) faults.push({ path: 'nam_sinh', code: birth.code });
  return birth.ok ? birth.value : null;
}

const listIn = (cell = ''): string[] =>
  cell
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
