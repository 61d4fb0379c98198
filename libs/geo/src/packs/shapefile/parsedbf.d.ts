declare module 'parsedbf' {
  /** Rows by the names of their fields: texts trimmed, numbers as numbers. */
  export default function parseDbf(table: DataView, encoding?: string): Record<string, unknown>[];
}
