import { isCountryCode } from '../countries/country-codes.js';
import {
  fault,
  kept,
  readCommune,
  readFreeText,
  readProvince,
  TOLD_NAME_CHARACTERS_MAX,
  type AnswerFacts,
  type AnswerFault,
  type AnswerRead,
} from './answer-read.js';
import type { PointKind, Question } from './questionnaire.js';

/** A place of a trip: exactly one code, and what the traveller adds (address, quarter, gate, station). */
export interface TripPoint {
  readonly communeCode?: string;
  readonly provinceCode?: string;
  readonly countryCode?: string;
  readonly text?: string;
}

/** Where a trip begins and ends, and where it passes through. */
export interface Itinerary {
  readonly origin: TripPoint;
  readonly destination: TripPoint;
  readonly stops?: readonly TripPoint[];
}

type ItineraryQuestion = Extract<Question, { kind: 'itinerary' }>;

const POINT_TEXT_CHARACTERS_MAX = 200;
const FIELDS: readonly string[] = ['origin', 'destination', 'stops'];
const CODE_FIELDS: Readonly<Record<PointKind, keyof TripPoint>> = {
  commune: 'communeCode',
  province: 'provinceCode',
  country: 'countryCode',
};
const KINDS = Object.keys(CODE_FIELDS) as PointKind[];
const POINT_FIELDS: readonly string[] = [...Object.values(CODE_FIELDS), 'text'];

/** Reads a trip; every fault of every point is told. */
export function readItinerary(
  { points, stopsMax }: ItineraryQuestion,
  value: unknown,
  path: string,
  facts: AnswerFacts,
): AnswerRead {
  if (!isObject(value)) return fault(path, 'wrong-type');
  const unknown = unknownFields(value, FIELDS, path);
  const origin = readPoint(points.origin, value['origin'], `${path}.origin`, facts);
  const destination = readPoint(points.destination, value['destination'], `${path}.destination`, facts);
  const stops = readStops(points.stops, stopsMax, value['stops'], `${path}.stops`, facts);
  const faults = [...unknown, ...faultsOf(origin), ...faultsOf(destination), ...faultsOf(stops)];
  if (!origin.ok || !destination.ok || !stops.ok || faults.length > 0) return { ok: false, faults };
  const read = stops.value as readonly TripPoint[];
  return kept({ origin: origin.value, destination: destination.value, ...(read.length > 0 && { stops: read }) });
}

function readStops(
  kinds: readonly PointKind[],
  stopsMax: number,
  value: unknown,
  path: string,
  facts: AnswerFacts,
): AnswerRead {
  if (value === undefined) return kept([]);
  if (!Array.isArray(value)) return fault(path, 'wrong-type');
  if (value.length > stopsMax) return fault(path, 'too-many');
  const stops = value.map((stop: unknown, index) => readPoint(kinds, stop, `${path}[${index}]`, facts));
  const faults = stops.flatMap(faultsOf);
  return faults.length > 0 ? { ok: false, faults } : kept(stops.map((stop) => (stop.ok ? stop.value : undefined)));
}

function readPoint(kinds: readonly PointKind[], value: unknown, path: string, facts: AnswerFacts): AnswerRead {
  if (value === undefined) return fault(path, 'missing');
  if (!isObject(value)) return fault(path, 'wrong-type');
  const [unknown] = unknownFields(value, POINT_FIELDS, path);
  if (unknown) return { ok: false, faults: [unknown] };
  const named = KINDS.filter((kind) => Object.hasOwn(value, CODE_FIELDS[kind]));
  const [kind] = named;
  if (kind === undefined) return fault(path, 'no-known-shape');
  if (named.length > 1) return fault(path, 'ambiguous-shape');
  const at = `${path}.${CODE_FIELDS[kind]}`;
  if (!kinds.includes(kind)) return fault(at, 'not-asked');
  const code = readCode(kind, value[CODE_FIELDS[kind]], at, facts);
  const text = readPointText(value, `${path}.text`);
  if (!code.ok || !text.ok) return { ok: false, faults: [...faultsOf(code), ...faultsOf(text)] };
  return kept({ [CODE_FIELDS[kind]]: code.value, ...(text.value !== undefined && { text: text.value }) });
}

function readCode(kind: PointKind, code: unknown, path: string, facts: AnswerFacts): AnswerRead {
  if (typeof code !== 'string') return fault(path, 'wrong-type');
  if (kind === 'commune') return readCommune(code, path, facts);
  if (kind === 'province') return readProvince(code, path, facts);
  return isCountryCode(code) ? kept(code) : fault(path, 'not-one-of');
}

function readPointText(point: Readonly<Record<string, unknown>>, path: string): AnswerRead {
  if (!Object.hasOwn(point, 'text')) return kept(undefined);
  const text = point['text'];
  return typeof text === 'string' ? readFreeText(POINT_TEXT_CHARACTERS_MAX, text, path) : fault(path, 'wrong-type');
}

function unknownFields(value: object, known: readonly string[], path: string): AnswerFault[] {
  return Object.keys(value)
    .filter((name) => !known.includes(name))
    .slice(0, 1)
    .map((name) => ({ path: `${path}.${name.slice(0, TOLD_NAME_CHARACTERS_MAX)}`, code: 'unknown-field' }));
}

function faultsOf(read: AnswerRead): readonly AnswerFault[] {
  return read.ok ? [] : read.faults;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
