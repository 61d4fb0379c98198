import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import {
  Refused,
  RequestDigests,
  type Actor,
  type BatchImport,
  type FieldFault,
  type ImportCells,
  type ImportOutcome,
} from '#libs/http';
import type { ResultValue, TestMethod } from '#libs/vocabulary';
import { AdvanceSpecimensUseCase } from '../specimens/advance-specimens.use-case.js';
import { CollectSpecimensUseCase } from '../specimens/collect-specimens.use-case.js';
import { dateOrderEvidence, orderOfRow, readRow } from '../specimens/read-row.js';
import { ResidencesInReferenceData } from '../specimens/residences-by-name.js';
import { RESULT_COLUMNS_OF_ROW, SPECIMEN_COLUMNS_OF_ROW } from '../specimens/row-columns.js';
import { parseRowTime } from '../specimens/row-times.rules.js';
import { methodIn } from '../specimens/row-words.rules.js';
import { specimenOfRow } from '../specimens/specimen-of-row.js';
import type { SpecimenState } from '../specimens/specimen-state.js';
import { SpecimensByBarcodeQuery } from '../specimens/specimens-by-barcode.query.js';
import { parseResultWords } from './result-words.rules.js';
import { ResultsOfSpecimenQuery } from './results-of-specimen.query.js';
import { WriteResultsUseCase } from './write-results.use-case.js';

const GENES = { orf1ab: 'ORF1ab', gen_n: 'N', gen_e: 'E', gen_s: 'S', rdrp: 'RdRp' } as const;

interface RowResult {
  readonly method: TestMethod;
  readonly value: ResultValue;
  readonly ct: Readonly<Record<string, number>> | undefined;
  readonly testedAt: Date;
  /** It was returned to people by the laboratory that validated it. */
  readonly wasReturned: boolean;
}

/**
 * Rows of the national export: a specimen with its result. A specimen that is known is given the result; another one is
 * taken in first, as a specimen of the past that the sender has in its hands. What a row says twice changes nothing.
 */
@Injectable()
export class ResultRows implements BatchImport {
  readonly kind = 'test-results';
  readonly columns = [...SPECIMEN_COLUMNS_OF_ROW, ...RESULT_COLUMNS_OF_ROW];
  readonly evidence = dateOrderEvidence;

  constructor(
    private readonly database: Database,
    private readonly byBarcode: SpecimensByBarcodeQuery,
    private readonly collecting: CollectSpecimensUseCase,
    private readonly advancing: AdvanceSpecimensUseCase,
    private readonly writing: WriteResultsUseCase,
    private readonly known: ResultsOfSpecimenQuery,
    private readonly digests: RequestDigests,
    private readonly residences: ResidencesInReferenceData,
  ) {}

  readonly prepare = async (rows: readonly ImportCells[]): Promise<void> => {
    const now = this.database.clock.now();
    const items = rows.map((cells) => this.read(cells, SYSTEM, now));
    await this.collecting.prepare(items.flatMap((one) => (one instanceof Refused ? [] : [one.item])));
  };

  readonly applyAll = async (
    tx: Tx,
    rows: readonly ImportCells[],
    actor: Actor,
  ): Promise<readonly (ImportOutcome | Refused)[]> => {
    const read = rows.map((cells) => this.read(cells, actor, tx.recordedAt));
    const specimens = await this.specimensOf(tx, read, actor);
    const ids = specimens.flatMap((one) => (one === undefined || one instanceof Refused ? [] : [one.id]));
    const versions = await this.known.ofAll([...new Set(ids)], tx);
    const decided = read.map((one, index): ImportOutcome | Refused | undefined => {
      const specimen = specimens[index];
      if (one instanceof Refused) return one;
      if (!specimen || specimen instanceof Refused) return specimen;
      const standing = versions.get(specimen.id)?.findLast(({ state }) => !['rejected', 'replaced'].includes(state));
      if (!standing) return undefined;
      const isSame = standing.value === one.result.value && standing.method === one.result.method;
      return isSame ? 'unchanged' : new Refused('result-differs', { status: 409, path: 'ket_qua' });
    });
    const open = decided.flatMap((one, index) => (one === undefined ? [index] : []));
    const written = await this.writing.execute(
      tx,
      open.map((index) => this.givenOf(read[index] as ReadResultRow, specimens[index] as SpecimenState, actor)),
    );
    const outcomes = new Map(open.map((index, at) => [index, written[at]]));
    const refused = written.some((one) => one instanceof Refused);
    if (refused && rows.length > 1) throw firstRefusal(written);
    return decided.map((one, index) => {
      const outcome = outcomes.get(index);
      if (one !== undefined) return one;
      if (outcome instanceof Refused) throw inColumns(outcome);
      return outcome?.known === true ? 'unchanged' : 'created';
    });
  };

