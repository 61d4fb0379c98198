import type { Figures } from './ledger.js';

/** One indicator: what was accepted, what the reports say, and every cell in which they differ. */
export interface Comparison {
  readonly name: string;
  readonly accepted: number;
  readonly reported: number;
  readonly cells: number;
  readonly differences: readonly string[];
}

/** Compares cell by cell. Cells of value zero count as missing on either side. */
export function compare(name: string, accepted: Figures, reported: Figures): Comparison {
  const labels = [...new Set([...accepted.keys(), ...reported.keys()])].sort();
  const differences = labels
    .filter((label) => (accepted.get(label) ?? 0) !== (reported.get(label) ?? 0))
    .map((label) => `${label}: accepted ${accepted.get(label) ?? 0}, reported ${reported.get(label) ?? 0}`);
  return { name, accepted: sum(accepted), reported: sum(reported), cells: labels.length, differences };
}

/** The table at the end of a simulation. */
export function comparisonTable(comparisons: readonly Comparison[]): string {
  const rows = comparisons.map(({ name, accepted, reported, cells, differences }) => [
    name,
    accepted.toLocaleString('en'),
    reported.toLocaleString('en'),
    cells.toLocaleString('en'),
    differences.length === 0 ? 'equal' : `${differences.length} differ`,
  ]);
  return table([['figure', 'accepted', 'reported', 'cells', ''], ...rows]);
}

function table(rows: readonly string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const align = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(align).join('  ').trimEnd()).join('\n');
}

const sum = (figures: Figures): number => [...figures.values()].reduce((total, value) => total + value, 0);
