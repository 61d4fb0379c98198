import type { TestCodes } from '#libs/reference-data';
import type {
  OutsideBarcode,
  OutsideFault,
  OutsidePerson,
  OutsideResult,
} from '../unmatched-results/outside-result.js';
import { methodOf } from './hl7-codes.js';
import type { Hl7Refusal } from './hl7.refusals.js';
import type { NumberedSegment, ReadMessage } from './hl7-message.js';
import { parseHl7Birth, parseHl7Time } from './hl7-values.js';
import { readObservation, type ReadObservation } from './read-observation.js';

export interface Hl7Fault extends OutsideFault {
  readonly code: Hl7Refusal;
}

export type ReadOru =
  | { readonly ok: true; readonly results: readonly OutsideResult[] }
  | { readonly ok: false; readonly faults: readonly Hl7Fault[] };

/** One test of one specimen: `OBR` with its observations and the specimen that they were made of. */
interface Order {
  readonly pid: NumberedSegment | undefined;
  readonly obr: NumberedSegment;
  readonly observations: NumberedSegment[];
  specimen: NumberedSegment | undefined;
}

/** Segments that stand between those that are read, and say nothing that is kept. */
const PASSED_OVER = new Set([
  'MSH',
  'SFT',
  'PD1',
  'NTE',
  'NK1',
  'PV1',
  'PV2',
  'ORC',
  'TQ1',
  'TQ2',
  'CTD',
  'FT1',
  'CTI',
  'DSC',
]);

/** The results of an `ORU^R01`, or everything that is wrong with it. */
export function readOru(message: ReadMessage, codes: TestCodes): ReadOru {
  const grouped = ordersOf(message.segments);
  if (grouped.faults.length > 0) return { ok: false, faults: grouped.faults };
  if (grouped.orders.length === 0) return { ok: false, faults: [{ path: 'OBR', code: 'hl7-segment-missing' }] };
  const sentAt = message.header.at(7);
  const read = grouped.orders.map((order) => resultOf(order, codes, sentAt));
  const faults = read.flatMap((one) => (Array.isArray(one) ? one : []));
  return faults.length > 0
    ? { ok: false, faults }
    : {
        ok: true,
        results: read.flatMap((one) => (Array.isArray(one) || one === undefined ? [] : [one as OutsideResult])),
      };
}

function ordersOf(segments: readonly NumberedSegment[]): { orders: Order[]; faults: Hl7Fault[] } {
  const orders: Order[] = [];
  const faults: Hl7Fault[] = [];
  let pid: NumberedSegment | undefined;
  let inSpecimen = false;
  for (const segment of segments) {
    const order = orders.at(-1);
    if (segment.name === 'PID') pid = segment;
    else if (segment.name === 'OBR') {
      orders.push({ pid, obr: segment, observations: [], specimen: undefined });
      inSpecimen = false;
    } else if (segment.name === 'OBX' && order) {
      // What follows `SPM` describes the specimen, not the test.
      if (!inSpecimen) order.observations.push(segment);
    } else if (segment.name === 'SPM' && order) {
      order.specimen ??= segment;
      inSpecimen = true;
    } else if (!PASSED_OVER.has(segment.name) && !segment.name.startsWith('Z'))
      faults.push({ path: segment.place(), code: 'hl7-segment-out-of-order' });
  }
  return { orders, faults };
}

function resultOf(order: Order, codes: TestCodes, sentAt: string): OutsideResult | Hl7Fault[] | undefined {
  const { obr } = order;
  const barcodes = barcodesOf(order);
  const orderMethod = methodOf(obr, 4, codes);
  const read = order.observations.map((obx) => readObservation(obx, codes, orderMethod));
  const faults = read.flatMap((one) => ('code' in one ? [one] : []));
  if (barcodes.length === 0) faults.push({ path: order.specimen?.place(2) ?? obr.place(3), code: 'hl7-field-missing' });
  if (order.observations.length === 0) faults.push({ path: obr.place(), code: 'hl7-segment-missing' });
  const observed = read.flatMap((one) => ('code' in one ? [] : [one]));
  const values = observed.filter((one) => one.kind === 'value');
  const [value] = values;
  if (faults.length === 0 && value === undefined) {
    if (observed.some(({ kind }) => kind === 'nothing-yet')) return undefined;
    faults.push({ path: obr.place(), code: 'hl7-segment-missing' });
  }
  faults.push(...values.slice(1).flatMap((other) => (isSame(value, other) ? [] : [differs(other)])));
  if (faults.length > 0 || value === undefined) return faults;
  const time = [value.analysedAt, obr.at(22), value.observedAt, sentAt].find((text) => text !== '') ?? '';
  const testedAt = parseHl7Time(time);
  if (testedAt === undefined) return [{ path: value.path, code: 'hl7-time-malformed' }];
  const genes = observed.flatMap((one) => (one.kind === 'gene' ? [[one.gene, one.ct] as const] : []));
  return {
    barcodes,
    method: value.method,
    value: value.value,
    ct: genes.length === 0 ? undefined : Object.fromEntries(genes),
    device: value.device === '' ? undefined : value.device,
    testedAt,
    standing: value.standing,
    person: order.pid && personOf(order.pid),
    path: value.path,
  };
}

function isSame(one: ReadObservation | undefined, other: ReadObservation): boolean {
  return (
    one?.kind === 'value' && other.kind === 'value' && one.value === other.value && one.standing === other.standing
  );
}

const differs = ({ path }: ReadObservation): Hl7Fault => ({ path, code: 'hl7-tests-differ' });

/** What the sender calls the specimen: of `SPM-2` the placer's name and its own, then the numbers of the order. */
function barcodesOf({ specimen, obr }: Order): OutsideBarcode[] {
  const named = [
    ...(specimen ? [1, 2].map((part) => [specimen.at(2, part), specimen.at(2, part, 2)]) : []),
    ...[2, 3].map((field) => [obr.at(field), obr.at(field, 2)]),
  ];
  const seen = new Set<string>();
  return named.flatMap(([value = '', assigner = '']) => {
    if (value === '' || seen.has(value)) return [];
    seen.add(value);
    return [{ value, ...(assigner !== '' && { assigner }) }];
  });
}

function personOf(pid: NumberedSegment): OutsidePerson {
  const [family, given, middle] = [pid.at(5, 1), pid.at(5, 2), pid.at(5, 3)];
  const fullName = [family, middle, given].filter((part) => part !== '').join(' ');
  const birth = parseHl7Birth(pid.at(7));
  const document = pid.at(3);
  return {
    ...(fullName !== '' && { fullName }),
    ...(birth !== undefined && { birth }),
    ...(document !== '' && { document }),
  };
}
