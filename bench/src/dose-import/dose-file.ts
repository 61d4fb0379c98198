import { spelled, type ImportFile } from '../imports/import-file.js';
import { BENCH_DAY } from '../stack/bench-clock.js';

const HEADER =
  'ho_va_ten,ngay_sinh,gioi_tinh,ma_nhom,so_dien_thoai,so_cccd,ma_xa,dia_chi,mui_1_vac_xin,mui_1_ngay_tiem,mui_1_lo';
const FAMILY_NAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi'];
const FIRST_YEAR = 1930;
const YEARS = 70;
const DIGITS = 6;

/** A paper list in the template of the national platform: first doses of people whom nobody knew. */
export function doseFile(rows: number, first = 0): ImportFile {
  const lines = Array.from({ length: rows }, (_, row) => lineOf(first + row));
  const bytes = Buffer.from([HEADER, ...lines, ''].join('\n'));
  return { path: '/v1/doses/imports', scope: 'doses:write', rows, people: rows, bytes };
}

/** Somebody who cannot exist: the province of the number does not. */
function lineOf(number: number): string {
  const digits = String(number).padStart(DIGITS, '0');
  const year = FIRST_YEAR + (number % YEARS);
  const document = `0991${String(year).slice(-2)}${digits}`;
  const name = `${FAMILY_NAMES[number % FAMILY_NAMES.length]} Thử ${spelled(number)}`;
  const person = `${name},13/05/${year},1,9,0300${digits},${document},31318,Khu vực 2`;
  return `${person},AstraZeneca,${BENCH_DAY.split('-').reverse().join('/')},ABV1234`;
}
