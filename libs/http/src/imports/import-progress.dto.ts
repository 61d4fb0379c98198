/** How far a file has been taken in. */
export class ImportProgress {
  id!: string;
  /** `running` until every row has been decided. */
  state!: 'running' | 'finished';
  /** Rows of the file below its header. */
  rows!: number;
  created!: number;
  changed!: number;
  /** Rows that said what was known already. */
  unchanged!: number;
  /** Rows in `refused.csv`. */
  refused!: number;
  startedAt!: string;
  finishedAt!: string | null;
}
