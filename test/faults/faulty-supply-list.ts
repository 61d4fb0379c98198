import { faultyFile, nameOf, type FaultyFile } from './faulty-file.js';

const HEADER = 'Tên điểm,Loại,Xã,Đường,Giờ mở cửa';

interface Cells {
  readonly name?: string;
  readonly kind?: string;
  readonly commune?: string;
}

const FAULTS: readonly (readonly [Cells, string])[] = [
  [{ name: '' }, 'ten_diem: '],
  [{ kind: 'Sân bay' }, 'loai: '],
  [{ commune: 'Xã Không Có' }, 'xa: '],
];

/** A list of shops as a district keeps it; every row has a shop of its own. */
export function faultySupplyList(rows: number, round: number): FaultyFile {
  return faultyFile({ header: HEADER, rows, first: round * rows, faults: FAULTS, lineOf });
}

function lineOf(row: number, { name = nameOf(row), kind = 'Chợ', commune = 'Xã 1' }: Cells = {}): string {
  return `${name},${kind},${commune},${row} Đường Thử,06:00-18:00`;
}
