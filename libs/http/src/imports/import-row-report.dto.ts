import { ApiProperty } from '@nestjs/swagger';

const ROW_STATES = ['refused', 'created', 'changed', 'unchanged'] as const;

/** Why a row was refused, or what is worth a look in it. */
export class ToldOfRow {
  /** The column; empty where it is about the row. */
  path!: string;
  code!: string;
  message!: string;
}

export class ImportRowReport {
  /** Line of the sheet, from 1; the header has one too. */
  row!: number;
  @ApiProperty({ enum: ROW_STATES })
  state!: (typeof ROW_STATES)[number];
  /** Reasons of a refused row, or else warnings. */
  @ApiProperty({ type: () => ToldOfRow, isArray: true })
  told!: ToldOfRow[];
}

/** Rows of which nothing is to be said are counted alone. */
export class ImportRowsPage {
  @ApiProperty({ type: () => ImportRowReport, isArray: true })
  items!: ImportRowReport[];
  nextCursor!: string | null;
}
