import { Refused, ROW_ID_CELL, ROW_ID_COLUMN, type FieldFault, type ImportCells, type ImportColumn } from '#libs/http';
import {
  birthInList,
  documentInList,
  localDayOf,
  parseFullName,
  sexInList,
  type Birth,
  type DateOrder,
  type IdentityDocument,
  type Parsed,
  type Sex,
} from '#libs/vocabulary';

export type CheckOutcome = 'confirmed' | 'corrected' | 'not-found';

/** What came back of a person. */
export interface CheckResult {
  readonly id: string;
  readonly outcome: CheckOutcome;
  readonly correction: {
    readonly fullName?: string;
    readonly birth?: Birth;
    readonly sex?: Sex;
    readonly identityDocument?: IdentityDocument;
  };
}

const RESULT = 'ket_qua';
const NAME = 'ho_ten_dung';
const BIRTH = 'ngay_sinh_dung';
const SEX = 'gioi_tinh_dung';
const DOCUMENT = 'so_giay_to_dung';

/** The titles of a work list; those of what the police and the health station fill in come last. */
export const CHECK_HEADER = [
  ...['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Số điện thoại', 'Số giấy tờ', 'Địa chỉ', 'Số mũi'],
  'Lần xác minh trước',
  ...['Kết quả (đúng / sửa / không tìm thấy)', 'Họ và tên đúng', 'Ngày sinh đúng', 'Giới tính đúng'],
  ...['Số giấy tờ đúng', 'row_id'],
] as const;

/** What the list said already is passed over when it comes back. */
const PASSED_OVER = CHECK_HEADER.slice(
  0,
  CHECK_HEADER.findIndex((title) => title.startsWith('Kết quả')),
);

export const CHECK_COLUMNS: readonly ImportColumn[] = [
  { ...ROW_ID_COLUMN, required: true },
  { name: RESULT, aliases: ['kết quả'], required: true },
  { name: NAME, aliases: ['họ và tên đúng'] },
  { name: BIRTH, aliases: ['ngày sinh đúng'] },
  { name: SEX, aliases: ['giới tính đúng'] },
  { name: DOCUMENT, aliases: ['số giấy tờ đúng'] },
  ...PASSED_OVER.map((title) => ({ name: title.toLowerCase() })),
];
/** Both prove in which order the file writes day and month. */
export const CHECK_DATES = [BIRTH, 'ngày sinh'];

const OUTCOMES: readonly (readonly [CheckOutcome, RegExp])[] = [
  ['confirmed', /^(?:đúng|khớp|confirmed)$/u],
  ['corrected', /^(?:đã )?(?:sửa|corrected)$/u],
  ['not-found', /^(?:không tìm thấy|không có|not found)$/u],
];
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @throws Refused with every fault of the row, by the names of its columns */
export function readCheckRow(cells: ImportCells, order: DateOrder, now: Date): CheckResult {
  const faults: FieldFault[] = [];
  const read = <Value>(column: string, parse: (text: string) => Parsed<Value, string, string>): Value | undefined => {
    const text = cells[column];
    const parsed = text === undefined ? undefined : parse(text);
    if (parsed?.ok === false) faults.push({ path: column, code: parsed.code });
    return parsed?.ok === true ? parsed.value : undefined;
  };
  const [fullName, identityDocument] = [read(NAME, parseFullName), read(DOCUMENT, documentInList)];
  const birth = read(BIRTH, (text) => birthInList(text, order, localDayOf(now), now));
  const sex = read(SEX, parseSex);
  const id = cells[ROW_ID_CELL]?.toLowerCase() ?? '';
  if (!UUID.test(id)) faults.push({ path: 'row_id', code: 'check-not-found' });
  const correction = {
    ...(fullName !== undefined && { fullName }),
    ...(birth !== undefined && { birth }),
    ...(sex !== undefined && { sex }),
    ...(identityDocument !== undefined && { identityDocument }),
  };
  const outcome = outcomeOf(cells, faults);
  if (faults.length === 0 && outcome) faults.push(...contradictionOf(outcome, Object.keys(correction).length));
  if (faults.length > 0 || !outcome) throw new Refused('invalid-request', { status: 400, errors: faults });
  return { id, outcome, correction };
}

function outcomeOf(cells: ImportCells, faults: FieldFault[]): CheckOutcome | undefined {
  const said = cells[RESULT]?.normalize('NFC').toLowerCase();
  const outcome = OUTCOMES.find(([, words]) => words.test(said ?? ''))?.[0];
  if (!outcome) faults.push({ path: RESULT, code: said === undefined ? 'missing' : 'word-unknown' });
  return outcome;
}

function contradictionOf(outcome: CheckOutcome, corrected: number): FieldFault[] {
  if (outcome === 'corrected') return corrected > 0 ? [] : [{ path: RESULT, code: 'correction-missing' }];
  return corrected > 0 ? [{ path: RESULT, code: 'check-contradicts' }] : [];
}

function parseSex(text: string): Parsed<Sex, string, never> {
  const sex = ({ '0': 'male', '1': 'female' } as const)[text] ?? sexInList(text);
  return sex === undefined ? { ok: false, code: 'word-unknown' } : { ok: true, value: sex, warnings: [] };
}
