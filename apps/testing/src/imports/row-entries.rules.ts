/** Between two entries of one cell: a comma, a semicolon, a line break, or both kinds at once. */
const BETWEEN = /[,;][ \t]*\n|[,;\n]/;

/** The entries of a cell that is about several people. One that is left out between two others is empty. */
export function entriesIn(cell: string | undefined): string[] {
  const entries = (cell ?? '').split(BETWEEN).map((entry) => entry.replaceAll(/\s+/g, ' ').trim());
  return entries.slice(0, entries.findLastIndex((entry) => entry !== '') + 1);
}
