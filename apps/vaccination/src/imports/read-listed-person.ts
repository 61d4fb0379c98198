import { Refused, ROW_ID_CELL, type FieldFault, type ImportCells } from '#libs/http';
import type { ReferenceData } from '#libs/reference-data';
import {
  birthInList,
  dateOrderOf,
  documentInList,
  fromOldEncoding,
  localDayOf,
  parseFullName,
  parsePhone,
  phoneInList,
  sexInList,
  type DateOrder,
  type Parsed,
  type Residence,
  type Sex,
  type StatedPerson,
} from '#libs/vocabulary';
import { columnOf, NUMBERS } from './list-columns.js';

/** What a row of the template says of a person. */
export interface ListedPerson {
  /** Of a row that was refused before and comes back mended. */
  readonly rowId: string | undefined;
  readonly person: StatedPerson;
  readonly priorityGroup: string | undefined;
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

export function dateOrderIn(cells: ImportCells): DateOrder {
  return (cells[DATE_ORDER_CELL] ?? 'unknown') as DateOrder;
}

/** @param faults takes every fault, by the names of the columns; what was read is of use only where there is none */
export function readListedPerson(cells: ImportCells, reading: ListReading, faults: FieldFault[]): ListedPerson {
  const take = <Value>(path: string, parsed: Parsed<Value, string, string>): Value | undefined => {
    if (!parsed.ok) faults.push({ path, code: parsed.code });
    return parsed.ok ? parsed.value : undefined;
  };
  const { person, warnings } = personOf(cells, dateOrderIn(cells), reading, faults, take);
  return { rowId: cells[ROW_ID_CELL], person, priorityGroup: groupOf(cells, reading, faults), warnings };
}

/** @throws Refused with all of them, where there are any */
export function refuseFaults(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new Refused('invalid-request', { status: 400, errors: faults });
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
