import { defineMessages } from '../problem/problem-messages.js';

/** Why a file cannot be taken in at all, and what any row of any file can be refused for. */
export const IMPORT_PROBLEMS = defineMessages({
  'file-unreadable': {
    vi: 'Không đọc được tệp: cần XLSX hoặc CSV (UTF-8)',
    en: 'The file cannot be read: it must be XLSX, or CSV in UTF-8',
  },
  'file-too-large': { vi: 'Bảng tính quá lớn', en: 'The spreadsheet is too large once it is unpacked' },
  'file-empty': { vi: 'Tệp không có dòng dữ liệu nào', en: 'The file has no row below its header' },
  'too-many-rows': { vi: 'Tệp có quá nhiều dòng', en: 'The file has too many rows' },
  'too-many-columns': { vi: 'Tệp có quá nhiều cột', en: 'The file has too many columns' },
  'unknown-column': { vi: 'Cột không được hỗ trợ', en: 'Is not a column of this import' },
  'column-twice': { vi: 'Cột bị lặp', en: 'Stands there twice' },
  'column-missing': { vi: 'Thiếu cột bắt buộc', en: 'The column is missing' },
  'row-not-stored': { vi: 'Không lưu được dòng này', en: 'The row cannot be stored as it is' },
});
