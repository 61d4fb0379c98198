import { faultyFile, nameOf, type FaultyFile } from './faulty-file.js';

export type RowKind = 'specimens' | 'results';

const COLUMNS = 'ma_xn,ho_va_ten,nam_sinh,thoi_gian_lay_mau,ly_do_xn,loai_mau_xn,noi_lay_mau';
const RESULT_COLUMNS = 'thoi_gian_tra_ket_qua,ket_qua,ky_thuat_xn';
const POOL_EVERY = 40;
const TUBE_DIGITS = 6;

interface Cells {
  readonly name?: string;
  readonly birth?: string;
  readonly taken?: string;
  readonly value?: string;
}

/** Those about a result are met in files of results alone. */
const FAULTS: Readonly<Record<RowKind, readonly (readonly [Cells, string])[]>> = {
  specimens: [
    [{ birth: '2999' }, 'nam_sinh: '],
    [{ taken: '31/02/2021' }, 'thoi_gian_lay_mau: The time is malformed'],
    [{ name: '12345' }, 'ho_va_ten: '],
    [{ name: 'Nguyễn Thử A, Nguyễn Thử B', birth: '1984' }, 'nam_sinh: The cell must have one entry for each name'],
  ],
  results: [
    [{ birth: '2999' }, 'nam_sinh: '],
    [{ value: 'XANH' }, 'ket_qua: The word is not one of those'],
    [{ taken: '2021-08-11 06:30' }, 'thoi_gian_tra_ket_qua: '],
    [{ name: 'Nguyễn Thử A, Nguyễn Thử B', birth: '1984' }, 'nam_sinh: The cell must have one entry for each name'],
  ],
};

/** The national export of tests. One in forty is a pool of two. Every row has a tube of its own. */
export function faultyTestFile(kind: RowKind, rows: number, round: number): FaultyFile {
  const header = kind === 'results' ? `${COLUMNS},${RESULT_COLUMNS}` : COLUMNS;
  const lineOfKind = (row: number, wrong: Cells = {}): string => lineOf(kind, row, wrong);
  return faultyFile({ header, rows, first: round * rows, faults: FAULTS[kind], lineOf: lineOfKind });
}

function lineOf(kind: RowKind, row: number, cells: Cells): string {
  const isPool = row % POOL_EVERY === 0;
  const { name = isPool ? `${nameOf(row)}, ${nameOf(row + 1)}` : nameOf(row), birth = isPool ? '1950, 1984' : '1984' } =
    cells;
  const { taken = '2021-08-11 05:30', value = 'ÂM TÍNH' } = cells;
  const pool = name.includes(',') ? 'MẪU GỘP' : 'MẪU ĐƠN';
  // Longer than a label of the platform's own, which one number in thirty of its length would be taken for.
  const tube = `${kind}-${String(row).padStart(TUBE_DIGITS, '0')}`;
  const specimen = `${tube},"${name}","${birth}",${taken},Giám sát cộng đồng (THƯỜNG QUY),${pool},Chợ`;
  return kind === 'results' ? `${specimen},2021-08-11 06:00,${value},PCR` : specimen;
}
