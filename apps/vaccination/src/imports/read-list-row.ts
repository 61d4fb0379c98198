import { Refused, ROW_ID_CELL, type FieldFault, type ImportCells } from '#libs/http';
import type { ReferenceData } from '#libs/reference-data';
import {
  birthInList,
  dateOrderOf,
  documentInList,
  fromOldEncoding,
  localDayOf,
  parseFullName,
  parseListTime,
  parsePhone,
  phoneInList,
  sexInList,
  type DateOrder,
  type Parsed,
  type Residence,
  type Sex,
  type StatedPerson,
} from '#libs/vocabulary';
import { parseLot } from '../doses/dose-fields.rules.js';
import type { StatedDose } from '../doses/dose-to-record.js';
import { columnOf, NUMBERS, type NumberInRow } from './list-columns.js';
import { vaccineIn } from './vaccine-words.rules.js';

/** A dose of a row; where it was given may be left out. */
export type ListedDose = Pick<StatedDose, 'vaccine' | 'lot' | 'day' | 'givenAt'> & {
  readonly number: NumberInRow;
  readonly facilityCode: string | undefined;
};

/** A row of the template that can be read. */
export interface ListRow {
  /** Of a row that was refused before and comes back mended. */
  readonly rowId: string | undefined;
  readonly person: StatedPerson;
  readonly priorityGroup: string | undefined;
  readonly doses: readonly ListedDose[];
  readonly warnings: readonly string[];
}

export interface ListReading {
  readonly referenceData: Pick<ReferenceData, 'adminUnits' | 'provinces' | 'residences' | 'vaccination'>;
  readonly now: Date;
}

/** The order of day and month that the file proves, kept with each row. */
const DATE_ORDER_CELL = '#dateOrder';
const DATED = ['ngay_sinh', ...NUMBERS.map((number) => columnOf(number, 'ngay_tiem'))];
/** The template counts sexes. */
const SEX_DIGITS: ReadonlyMap<string, Sex> = new Map([
  ['0', 'male'],
  ['1', 'female'],
]);
const COMMUNE_DIGITS = 5;
const PROVINCE_DIGITS = 2;
const DIGITS = /^\d{1,5}$/;

/** What the dates of all rows prove. */
export function listDateEvidence(rows: readonly ImportCells[], now: Date): ImportCells {
  const dates = rows.flatMap((cells) => DATED.flatMap((column) => cells[column] ?? []));
  return { [DATE_ORDER_CELL]: dateOrderOf(dates, now) };
}

/** @throws Refused with every fault of the row, by the names of its columns */
export function readListRow(cells: ImportCells, reading: ListReading): ListRow {
  const faults: FieldFault[] = [];
  const take = <Value>(path: string, parsed: Parsed<Value, string, string>): Value | undefined => {
    if (!parsed.ok) faults.push({ path, code: parsed.code });
    return parsed.ok ? parsed.value : undefined;
  };
  const order = (cells[DATE_ORDER_CELL] ?? 'unknown') as DateOrder;
  const doses = NUMBERS.flatMap((number) => doseOf(cells, number, order, reading.now, faults) ?? []);
  if (doses.length === 0 && faults.length === 0)
    faults.push({ path: columnOf(1, 'vac_xin'), code: 'row-without-dose' });
  const { person, warnings } = personOf(cells, order, reading, faults, take);
  const priorityGroup = groupOf(cells, reading, faults);
  if (faults.length > 0) throw new Refused('invalid-request', { status: 400, errors: faults });
  return { rowId: cells[ROW_ID_CELL], person, priorityGroup, doses, warnings };
}

type Take = <Value>(path: string, parsed: Parsed<Value, string, string>) => Value | undefined;

function personOf(
  cells: ImportCells,
  order: DateOrder,
  { referenceData, now }: ListReading,
  faults: FieldFault[],
  take: Take,
): { readonly person: StatedPerson; readonly warnings: readonly string[] } {
  const typed = cells['ho_va_ten'] ?? '';
  const converted = fromOldEncoding(typed);
  const given = { birth: cells['ngay_sinh'], phone: cells['so_dien_thoai'], number: cells['so_cccd'] };
  if (given.birth === undefined) faults.push({ path: 'ngay_sinh', code: 'missing' });
  const document = given.number === undefined ? undefined : take('so_cccd', documentInList(given.number));
  const birth =
    given.birth === undefined ? undefined : take('ngay_sinh', birthInList(given.birth, order, localDayOf(now), now));
  const phone = given.phone === undefined ? undefined : take('so_dien_thoai', parsePhone(phoneInList(given.phone)));
  const person = {
    fullName: take('ho_va_ten', parseFullName(converted?.text ?? typed)) ?? '',
    ...{ birth: birth ?? null, sex: sexOf(cells, faults), nationality: null, phone: phone ?? null },
    ...(document !== undefined && { identityDocument: document, documentRead: 'typed' as const }),
    residence: residenceOf(cells, referenceData),
  };
  return { person, warnings: converted ? ['name-in-old-encoding'] : [] };
}

