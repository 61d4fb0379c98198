import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import {
  refusalOr,
  Refused,
  RequestDigests,
  type Actor,
  type BatchImport,
  type ImportCells,
  type ImportOutcome,
  type TakenWithWarnings,
} from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { AdmitDoses } from '../doses/admit-doses.js';
import { KeyedDoses, type KeyedDose } from '../doses/keyed-doses.js';
import { RecordDosesUseCase } from '../doses/record-doses.use-case.js';
import { dosesOfRow, type DoseOfRow } from './doses-of-row.js';
import { columnOf, columnOfPerson, LIST_COLUMNS, type NumberInRow } from './list-columns.js';
import { readListRow, type ListRow } from './read-list-row.js';
import { listDateEvidence } from './read-listed-person.js';
import { warningsOfDoses } from './row-warnings.js';

type RowDoses = readonly DoseOfRow[] | Refused;

const DOSES_OF_ROW = 2;

/**
 * Paper lists of people who were vaccinated, in the template of the national platform. A row with one or two doses is
 * taken in whole or not at all; one that is known changes nothing.
 */
@Injectable()
export class ListRows implements BatchImport {
  readonly kind = 'doses';
  readonly columns = LIST_COLUMNS;
  readonly evidence = listDateEvidence;
  readonly weightOf = (): number => DOSES_OF_ROW;
  /** A row is read once, though it is looked at before its transaction and again in it. */
  private readonly read = new WeakMap<ImportCells, ListRow | Refused>();

  constructor(
    private readonly database: Database,
    private readonly admission: AdmitDoses,
    private readonly recording: RecordDosesUseCase,
    private readonly doses: KeyedDoses,
    private readonly digests: RequestDigests,
    private readonly referenceData: ReferenceData,
  ) {}

  readonly prepare = async (rows: readonly ImportCells[]): Promise<void> => {
    const now = this.database.clock.now();
    const readable = rows.flatMap((cells) => {
      const row = this.rowOf(cells, now);
      return row instanceof Refused ? [] : row.doses;
    });
    await this.recording.prepare(
      readable.map((dose) => ({ dose: { ...NOWHERE, ...dose, facilityCode: '' } })),
      now,
    );
  };

  readonly applyAll = async (
    tx: Tx,
    rows: readonly ImportCells[],
    actor: Actor,
  ): Promise<readonly (TakenWithWarnings | Refused)[]> => {
    const asked = rows.map((cells) => this.dosesOf(cells, actor, tx.recordedAt));
    const all = asked.flatMap((doses) => (doses instanceof Refused ? [] : doses));
    const known = await this.doses.lockAndFind(
      tx,
      all.map(({ request }) => request),
    );
    const refusals = await this.refusalsOf(tx, all);
    const seen = new Set<string>();
    const fresh: DoseOfRow[] = [];
    const answers = asked.map((doses): ImportOutcome | Refused => {
      if (doses instanceof Refused) return doses;
      const decided = doses.map((dose) => decide(dose, known, seen));
      const refusal =
        decided.find((one) => one instanceof Refused) ?? doses.map((dose) => refusals.get(dose)).find(Boolean);
      if (refusal) return refusal;
      const missing = doses.filter((_, index) => decided[index] === 'new');
      for (const { request } of missing) seen.add(request.digest.key.toString('hex'));
      fresh.push(...missing);
      return missing.length > 0 ? 'created' : 'unchanged';
    });
    const recorded = await this.recording.execute(tx, fresh);
    const failed = recorded.find((one) => one instanceof Refused);
    if (failed) throw failed;
    const made = new Map(fresh.map((dose, index) => [dose, recorded[index]]));
    return answers.map((answer, index) =>
      answer instanceof Refused ? answer : { outcome: answer, warnings: warningsOfDoses(asked[index], made) },
    );
  };

  private dosesOf(cells: ImportCells, actor: Actor, now: Date): RowDoses {
    const row = this.rowOf(cells, now);
    return row instanceof Refused ? row : refusalOr(() => dosesOfRow(row, actor, this.digests));
  }

  private rowOf(cells: ImportCells, now: Date): ListRow | Refused {
    const known = this.read.get(cells);
    if (known) return known;
    const row = refusalOr(() => readListRow(cells, { referenceData: this.referenceData, now }));
    this.read.set(cells, row);
    return row;
  }

  /** So that a row of which one dose is refused leaves the other out too. */
  private async refusalsOf(tx: Tx, doses: readonly DoseOfRow[]): Promise<ReadonlyMap<DoseOfRow, Refused>> {
    const admitted = await this.admission.execute(tx, doses);
    return new Map(
      doses.flatMap((dose, index) => {
        const one = admitted[index];
        return one instanceof Refused ? [[dose, inColumns(one, dose.number)] as const] : [];
      }),
    );
  }
}

/** What nothing is said of before the facility is known. */
const NOWHERE: Omit<DoseOfRow['dose'], 'vaccine' | 'lot' | 'day' | 'givenAt'> = {
  ...{ origin: 'facility', facilityCode: '', statedNumber: null, statedKind: null, mixingConsent: null },
  sessionId: null,
};

function decide(
  { request }: DoseOfRow,
  known: ReadonlyMap<string, KeyedDose>,
  seen: ReadonlySet<string>,
): 'new' | 'known' | Refused {
  const found = request.keys.map((key) => known.get(key.toString('hex'))).find((one) => one !== undefined);
  if (found && !request.hasBodyOf(found.made)) return new Refused('row-taken-before', { status: 409, path: 'row_id' });
  return found || seen.has(request.digest.key.toString('hex')) ? 'known' : 'new';
}

/** A refusal of a dose, told by the columns of its row. */
function inColumns({ code, status, errors }: Refused, number: NumberInRow): Refused {
  const columnAt = (path: string): string => {
    if (path.startsWith('administered')) return columnOf(number, 'ngay_tiem');
    if (path === 'facilityCode') return columnOf(number, 'dia_diem');
    if (path === 'lot') return columnOf(number, 'lo');
    return columnOfPerson(path) ?? path;
  };
  if (errors.length === 0) return new Refused(code, { status, path: columnOf(number, 'vac_xin') });
  return new Refused(code, { status, errors: errors.map((fault) => ({ ...fault, path: columnAt(fault.path) })) });
}
