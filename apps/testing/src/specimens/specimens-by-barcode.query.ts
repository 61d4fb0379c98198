import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { parseBarcode } from '#libs/vocabulary';
import { mayReceive, maySee } from '../readable-specimens.rules.js';
import { FROM_SPECIMENS, SPECIMEN_COLUMNS, type SpecimenState } from './specimen-state.js';

export interface AskedBarcode {
  /** As printed or typed; of our own codes, spaces, dashes and lower case are forgiven. */
  readonly barcode: string;
  /** Empty for our own; without it, whichever assigner has the value. */
  readonly assigner?: string | undefined;
}

/** Barcodes that one call may ask for. */
const ASKED_MAX = 1_000;

const SELECT = `SELECT ${SPECIMEN_COLUMNS} ${FROM_SPECIMENS} WHERE s.barcode = ANY($1::text[])`;

/** Which specimen has this barcode? Only those that the actor may see; all others are not there. */
@Injectable()
export class SpecimensByBarcodeQuery {
  constructor(
    private readonly database: Database,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 404, or 409 where two assigners have the value and none is named */
  async find(actor: Actor, asked: AskedBarcode, on: Database | Tx = this.database): Promise<SpecimenState> {
    const [found] = await this.findAll(actor, [asked], on);
    if (found instanceof Refused) throw found;
    if (!found) throw new Error('One answer a barcode');
    return found;
  }

  /** One answer a barcode, in the order of the barcodes; a 404 or 409 of one is its answer. */
  findAll(
    actor: Actor,
    asked: readonly AskedBarcode[],
    on: Database | Tx = this.database,
  ): Promise<(SpecimenState | Refused)[]> {
    return this.answers(asked, on, (state) => maySee(actor, state, this.referenceData.adminUnits));
  }

  /** Whoever asks: for those who hold the tube in their hands, and for messages that were let in by their sender. */
  findAnybodys(
    asked: readonly AskedBarcode[],
    on: Database | Tx = this.database,
  ): Promise<(SpecimenState | Refused)[]> {
    return this.answers(asked, on, () => true);
  }

  /** What a laboratory may take into custody: what is not dispatched to another. */
  async findReceivable(laboratoryCode: string, asked: AskedBarcode, on: Database | Tx): Promise<SpecimenState> {
    const [found] = await this.answers([asked], on, (state) => mayReceive(laboratoryCode, state));
    if (!found || found instanceof Refused) throw found ?? new Refused('specimen-not-found', { status: 404 });
    return found;
  }

  private async answers(
    asked: readonly AskedBarcode[],
    on: Database | Tx,
    isSeen: (state: SpecimenState) => boolean,
  ): Promise<(SpecimenState | Refused)[]> {
    if (asked.length > ASKED_MAX) throw new RangeError(`At most ${ASKED_MAX} barcodes at once`);
    if (asked.length === 0) return [];
    const values = [...new Set(asked.flatMap(({ barcode }) => [barcode, ownValueOf(barcode) ?? barcode]))];
    const rows = (await on.query<SpecimenState>(SELECT, [values])).filter(isSeen);
    const byBarcode = Map.groupBy(rows, ({ barcode }) => barcode);
    return asked.map((one) => answerOf(one, byBarcode));
  }
}

function answerOf(
  { barcode, assigner }: AskedBarcode,
  known: ReadonlyMap<string, readonly SpecimenState[]>,
): SpecimenState | Refused {
  const own = ownValueOf(barcode);
  const exact = known.get(barcode) ?? [];
  const typed = own === undefined || own === barcode ? [] : (known.get(own) ?? []).filter((one) => one.assigner === '');
  const found = [...exact, ...typed].filter((one) => assigner === undefined || one.assigner === assigner);
  if (found.length > 1) return ambiguous(found);
  return found[0] ?? new Refused('specimen-not-found', { status: 404 });
}

function ambiguous(found: readonly SpecimenState[]): Refused {
  const assigners = found.map(({ assigner }) => assigner).sort();
  const detail = `assigner: ${assigners.map((assigner) => JSON.stringify(assigner)).join(', ')}`;
  return new Refused('barcode-ambiguous', { status: 409, detail, path: 'assigner' });
}

function ownValueOf(barcode: string): string | undefined {
  const parsed = parseBarcode(barcode);
  return parsed.ok ? parsed.value : undefined;
}
