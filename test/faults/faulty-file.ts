/** A row that must be refused: its line in the file, and how its reason begins in English. */
export interface Fault {
  readonly line: number;
  readonly reason: string;
}

/** A file of the national export, the number of its rows, and which of them are faulty: two in a hundred. */
export interface FaultyFile {
  readonly bytes: Buffer;
  readonly rows: number;
  readonly faults: readonly Fault[];
}

export type RowKind = 'specimens' | 'results';

const COLUMNS = 'ma_xn,ho_va_ten,nam_sinh,thoi_gian_lay_mau,ly_do_xn,loai_mau_xn,noi_lay_mau';
const RESULT_COLUMNS = 'thoi_gian_tra_ket_qua,ket_qua,ky_thuat_xn';
const FAULT_EVERY = 50;
const POOL_EVERY = 40;
const LETTERS = 'ABCDEGHIKL';

interface Cells {
  readonly name?: string;
  readonly birth?: string;
  readonly taken?: string;
  readonly value?: string;
}

/** Each in turn; those about a result are met in files of results alone. */
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

/** One in forty is a pool of two. Every row has a tube of its own. */
export function faultyFile(kind: RowKind, rows: number): FaultyFile {
  const faults: Fault[] = [];
  const lines = Array.from({ length: rows }, (_, row) => {
    if (row % FAULT_EVERY !== FAULT_EVERY - 1) return lineOf(kind, row, {});
    const [cells, reason] = FAULTS[kind][faults.length % FAULTS[kind].length] ?? [{}, ''];
    faults.push({ line: row + 2, reason });
    return lineOf(kind, row, cells);
  });
  const header = kind === 'results' ? `${COLUMNS},${RESULT_COLUMNS}` : COLUMNS;
  return { bytes: Buffer.from([header, ...lines, ''].join('\n')), rows, faults };
}

/** The same rows, one after the other from the last to the first: another file to whoever compares bytes. */
export function turnedAround({ bytes }: FaultyFile): Buffer {
  const [header = '', ...lines] = bytes.toString('utf8').trimEnd().split('\n');
  return Buffer.from([header, ...lines.reverse(), ''].join('\n'));
}

function lineOf(kind: RowKind, row: number, cells: Cells): string {
  const isPool = row % POOL_EVERY === 0;
  const { name = isPool ? `${nameOf(row)}, ${nameOf(row + 1)}` : nameOf(row), birth = isPool ? '1950, 1984' : '1984' } =
    cells;
  const { taken = '2021-08-11 05:30', value = 'ÂM TÍNH' } = cells;
  const pool = name.includes(',') ? 'MẪU GỘP' : 'MẪU ĐƠN';
  // Longer than a label of the platform's own, which one number in thirty of its length would be taken for.
  const tube = `${kind}-${String(row).padStart(6, '0')}`;
  const specimen = `${tube},"${name}","${birth}",${taken},Giám sát cộng đồng (THƯỜNG QUY),${pool},Chợ`;
  return kind === 'results' ? `${specimen},2021-08-11 06:00,${value},PCR` : specimen;
}

/** Somebody whom nobody is. */
function nameOf(row: number): string {
  return `Nguyễn Thử ${[...String(row).padStart(6, '0')].map((digit) => LETTERS[Number(digit)]).join('')}`;
}
