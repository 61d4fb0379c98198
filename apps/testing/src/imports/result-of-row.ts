import { Refused, type FieldFault, type ImportCells } from '#libs/http';
import { parseListTime, type ResultValue, type TestMethod } from '#libs/vocabulary';
import { parseResultWords } from '../results/result-words.rules.js';
import { orderOfRow } from './date-order.js';
import { methodIn } from './row-words.rules.js';

const GENES = { orf1ab: 'ORF1ab', gen_n: 'N', gen_e: 'E', gen_s: 'S', rdrp: 'RdRp' } as const;
const CYCLES = /^\d{1,2}(?:\.\d+)?$/;

/** What a row says of the result of its tube. */
export interface RowResult {
  readonly method: TestMethod;
  readonly value: ResultValue;
  readonly ct: Readonly<Record<string, number>> | undefined;
  readonly testedAt: Date;
  /** It was returned to people by the laboratory that validated it. */
  readonly wasReturned: boolean;
}

/** @throws Refused with every fault, by the names of the columns */
export function resultOfRow(cells: ImportCells, collectedAt: Date, now: Date): RowResult {
  const faults: FieldFault[] = [];
  const value = parseResultWords(cells.ket_qua ?? '');
  if (value === undefined)
    faults.push({ path: 'ket_qua', code: cells.ket_qua === undefined ? 'missing' : 'word-unknown' });
  const method = methodIn(cells.ky_thuat_xn ?? '');
  if (cells.ky_thuat_xn === undefined) faults.push({ path: 'ky_thuat_xn', code: 'missing' });
  const returned = cells.thoi_gian_tra_ket_qua;
  const time = returned === undefined ? undefined : parseListTime(returned, orderOfRow(cells), now);
  if (time?.ok === false) faults.push({ path: 'thoi_gian_tra_ket_qua', code: time.code });
  const ct = cyclesOf(cells, faults);
  if (faults.length > 0 || !value || !method) throw new Refused('invalid-request', { status: 400, errors: faults });
  return {
    method,
    value,
    ct,
    testedAt: time?.ok === true ? time.instant : collectedAt,
    wasReturned: time?.ok === true,
  };
}

function cyclesOf(cells: ImportCells, faults: FieldFault[]): Readonly<Record<string, number>> | undefined {
  const told = Object.entries(GENES).flatMap(([column, gene]) => {
    const text = cells[column]?.replace(',', '.');
    if (text === undefined) return [];
    if (!CYCLES.test(text)) faults.push({ path: column, code: 'malformed' });
    return [[gene, Number(text)] as const];
  });
  return told.length === 0 ? undefined : Object.fromEntries(told);
}
