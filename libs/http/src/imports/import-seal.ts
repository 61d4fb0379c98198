import type { RowSealer } from '#libs/database';
import type { ImportCells } from './import-kind.js';

const TABLE = 'imports.row';

/** Files that began on one local day share a data key. */
export const importPeriod = (day: string): string => `import:${day}`;

const placeOf = (id: string, number: number): { table: string; id: string } => ({
  table: TABLE,
  id: `${id}:${number}`,
});

export function sealCells(
  sealer: RowSealer,
  period: string,
  at: { id: string; number: number },
  cells: ImportCells,
): Buffer {
  return sealer.sealWith(period, placeOf(at.id, at.number), cells);
}

/** Opens the cells of several rows of an import. */
export async function openCells<Row extends { readonly number: number; readonly sealed: Buffer }>(
  sealer: RowSealer,
  id: string,
  rows: readonly Row[],
): Promise<{ row: Row; cells: ImportCells }[]> {
  await sealer.prepareToOpen(rows.map(({ sealed }) => sealed));
  return rows.map((row) => ({ row, cells: sealer.openWith<ImportCells>(placeOf(id, row.number), row.sealed) }));
}
