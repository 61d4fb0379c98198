import type { DailyLine } from './daily-table.rules.js';

/**
 * The columns of Appendix 5 of 3588/QĐ-BYT in its order. The round and those who refused are left empty to be filled in
 * by hand: neither is told to the reports.
 */
const COLUMNS: readonly (readonly [title: string, cell: (line: DailyLine, day: string) => string | number | null])[] = [
  ['Cơ sở tiêm chủng', ({ place }) => place],
  ['Ngày', (_, day) => day],
  ['Đợt', () => null],
  ['Loại vắc xin', ({ vaccine }) => vaccine],
  ['Số đối tượng trong ngày', ({ targets }) => targets],
  ['Số chuyển khám tại bệnh viện', ({ referred }) => referred],
  ['Số không đồng ý tiêm', () => null],
  ['Số hoãn tiêm', ({ deferred }) => deferred],
  ['Số chống chỉ định', ({ contraindicated }) => contraindicated],
  ['Số tiêm mũi 1', ({ doseOne }) => doseOne],
  ['Số tiêm mũi 2', ({ doseTwo }) => doseTwo],
  ['Số liều vắc xin sử dụng', ({ used }) => used],
  ['Số liều vắc xin hủy', ({ destroyed }) => destroyed],
  ['Số phản ứng thông thường', ({ commonReactions }) => commonReactions],
  ['Số tai biến nặng', ({ severeReactions }) => severeReactions],
  ['Ghi chú', ({ notes }) => notes],
];

export const DAILY_HEADER: readonly string[] = COLUMNS.map(([title]) => title);

/** One text a column. */
export const dailyCells = (line: DailyLine, day: string): string[] =>
  COLUMNS.map(([, cell]) => String(cell(line, day) ?? ''));
