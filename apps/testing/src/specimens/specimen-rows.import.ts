import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Refused, type Actor, type BatchImport, type ImportCells, type ImportOutcome } from '#libs/http';
import { CollectSpecimensUseCase, type SpecimenToCollect } from './collect-specimens.use-case.js';
import { dateOrderEvidence, readRow } from './read-row.js';
import { ResidencesInReferenceData } from './residences-by-name.js';
import { SPECIMEN_COLUMNS_OF_ROW } from './row-columns.js';
import { specimenOfRow } from './specimen-of-row.js';
import { SpecimensByBarcodeQuery } from './specimens-by-barcode.query.js';

/** Rows of specimens that were taken elsewhere and wait for their results. A barcode that is there changes nothing. */
@Injectable()
export class SpecimenRows implements BatchImport {
  readonly kind = 'test-specimens';
  readonly columns = SPECIMEN_COLUMNS_OF_ROW;
  readonly evidence = dateOrderEvidence;

  constructor(
    private readonly database: Database,
    private readonly byBarcode: SpecimensByBarcodeQuery,
    private readonly collecting: CollectSpecimensUseCase,
    private readonly residences: ResidencesInReferenceData,
  ) {}

  readonly prepare = async (rows: readonly ImportCells[]): Promise<void> => {
    const items = rows.map((cells) => this.read(cells, NOBODY, this.database.clock.now()));
    await this.collecting.prepare(items.filter(isReadable));
  };

  readonly applyAll = async (
    tx: Tx,
    rows: readonly ImportCells[],
    actor: Actor,
  ): Promise<readonly (ImportOutcome | Refused)[]> => {
    const read = rows.map((cells) => this.read(cells, actor, tx.recordedAt));
    const items = read.filter(isReadable);
    const asked = items.map(({ barcode }) => ({ barcode: barcode.value, assigner: barcode.assigner }));
    const found = await this.byBarcode.findAll(actor, asked, tx);
    const missing = items.filter((_, index) => found[index] instanceof Refused);
    const collected = await this.collecting.execute(tx, missing);
    const made = new Map(missing.map((item, index) => [item, collected[index]]));
    return read.map((item) => {
      if (item instanceof Refused) return item;
      const one = made.get(item);
      if (one instanceof Refused) return one;
      return one === undefined ? 'unchanged' : 'created';
    });
  };

  private read(cells: ImportCells, actor: Actor, now: Date): SpecimenToCollect | Refused {
    try {
      const row = readRow(cells, this.residences, now);
      return row.isPool ? new Refused('pooled-row', { path: 'loai_mau_xn' }) : specimenOfRow(row, actor, true);
    } catch (error) {
      if (error instanceof Refused) return error;
      throw error;
    }
  }
}

/** Only for data keys, which are nobody's. */
const NOBODY: Actor = { kind: 'system', id: 'import', name: 'import', scopes: [], areas: [] };

const isReadable = (item: SpecimenToCollect | Refused): item is SpecimenToCollect => !(item instanceof Refused);
