import type { Figures } from './ledger.js';
import type { Bounds } from './observation.js';

/** One indicator: what was accepted, what the reports say, and every cell in which they differ. */
export interface Comparison {
  readonly name: string;
  /** The sum of what was accepted; at least, where the platform finds something out by itself and in its own time. */
  readonly accepted: number;
  readonly acceptedAtMost?: number;
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

/** As `compare`, where a cell may lie between two values. */
export function compareWithin(name: string, { low, high }: Bounds, reported: Figures): Comparison {
  const labels = [...new Set([...low.keys(), ...high.keys(), ...reported.keys()])].sort();
  const differences = labels.flatMap((label) => {
    const [least, most, told] = [low, high, reported].map((figures) => figures.get(label) ?? 0) as [
      number,
      number,
      number,
    ];
    return told >= least && told <= most ? [] : [`${label}: accepted ${least} to ${most}, reported ${told}`];
  });
  const accepted = { accepted: sum(low), acceptedAtMost: sum(high) };
  return { name, ...accepted, reported: sum(reported), cells: labels.length, differences };
}

/** The table at the end of a simulation. */
export function comparisonTable(comparisons: readonly Comparison[]): string {
  const rows = comparisons.map(({ name, accepted, acceptedAtMost = accepted, reported, cells, differences }) => [
    name,
    accepted.toLocaleString('en') + (acceptedAtMost === accepted ? '' : `–${acceptedAtMost.toLocaleString('en')}`),
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
