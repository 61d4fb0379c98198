import { declaration } from './declarations-of-nobody.js';

/** One hostile request: how it is sent, and the refusal that it must get. */
export interface BadBody {
  readonly name: string;
  readonly body: string | Uint8Array | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
  readonly code: string;
  /** Where the fault is told; none for a body that was not read at all. */
  readonly path?: string;
  /** The fault's own code; the problem's where it has no other. */
  readonly fault?: string;
}

type Json = Record<string, unknown>;

/** A good declaration in which the field at the dotted path has another value; undefined takes it out. */
function changed(path: string, value: unknown): string {
  const body = structuredClone(declaration()) as unknown as Json;
  const names = path.split('.');
  const last = names.pop() ?? '';
  const owner = names.reduce<Json>((found, name) => found[name] as Json, body);
  if (value === undefined) delete owner[last];
  else owner[last] = value;
  return JSON.stringify(body);
}

const invalid = (name: string, body: string, path: string, fault: string): BadBody => ({
  ...{ name, body, path, fault },
  status: 400,
  code: 'invalid-request',
});
const field = (path: string, value: unknown, fault: string, name = shown(value)): BadBody =>
  invalid(`${path}: ${name}`, changed(path, value), path, fault);
const refused = (path: string, value: unknown, code: string, at = path): BadBody => ({
  ...{ name: `${path}: ${shown(value)}`, body: changed(path, value), path: at, code },
  status: 422,
});

