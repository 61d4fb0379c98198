import { spelled, type ImportFile } from '../imports/import-file.js';
import { BENCH_DAY } from '../stack/bench-clock.js';

const SPECIMEN_COLUMNS =
  'ma_xn,ho_va_ten,nam_sinh,gioi_tinh,phuong_xa,quan_huyen,tinh_thanh,thoi_gian_lay_mau,ly_do_xn,loai_mau_xn,noi_lay_mau';
const RESULT_COLUMNS = `${SPECIMEN_COLUMNS},thoi_gian_tra_ket_qua,ket_qua,ky_thuat_xn,orf1ab`;
const PLACE = 'Phường I,Thành phố Vị Thanh,Hậu Giang';
const REASON = 'Giám sát cộng đồng (THƯỜNG QUY)';
const FAMILY_NAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi'];
const FIRST_YEAR = 1930;
const YEARS = 85;
/** One in so many is positive. */
const POSITIVE_EVERY = 50;

export function specimenFile(prefix: string, rows: number): ImportFile {
  const lines = Array.from({ length: rows }, (_, n) => specimenCells(prefix, n, 1));
  return { ...fileOf(SPECIMEN_COLUMNS, lines, 1), path: '/v1/specimens/imports', scope: 'specimens:write' };
}

/** With `members` over one, every row is a pool of so many people. */
export function resultFile(prefix: string, rows: number, members = 1): ImportFile {
  const lines = Array.from({ length: rows }, (_, n) => {
    const isPositive = n % POSITIVE_EVERY === POSITIVE_EVERY - 1;
    return `${specimenCells(prefix, n, members)},${BENCH_DAY} 06:00,${isPositive ? 'DƯƠNG TÍNH' : 'ÂM TÍNH'},PCR,${isPositive ? '21.5' : ''}`;
  });
  return { ...fileOf(RESULT_COLUMNS, lines, members), path: '/v1/results/imports', scope: 'results:write' };
}

function specimenCells(prefix: string, row: number, members: number): string {
  const people = Array.from({ length: members }, (_, member) => row * members + member);
  const names = people.map((n) => `${FAMILY_NAMES[n % FAMILY_NAMES.length]} Thử ${spelled(n)}`).join(', ');
  const births = people.map((n) => FIRST_YEAR + (n % YEARS)).join(', ');
  const kind = members > 1 ? 'MẪU GỘP' : 'MẪU ĐƠN';
  return `${prefix}-${row},"${names}","${births}",,${PLACE},${BENCH_DAY} 05:30,${REASON},${kind},Chợ`;
}

function fileOf(columns: string, lines: readonly string[], members: number) {
  const bytes = Buffer.from(`${columns}\n${lines.join('\n')}\n`);
  return { rows: lines.length, people: lines.length * members, bytes };
}
