import writeXlsxFile from 'write-excel-file/node';

/** How a workbook is served. */
export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface WorkbookDescription {
  /** Name of the one sheet, at most 31 characters. */
  readonly sheet: string;
  /** Above the header, a line each. */
  readonly title?: readonly string[];
  readonly header: readonly string[];
  /** One text a column; empty cells are ''. All are written as text, so that no leading zero is lost. */
  readonly rows: readonly (readonly string[])[];
}

const TEXT = '@';
/** Characters of a column. */
const WIDTH = 18;

/** A workbook of one sheet, whose header stays in sight. */
export function writeWorkbook({ sheet, title = [], header, rows }: WorkbookDescription): Promise<Buffer> {
  const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });
  const text = (value: string) => (value === '' ? null : { value, type: String, format: TEXT });
  const lines = [...title.map((line) => [bold(line)]), header.map(bold), ...rows.map((row) => row.map(text))];
  const columns = header.map(() => ({ width: WIDTH }));
  return writeXlsxFile(lines, { sheet, columns, stickyRowsCount: title.length + 1 }).toBuffer();
}
