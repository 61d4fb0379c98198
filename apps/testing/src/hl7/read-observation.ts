import type { TestCodes } from '#libs/reference-data';
import type { ResultValue, TestMethod } from '#libs/vocabulary';
import { geneNamedIn } from '../results/gene.rules.js';
import { parseResultWords } from '../results/result-words.rules.js';
import type { OutsideStanding } from '../unmatched-results/outside-result.js';
import { methodOf } from './hl7-codes.js';
import type { Hl7Refusal } from './hl7.refusals.js';
import type { NumberedSegment } from './hl7-message.js';

export type ReadObservation =
  | {
      readonly kind: 'value';
      readonly method: TestMethod;
      readonly value: ResultValue;
      readonly standing: OutsideStanding;
      readonly analysedAt: string;
      readonly observedAt: string;
      readonly device: string;
      readonly path: string;
    }
  | { readonly kind: 'gene'; readonly gene: string; readonly ct: number; readonly path: string }
  /** The sender says that a result will follow. */
  | { readonly kind: 'nothing-yet'; readonly path: string };

/** `OBX-11`, HL7 table 0085. `null`: nothing is reported yet. */
const STANDINGS: ReadonlyMap<string, OutsideStanding | null> = new Map([
  ['F', 'final'],
  ['P', 'preliminary'],
  ['R', 'preliminary'],
  ['S', 'preliminary'],
  ['C', 'correction'],
  ['W', 'withdrawal'],
  ['D', 'withdrawal'],
  ['X', 'withdrawal'],
  ['I', null],
]);

const CODE_SYSTEMS: Readonly<Record<string, string>> = {
  SCT: 'http://snomed.info/sct',
  HL70078: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
};
const FLAGS = CODE_SYSTEMS.HL70078 ?? '';
const CODED = new Set(['CWE', 'CE', 'CNE', 'IS', 'ID']);
const NUMBER = /^\d{1,3}(?:\.\d{1,4})?$/;

/** @param ofOrder the test that `OBR-4` names, for observations with a local code */
export function readObservation(
  obx: NumberedSegment,
  codes: TestCodes,
  ofOrder: TestMethod | undefined,
): ReadObservation | { readonly path: string; readonly code: Hl7Refusal } {
  const standing = STANDINGS.get(obx.at(11).toUpperCase());
  if (standing === undefined)
    return { path: obx.place(11), code: obx.at(11) === '' ? 'hl7-field-missing' : 'hl7-status-unknown' };
  if (standing === null) return { kind: 'nothing-yet', path: obx.place(11) };
  const own = methodOf(obx, 3, codes);
  if (own === undefined && ['NM', 'SN'].includes(obx.at(2))) return geneOf(obx);
  const method = own ?? (obx.at(3, 3) === 'LN' ? undefined : ofOrder);
  if (method === undefined) return { path: obx.place(3), code: 'hl7-code-unknown' };
  const value = valueOf(obx, codes) ?? (standing === 'withdrawal' ? 'invalid' : undefined);
  if (value === undefined) return { path: obx.place(5), code: 'hl7-value-unknown' };
  const times = { analysedAt: obx.at(19), observedAt: obx.at(14) };
  return { kind: 'value', method, value, standing, ...times, device: obx.at(18), path: obx.place() };
}

function geneOf(obx: NumberedSegment): ReadObservation | { readonly path: string; readonly code: Hl7Refusal } {
  const gene = geneNamedIn(`${obx.at(3, 2)} ${obx.at(3, 5)} ${obx.at(3)}`);
  if (gene === undefined) return { path: obx.place(3), code: 'hl7-code-unknown' };
  const text = obx.at(2) === 'SN' ? obx.at(5, 2) : obx.at(5);
  if (!NUMBER.test(text)) return { path: obx.place(5), code: 'hl7-value-unknown' };
  return { kind: 'gene', gene, ct: Number(text), path: obx.place(5) };
}

/** By code, else by the words of the value, else by the abnormal flag. */
function valueOf(obx: NumberedSegment, codes: TestCodes): ResultValue | undefined {
  const coded = CODED.has(obx.at(2)) ? [1, 4].map((at) => codedValue(codes, obx.at(5, at), obx.at(5, at + 2))) : [];
  const byCode = coded.find((value) => value !== undefined);
  if (byCode !== undefined) return byCode;
  const hasCode = coded.length > 0 && obx.at(5, 3) in CODE_SYSTEMS;
  const words = hasCode ? [] : [obx.at(5), obx.at(5, 2)];
  const byWords = words.map(parseResultWords).find((value) => value !== undefined);
  if (byWords !== undefined) return byWords;
  return obx.at(5) === '' ? codes.values.meaningOf(FLAGS, obx.at(8)) : undefined;
}

function codedValue(codes: TestCodes, code: string, system: string): ResultValue | undefined {
  const address = CODE_SYSTEMS[system];
  return address === undefined ? undefined : codes.values.meaningOf(address, code);
}