function shown(value: unknown): string {
  const text = value === undefined ? 'missing' : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

const DEEP = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;
const NESTED_LISTS = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
const good = JSON.stringify(declaration());
const inName = (escaped: string): string => good.replace('Ví Dụ', escaped);

const MISSING: readonly BadBody[] = [
  ...['form', 'onBehalf', 'declarant', 'residence', 'answers'],
  ...['fullName', 'birth', 'sex', 'nationality', 'phone'].map((name) => `declarant.${name}`),
  ...['declarant.identityDocument.kind', 'declarant.identityDocument.number', 'residence.address'],
  ...['answers.symptoms', 'answers.exposures', 'answers.exposures.caseOrSuspect'],
].map((path) => field(path, undefined, 'missing'));

const TYPES: readonly BadBody[] = [
  field('form', 1, 'not-one-of'),
  field('onBehalf', 'yes', 'wrong-type'),
  field('onBehalf', 1, 'wrong-type'),
  field('onBehalf', null, 'wrong-type'),
  field('declarant', [], 'wrong-type'),
  field('declarant', 'Nguyễn', 'wrong-type'),
  field('declarant.fullName', 7, 'wrong-type'),
  field('declarant.fullName', { first: 'A' }, 'wrong-type'),
  field('declarant.birth', 1984, 'wrong-type'),
  field('declarant.birth', [], 'wrong-type'),
  field('declarant.phone', 912345678, 'wrong-type'),
  field('declarant.email', false, 'wrong-type'),
  field('declarant.healthInsuranceNumber', null, 'wrong-type'),
  field('residence', null, 'wrong-type'),
  field('residence.communeCode', 31318, 'wrong-type'),
  field('answers.symptoms', 'fever', 'wrong-type'),
  field('answers.symptoms', { fever: true }, 'wrong-type'),
  field('answers.exposures', [true], 'wrong-type'),
  field('answers.exposures.caseOrSuspect', 'false', 'wrong-type'),
  field('placeCode', 12345678, 'wrong-type'),
  field('declaredAt', 1628640000000, 'wrong-type'),
];

const VALUES: readonly BadBody[] = [
  field('form', 'exit', 'not-one-of'),
  field('declarant.sex', 'Nam', 'not-one-of'),
  field('declarant.nationality', 'vn', 'not-one-of'),
  field('declarant.nationality', 'XX', 'not-one-of'),
  field('declarant.nationality', 'VNM', 'not-one-of'),
  field('declarant.fullName', '', 'name-missing'),
  field('declarant.fullName', '   ', 'name-missing'),
  field('declarant.fullName', 'A'.repeat(256), 'name-too-long'),
  field('declarant.fullName', 'Nguyễn 2', 'name-character-refused'),
  field('declarant.fullName', 'Nguyễn 😷', 'name-character-refused'),
  field('declarant.fullName', 'Ví\nDụ', 'name-character-refused'),
  field('declarant.fullName', 'Ví\u200bDụ', 'name-character-refused', 'a zero-width space'),
  field('declarant.fullName', '<script>', 'name-character-refused'),
  field('declarant.fullName', '-.-', 'name-without-letter'),
  field('declarant.birth', {}, 'no-known-shape'),
  field('declarant.birth', { year: 1984, date: '1984-01-01' }, 'ambiguous-shape'),
  invalid('a year as text', changed('declarant.birth', { year: '1984' }), 'declarant.birth.year', 'wrong-type'),
  invalid('half a year', changed('declarant.birth', { year: 1984.5 }), 'declarant.birth.year', 'wrong-type'),
  ...['1984-02-30', '1983-02-29', '1984-13-01', '01/02/1984', '1984-1-1', '1984-01-01T00:00:00Z', ''].map((date) =>
    invalid(`born on "${date}"`, changed('declarant.birth', { date }), 'declarant.birth.date', 'malformed'),
  ),
  refused('declarant.birth', { year: 1899 }, 'birth-before-1900', 'declarant.birth.year'),
  refused('declarant.birth', { year: 2022 }, 'birth-in-the-future', 'declarant.birth.year'),
  refused('declarant.birth', { date: '2021-08-12' }, 'birth-in-the-future', 'declarant.birth.date'),
  field('declarant.phone', '', 'phone-missing'),
  field('declarant.phone', '12345', 'phone-malformed'),
  field('declarant.phone', '0293 000 0678x', 'phone-malformed'),
  field('declarant.phone', '+1 202 555 0100', 'phone-not-vietnamese'),
  field('declarant.email', 'nobody', 'malformed'),
  field('declarant.email', `${'a'.repeat(300)}@b.vn`, 'too-long'),
  field('declarant.healthInsuranceNumber', '123', 'health-insurance-number-malformed'),
  field('declarant.identityDocument.kind', 'driving-licence', 'not-one-of'),
  field('declarant.identityDocument.number', '09918400123', 'citizen-id-malformed'),
  field('declarant.identityDocument.number', '09318400123４', 'citizen-id-malformed', 'a full-width digit'),
  invalid(
    'an old identity card of 12 digits',
    changed('declarant.identityDocument', { kind: 'old-identity-card', number: '099184001234' }),
    'declarant.identityDocument.number',
    'old-identity-card-malformed',
  ),
  field('residence', {}, 'no-known-shape'),
  field('residence', { communeCode: '31318', provinceCode: '79', address: 'a' }, 'ambiguous-shape'),
  field('residence.communeCode', '3131', 'malformed'),
  field('residence.address', '', 'too-short'),
  field('residence.address', 'a'.repeat(301), 'too-long'),
  field('residence.address', 'a\u0007', 'control-character'),
  invalid(
    'a province of three digits',
    changed('residence', { provinceCode: '079', text: 'a' }),
    'residence.provinceCode',
    'malformed',
  ),
  refused('residence', { communeCode: '00000', address: 'a' }, 'commune-not-found', 'residence.communeCode'),
  refused('residence', { provinceCode: '00', text: 'a' }, 'province-not-found', 'residence.provinceCode'),
  refused('residence', { provinceCode: '93', text: 'a' }, 'province-not-found', 'residence.provinceCode'),
  field('answers.placesVisited', 'a'.repeat(2_001), 'too-long'),
  field('answers.symptoms', ['fever', 'fever'], 'not-unique'),
  field(
    'answers.symptoms',
    Array.from({ length: 900 }, () => 'fever'),
    'too-many',
  ),
  invalid('an unknown symptom', changed('answers.symptoms', ['headache']), 'answers.symptoms[0]', 'not-one-of'),
  invalid('a symptom that is none', changed('answers.symptoms', ['fever', null]), 'answers.symptoms[1]', 'not-one-of'),
  field('placeCode', 'K7M4Q2X', 'place-code-malformed'),
  field('placeCode', 'K7M4Q2XA', 'place-code-mistyped'),
  refused('placeCode', 'K7M4Q2XQ', 'place-not-found'),
  field('declaredAt', '2021-08-11', 'malformed'),
  field('declaredAt', '2021-02-30T07:00:00+07:00', 'malformed'),
  field('declaredAt', '2021-08-11T25:00:00Z', 'malformed'),
  refused('declaredAt', '2021-08-01T00:00:00Z', 'declared-too-long-ago'),
  refused('declaredAt', '2031-08-01T00:00:00Z', 'declared-in-the-future'),
  field('declaredAt', '0000-01-01T00:00:00Z', 'malformed'),
  refused('declaredAt', '0002-01-01T00:00:00Z', 'declared-too-long-ago'),
];

const UNKNOWN: readonly BadBody[] = [
  field('admin', true, 'unknown-field'),
  field('id', '0190a000-0000-7000-8000-000000000000', 'unknown-field'),
  field('declarant.age', 37, 'unknown-field'),
  field('residence.text', 'a', 'unknown-field'),
  field('answers.exposures.other', true, 'unknown-field'),
  field('declarant.birth.month', 2, 'unknown-field'),
  invalid('__proto__', good.replace('{', '{"__proto__":{"admin":true},'), '', 'unknown-field'),
  invalid('constructor', good.replace('{', '{"constructor":{"prototype":{}},'), 'constructor', 'unknown-field'),
];

const whole = (
  name: string,
  body: BadBody['body'],
  status: number,
  code: string,
  more: Partial<BadBody> = {},
): BadBody => ({
  ...{ name, body, status, code },
  ...more,
});

const WHOLE: readonly BadBody[] = [
  whole('no body', undefined, 400, 'invalid-request', { path: '', fault: 'missing' }),
  whole('broken JSON', good.slice(0, -1), 400, 'invalid-json'),
  whole('two values', `${good}${good}`, 400, 'invalid-json'),
  whole('NaN', good.replace('1984', 'NaN'), 400, 'invalid-json'),
  whole('a comment', `/* */${good}`, 400, 'invalid-json'),
  whole('XML', '<declaration/>', 400, 'invalid-json'),
  ...['[]', '"text"', '42', 'true', 'null'].map((body) =>
    whole(body, body, 400, 'invalid-request', { path: '', fault: 'wrong-type' }),
  ),
  whole('bytes that are no UTF-8', Buffer.from(inName('\xff'), 'latin1'), 400, 'invalid-encoding'),
  whole('UTF-16', Buffer.from(good, 'utf16le'), 400, 'invalid-encoding'),
  invalid('NUL', inName('V\\u0000'), 'declarant.fullName', 'control-character'),
  invalid('a lone high surrogate', inName('V\\ud800'), 'declarant.fullName', 'broken-text'),
  invalid('a lone low surrogate', inName('\\udc00V'), 'declarant.fullName', 'broken-text'),
  whole('a bomb of objects', DEEP, 400, 'invalid-request', { path: '', fault: 'nested-too-deep' }),
  whole('a bomb of lists', NESTED_LISTS, 400, 'invalid-request', { path: '', fault: 'nested-too-deep' }),
  invalid('a bomb inside a field', good.replace('"fullName":', `"x":${DEEP},"fullName":`), '', 'nested-too-deep'),
  whole(
    'a huge list',
    changed(
      'answers.symptoms',
      Array.from({ length: 20_000 }, () => 'fever'),
    ),
    400,
    'invalid-request',
    {
      path: 'answers.symptoms',
      fault: 'too-many',
    },
  ),
  whole('two megabytes', changed('residence.address', 'a'.repeat(2_000_000)), 413, 'body-too-large'),
  whole('text/plain', good, 415, 'unsupported-media-type', { headers: { 'content-type': 'text/plain' } }),
  whole('a form', 'form=whole-population', 415, 'unsupported-media-type', {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  }),
  whole('multipart', '--a--', 415, 'unsupported-media-type', {
    headers: { 'content-type': 'multipart/form-data; boundary=a' },
  }),
  whole('no type at all', good, 415, 'unsupported-media-type', { headers: { 'content-type': '' } }),
  ...['short', 'a'.repeat(65), 'spaces in the key here'].map((key) =>
    whole(`the key "${key.slice(0, 20)}"`, good, 400, 'idempotency-key-malformed', {
      headers: { 'idempotency-key': key },
      path: 'Idempotency-Key',
    }),
  ),
];

export const BAD_BODIES: readonly BadBody[] = [...MISSING, ...TYPES, ...VALUES, ...UNKNOWN, ...WHOLE];