function sexOf(cells: ImportCells, faults: FieldFault[]): Sex | 'unknown' {
  const text = cells['gioi_tinh'];
  if (text === undefined) return 'unknown';
  const sex = SEX_DIGITS.get(text) ?? sexInList(text);
  if (sex === undefined) faults.push({ path: 'gioi_tinh', code: 'word-unknown' });
  return sex ?? 'unknown';
}

/** By the code of the commune or of another province, or else by the names; a text that is neither is kept as it stands. */
function residenceOf(
  cells: ImportCells,
  { adminUnits, provinces, residences }: Pick<ReferenceData, 'adminUnits' | 'provinces' | 'residences'>,
): Residence {
  const text = (column: string): string => cells[column] ?? '';
  const code = text('ma_xa');
  const padded = DIGITS.test(code) ? code.padStart(COMMUNE_DIGITS, '0') : code;
  const detail = [text('dia_chi'), text('dia_ban')].filter((part) => part !== '').join(', ');
  if (adminUnits.find(padded)?.level === 'commune')
    return { kind: 'commune', communeCode: padded, ...(detail !== '' && { address: detail }) };
  const decoded = ['xa', 'huyen', 'tinh'].map((column) => fromOldEncoding(text(column))?.text ?? text(column));
  const [commune = '', district = '', province = ''] = decoded;
  const named = residences.residenceOf(commune, district, province);
  const address = [detail, named.address].filter((part) => part !== undefined && part !== '').join(', ');
  const provinceCode = DIGITS.test(text('ma_tinh')) ? text('ma_tinh').padStart(PROVINCE_DIGITS, '0') : '';
  const isElsewhere = !adminUnits.find(provinceCode) && provinces.find(provinceCode) !== undefined;
  const found = isElsewhere ? { kind: 'outside' as const, provinceCode } : named;
  return { ...found, ...(address !== '' && { address }) };
}

function groupOf(cells: ImportCells, { referenceData, now }: ListReading, faults: FieldFault[]): string | undefined {
  const text = cells['ma_nhom'];
  if (text === undefined) return undefined;
  const { groups } = referenceData.vaccination.priorityGroups.inForce(localDayOf(now));
  const group = groups.find(({ code }) => code === text.replace(/^0+(?=\d)/, ''));
  if (group === undefined) faults.push({ path: 'ma_nhom', code: 'word-unknown' });
  return group?.code;
}

/** Undefined where the four columns are empty. */
function doseOf(
  cells: ImportCells,
  number: NumberInRow,
  order: DateOrder,
  now: Date,
  faults: FieldFault[],
): ListedDose | undefined {
  const [product, date, lot, place] = (['vac_xin', 'ngay_tiem', 'lo', 'dia_diem'] as const).map(
    (column) => cells[columnOf(number, column)],
  );
  if (product === undefined && date === undefined && lot === undefined) return undefined;
  const vaccine = product === undefined ? undefined : vaccineIn(product);
  if (vaccine === undefined)
    faults.push({ path: columnOf(number, 'vac_xin'), code: product === undefined ? 'missing' : 'word-unknown' });
  const given = parseListTime(date ?? '', order, now);
  if (!given.ok)
    faults.push({ path: columnOf(number, 'ngay_tiem'), code: date === undefined ? 'missing' : given.code });
  const parsedLot = lot === undefined ? undefined : parseLot(lot);
  if (parsedLot && !parsedLot.ok) faults.push({ path: columnOf(number, 'lo'), code: parsedLot.code });
  if (vaccine === undefined || !given.ok || parsedLot?.ok === false) return undefined;
  return { number, vaccine, lot: parsedLot?.value ?? null, day: given.date, givenAt: null, facilityCode: place };
}
