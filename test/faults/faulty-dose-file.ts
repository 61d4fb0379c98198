import { faultyFile, nameOf, type FaultyFile } from './faulty-file.js';

const HEADER =
  'ho_va_ten,ngay_sinh,gioi_tinh,ma_nhom,so_dien_thoai,so_cccd,ma_xa,mui_1_vac_xin,mui_1_ngay_tiem,mui_1_lo,mui_2_vac_xin,mui_2_ngay_tiem,mui_2_lo';
const DIGITS = 6;
const TWO_DOSES_EVERY = 40;
/** Whoever has no document is known by name and birth alone. */
const WITHOUT_DOCUMENT_EVERY = 30;

interface Cells {
  readonly name?: string;
  readonly birth?: string;
  readonly sex?: string;
  readonly group?: string;
  readonly document?: string;
  readonly vaccine?: string;
  readonly day?: string;
}

const FAULTS: readonly (readonly [Cells, string])[] = [
  [{ name: '12345' }, 'ho_va_ten: '],
  [{ birth: '31/02/1984' }, 'ngay_sinh: '],
  [{ birth: '' }, 'ngay_sinh: '],
  [{ sex: 'X' }, 'gioi_tinh: The word is not one of those'],
  [{ group: '99' }, 'ma_nhom: The word is not one of those'],
  [{ document: '12345' }, 'so_cccd: '],
  [{ vaccine: 'Nước cất' }, 'mui_1_vac_xin: '],
  [{ day: '31/02/2021' }, 'mui_1_ngay_tiem: '],
  [{ day: '13/05/2031' }, 'mui_1_ngay_tiem: '],
  [{ vaccine: '', day: '' }, 'The row tells of no dose'],
];

/** A list in the template of the national platform. Every row has a person of its own; one in forty has two doses. */
export function faultyDoseFile(rows: number, round: number): FaultyFile & { readonly doses: number } {
  const file = faultyFile({ header: HEADER, rows, first: round * rows, faults: FAULTS, lineOf });
  return { ...file, doses: rows - file.faults.length + Math.ceil(rows / TWO_DOSES_EVERY) };
}

function lineOf(row: number, wrong: Cells = {}): string {
  const digits = String(row).padStart(DIGITS, '0');
  const own = row % WITHOUT_DOCUMENT_EVERY === 0 ? '' : `099184${digits}`;
  const { name = nameOf(row), birth = '13/05/1984', sex = '1', group = '9', document = own } = wrong;
  const { vaccine = 'AstraZeneca', day = '13/05/2021' } = wrong;
  const second = row % TWO_DOSES_EVERY === 0 ? 'AstraZeneca,21/07/2021,ABV77' : ',,';
  const person = `${name},${birth},${sex},${group},0300${digits},${document},31318`;
  return `${person},${vaccine},${day},${day === '' ? '' : 'ABV71'},${second}`;
}
