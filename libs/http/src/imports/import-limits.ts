/** Of the file as it is sent. */
export const IMPORT_BYTES_MAX = 32 * 1_048_576;
/** Of a spreadsheet once it is unpacked: a few kilobytes can hold gigabytes. */
export const UNPACKED_BYTES_MAX = 64 * 1_048_576;
/** Parts of a spreadsheet; a workbook of one sheet has about ten. */
export const PARTS_MAX = 200;
/** Rows below the header. */
export const IMPORT_ROWS_MAX = 120_000;
export const IMPORT_COLUMNS_MAX = 60;
export const CELL_CHARACTERS_MAX = 2_000;
