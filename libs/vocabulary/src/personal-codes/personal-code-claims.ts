import { isCalendarDate, type LocalDay } from '../time/local-day.js';
import { STATED_VACCINES, type StatedVaccine } from '../vaccination/vaccines.js';

/** A person carries no more of each than this: the code must stay one that a camera reads at a glance. */
export const PERSONAL_CODE_TESTS_MAX = 3;
export const PERSONAL_CODE_DOSES_MAX = 5;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** 32 bytes of an Ed25519 public key. */
const DEVICE_KEY = /^[A-Za-z0-9_-]{43}$/;
const AREA_CODE = /^\d{2}(\d{3})?$/;
const WORD = /^[a-z][a-z-]{0,39}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/;
const MAX_NAME_CHARACTERS = 120;
export const PERSONAL_CODE_DOSE_NUMBER_MAX = 9;

export const TEST_TECHNIQUES = ['pcr', 'rapid'] as const;
export const TEST_RESULTS = ['negative', 'positive', 'undetermined'] as const;

export const PERSONAL_CODE_SOURCES = ['holder', 'register'] as const;
/** Who says so: the holder, whom nobody has checked, or the register of tests or of vaccinations. */
export type PersonalCodeSource = (typeof PERSONAL_CODE_SOURCES)[number];

/** A test as the holder stated it, or as a laboratory reported it. */
export interface PersonalCodeTest {
  readonly technique: (typeof TEST_TECHNIQUES)[number];
  readonly result: (typeof TEST_RESULTS)[number];
  /** ISO instants, business time; rules count from the one or from the other. */
  readonly sampledAt: string;
  readonly resultedAt?: string;
  /** The holder where it is absent. */
  readonly by?: PersonalCodeSource;
}

/** A dose as far as it is known. */
export interface PersonalCodeDose {
  readonly number: number;
  readonly day: LocalDay;
  /** Absent where nothing is said of it; the colour rules do not look at it. */
  readonly vaccine?: StatedVaccine;
  /** The holder where it is absent. */
  readonly by?: PersonalCodeSource;
}

/**
 * What the province says of the holder, so that a checkpoint can decide without network: no phone, no document, no
 * whole name. Whoever scans the code can read it.
 */
export interface PersonalCodeClaims {
  readonly v: 1;
  /** Of this code, not of the person: a new code has a new one. */
  readonly id: string;
  /** base64url, the public half of the key that only the holder's phone has. */
  readonly key: string;
  /** ISO instant, business time, from which the certificate is no longer good. */
  readonly exp: string;
  /** Of the declaration that it stands on. */
  readonly day: LocalDay;
  readonly form: string;
  readonly outcome: 'clear' | 'attention';
  /** Commune of residence, or province where that is another one. */
  readonly res: string;
  /** Commune or province of destination. */
  readonly dest?: string;
  /** As `maskFullName` makes it. */
  readonly name: string;
  readonly tests?: readonly PersonalCodeTest[];
  readonly doses?: readonly PersonalCodeDose[];
}

type Check = (value: unknown) => boolean;

const isText =
  (shape: RegExp): Check =>
  (value) =>
    typeof value === 'string' && shape.test(value);
const isDay: Check = (value) => typeof value === 'string' && isCalendarDate(value);
const isInstant: Check = (value) =>
  typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
const isOneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const isAbsentOr =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const isListOf =
  (check: Check, max: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= max && value.every(check);
const isRecordOf =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(fields).every(([name, check]) => check((value as Record<string, unknown>)[name]));

const isTest = isRecordOf({
  technique: isOneOf(TEST_TECHNIQUES),
  result: isOneOf(TEST_RESULTS),
  sampledAt: isInstant,
  resultedAt: isAbsentOr(isInstant),
  by: isAbsentOr(isOneOf(PERSONAL_CODE_SOURCES)),
});

const isDose = isRecordOf({
  number: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= PERSONAL_CODE_DOSE_NUMBER_MAX,
  day: isDay,
  vaccine: isAbsentOr(isOneOf(STATED_VACCINES)),
  by: isAbsentOr(isOneOf(PERSONAL_CODE_SOURCES)),
});

const isClaims = isRecordOf({
  v: isOneOf([1]),
  id: isText(ID),
  key: isText(DEVICE_KEY),
  exp: isInstant,
  day: isDay,
  form: isText(WORD),
  outcome: isOneOf(['clear', 'attention']),
  res: isText(AREA_CODE),
  dest: isAbsentOr(isText(AREA_CODE)),
  name: (value) => typeof value === 'string' && value.length > 0 && value.length <= MAX_NAME_CHARACTERS,
  tests: isAbsentOr(isListOf(isTest, PERSONAL_CODE_TESTS_MAX)),
  doses: isAbsentOr(isListOf(isDose, PERSONAL_CODE_DOSES_MAX)),
});

/** Reads the JSON of a certificate; undefined where it is not laid out as claims of this version. Later fields pass. */
export function parsePersonalCodeClaims(json: string): PersonalCodeClaims | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  return isClaims(value) ? (value as PersonalCodeClaims) : undefined;
}
