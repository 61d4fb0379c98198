import type { FieldFault, ImportCells } from '#libs/http';
import {
  birthInList,
  documentInList,
  parseFullName,
  parsePhone,
  phoneInList,
  sexInList,
  type Parsed,
  type Sex,
  type Residence,
  type StatedPerson,
} from '#libs/vocabulary';
import { orderOfRow } from './date-order.js';
import { entriesIn } from './row-entries.rules.js';

/** On which day people were swabbed, and where faults are gathered, by the names of columns. */
export interface PeopleReading {
  readonly onDay: string;
  readonly now: Date;
  readonly residence: Residence;
  readonly faults: FieldFault[];
  /** Several names in one cell; then every other cell about people has an entry for each of them, or is empty. */
  readonly isPool: boolean;
  readonly membersMax: number;
}

const MEMBERS_MIN = 2;

type PersonColumn = 'nam_sinh' | 'gioi_tinh' | 'so_dien_thoai' | 'so_cccd';

/** The person of a row, or those of a pooled one in the order of their names. */
export function peopleOfRow(cells: ImportCells, reading: PeopleReading): StatedPerson[] {
  const { isPool, membersMax, faults } = reading;
  const names = isPool ? entriesIn(cells.ho_va_ten) : [cells.ho_va_ten ?? ''];
  if (isPool && (names.length < MEMBERS_MIN || names.length > membersMax)) {
    faults.push({ path: 'ho_va_ten', code: 'pool-size' });
    return [];
  }
  const columns = {
    nam_sinh: entriesOf('nam_sinh', cells, names.length, reading),
    gioi_tinh: entriesOf('gioi_tinh', cells, names.length, reading),
    so_dien_thoai: entriesOf('so_dien_thoai', cells, names.length, reading),
    so_cccd: entriesOf('so_cccd', cells, names.length, reading),
  };
  const people = names.map((name, index) => {
    const entryOf = (column: PersonColumn): string => columns[column][index] ?? '';
    return personOf(name, entryOf, orderOfRow(cells), reading, isPool ? `[${index + 1}]` : '');
  });
  refuseTwice(people, faults);
  return people;
}

/** One for each name; none of a cell that is empty, or has more or fewer. */
function entriesOf(
  column: PersonColumn,
  cells: ImportCells,
  names: number,
  { isPool, faults }: PeopleReading,
): readonly string[] {
  const cell = cells[column];
  if (cell === undefined || !isPool) return [cell ?? ''];
  const entries = entriesIn(cell);
  if (entries.length === names) return entries;
  faults.push({ path: column, code: 'entries-differ-from-names' });
  return [];
}

function personOf(
  typedName: string,
  entryOf: (column: PersonColumn) => string,
  order: ReturnType<typeof orderOfRow>,
  { onDay, now, residence, faults }: PeopleReading,
  at: string,
): StatedPerson {
  const read = <Value>(column: string, parsed: Parsed<Value, string, string> | undefined): Value | undefined => {
    if (parsed?.ok === false) faults.push({ path: `${column}${at}`, code: parsed.code });
    return parsed?.ok === true ? parsed.value : undefined;
  };
  const [birth, sex, phone, number] = [
    entryOf('nam_sinh'),
    entryOf('gioi_tinh'),
    entryOf('so_dien_thoai'),
    entryOf('so_cccd'),
  ];
  const document = read('so_cccd', number === '' ? undefined : documentInList(number));
  return {
    fullName: read('ho_va_ten', parseFullName(typedName)) ?? '',
    birth: read('nam_sinh', birth === '' ? undefined : birthInList(birth, order, onDay, now)) ?? null,
    sex: read('gioi_tinh', sex === '' ? undefined : knownSexIn(sex)) ?? 'unknown',
    nationality: null,
    residence,
    phone: read('so_dien_thoai', phone === '' ? undefined : parsePhone(phoneInList(phone))) ?? null,
    ...(document !== undefined && { identityDocument: document, documentRead: 'typed' as const }),
  };
}

/** One person is in a tube once, as far as documents tell. */
function refuseTwice(people: readonly StatedPerson[], faults: FieldFault[]): void {
  const numbers = people.map(({ identityDocument }) => identityDocument?.number);
  numbers.forEach((number, index) => {
    if (number !== undefined && numbers.indexOf(number) < index)
      faults.push({ path: `so_cccd[${index + 1}]`, code: 'pool-member-twice' });
  });
}

function knownSexIn(text: string): Parsed<Sex, string, never> {
  const value = sexInList(text);
  return value === undefined ? { ok: false, code: 'word-unknown' } : { ok: true, value, warnings: [] };
}
