import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import { refusalOr, Refused, type Actor, type ImportCells } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { WhoseNumberQuery } from '../barcodes/whose-number.query.js';
import { readRow, type ReadRow } from './read-row.js';
import { collectorOf, tubeOfRow, type TubeOfRow } from './tube-of-row.js';

/** Reads rows of a file by the rules of the day. */
@Injectable()
export class RowsOfAFile {
  /** A row is read once, though it is looked at before its transaction and again in it. */
  private readonly read = new WeakMap<ImportCells, ReadRow | Refused>();

  constructor(
    private readonly whose: WhoseNumberQuery,
    private readonly referenceData: ReferenceData,
  ) {}

  /** One answer a row, in their order. */
  async tubesOf(
    on: Database | Tx,
    rows: readonly ImportCells[],
    actor: Actor,
    now: Date,
  ): Promise<(TubeOfRow | Refused)[]> {
    const read = rows.map((cells) => this.read.get(cells) ?? this.readAt(cells, now));
    const readable = read.flatMap((row) => (row instanceof Refused ? [] : [row]));
    const numbers = await this.whose.of(
      on,
      readable.map((row) => ({ value: row.barcode, assigner: row.assigner, facilityCode: collectorOf(row, actor) })),
    );
    const byRow = new Map(readable.map((row, index) => [row, numbers[index]]));
    return read.map((row) => {
      const number = row instanceof Refused ? undefined : byRow.get(row);
      return row instanceof Refused ? row : refusalOr(() => tubeOfRow(row, number ?? unanswered(), actor));
    });
  }

  private readAt(cells: ImportCells, now: Date): ReadRow | Refused {
    const { poolMembersMax } = this.referenceData.testingRules.inForce(now);
    const read = refusalOr(() =>
      readRow(cells, { places: this.referenceData.residences, now, membersMax: poolMembersMax }),
    );
    this.read.set(cells, read);
    return read;
  }
}

function unanswered(): never {
  throw new Error('One answer a number');
}