  private read(cells: ImportCells, actor: Actor, now: Date): ReadResultRow | Refused {
    try {
      const row = readRow(cells, this.residences, now);
      if (row.isPool) return new Refused('pooled-row', { path: 'loai_mau_xn' });
      return { item: specimenOfRow(row, actor, true), result: resultOf(cells, row.collectedAt, now) };
    } catch (error) {
      if (error instanceof Refused) return error;
      throw error;
    }
  }

  /** Those that are there, else taken in now and received by the sender. */
  private async specimensOf(
    tx: Tx,
    read: readonly (ReadResultRow | Refused)[],
    actor: Actor,
  ): Promise<(SpecimenState | Refused | undefined)[]> {
    const open = read.flatMap((one, index) => (one instanceof Refused ? [] : [{ index, item: one.item }]));
    const asked = open.map(({ item: { barcode } }) => ({ barcode: barcode.value, assigner: barcode.assigner }));
    const found = await this.byBarcode.findAll(actor, asked, tx);
    const missing = open.filter((_, at) => found[at] instanceof Refused);
    const collected = await this.collecting.execute(
      tx,
      missing.map(({ item }) => item),
    );
    const made = new Map(missing.map(({ index }, at) => [index, collected[at]]));
    const steps = missing.flatMap(({ item }, at) => {
      const one = collected[at];
      if (!one || one instanceof Refused || actor.facility === undefined) return [];
      const happenedAt = item.collectedAt;
      const by = { actor, facilityCode: actor.facility, laboratoryCode: actor.facility };
      return [{ ...by, specimenId: one.state.id, step: 'received' as const, happenedAt }];
    });
    const received = await this.advancing.execute(tx, steps);
    const states = new Map(open.map(({ index }, at) => [index, found[at]]));
    return read.map((_, index) => {
      const one = made.get(index);
      if (one === undefined) return states.get(index);
      return one instanceof Refused ? inColumns(one) : (received.get(one.state.id) ?? one.state);
    });
  }

  private givenOf({ item, result }: ReadResultRow, specimen: SpecimenState, actor: Actor) {
    const { method, value, ct, testedAt, wasReturned } = result;
    const key = JSON.stringify([specimen.id, method, value, testedAt.toISOString()]);
    const sourceDigest = this.digests.of({ actor, route: 'rows of results', key, body: null }).digest.key;
    const laboratoryCode = actor.facility ?? item.facilityCode;
    return {
      ...{ specimenId: specimen.id, method, value, ct, laboratoryCode, testedAt, actor, source: 'import' as const },
      ...{ sourceDigest, ...(wasReturned && { validatedBy: `outside:${actor.id}` }) },
    };
  }
}

type ReadResultRow = { readonly item: ReturnType<typeof specimenOfRow>; readonly result: RowResult };

/** Only for data keys, which are nobody's. */
const SYSTEM: Actor = { kind: 'system', id: 'import', name: 'import', scopes: [], areas: [] };

function resultOf(cells: ImportCells, collectedAt: Date, now: Date): RowResult {
  const faults: FieldFault[] = [];
  const value = parseResultWords(cells.ket_qua ?? '');
  if (value === undefined)
    faults.push({ path: 'ket_qua', code: cells.ket_qua === undefined ? 'missing' : 'word-unknown' });
  const method = methodIn(cells.ky_thuat_xn ?? '');
  if (method === undefined) faults.push({ path: 'ky_thuat_xn', code: 'word-unknown' });
  const returned = cells.thoi_gian_tra_ket_qua;
  const time = returned === undefined ? undefined : parseRowTime(returned, orderOfRow(cells), now);
  if (time?.ok === false) faults.push({ path: 'thoi_gian_tra_ket_qua', code: time.code });
  const genes = Object.entries(GENES).flatMap(([column, gene]) => {
    const text = cells[column]?.replace(',', '.');
    if (text === undefined) return [];
    if (!/^\d{1,2}(?:\.\d{1,4})?$/.test(text)) faults.push({ path: column, code: 'malformed' });
    return [[gene, Number(text)] as const];
  });
  if (faults.length > 0 || !value || !method) throw new Refused('invalid-request', { status: 400, errors: faults });
  const testedAt = time?.ok === true ? time.instant : collectedAt;
  const ct = genes.length === 0 ? undefined : Object.fromEntries(genes);
  return { method, value, ct, testedAt, wasReturned: time?.ok === true };
}

function firstRefusal(written: readonly unknown[]): Refused {
  const found = written.find((one) => one instanceof Refused);
  if (!found) throw new Error('nothing was refused');
  return found;
}

/** Where our fields stand in a row. */
const COLUMNS: Readonly<Record<string, string>> = {
  barcode: 'ma_xn',
  collectedAt: 'thoi_gian_lay_mau',
  facilityCode: 'ma_co_so',
  testedAt: 'thoi_gian_tra_ket_qua',
  'person.birth': 'nam_sinh',
};

function inColumns({ code, status, errors }: Refused): Refused {
  const [first] = errors;
  const path = first && (COLUMNS[first.path] ?? first.path);
  return new Refused(code, { status, ...(path !== undefined && path !== '' && { path }) });
}
