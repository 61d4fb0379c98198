import type { EuDose, EuRecovery, EuTest, ScanReading } from '#libs/vocabulary';
import type { scanFieldTexts } from './scan-fields.texts';

export type FieldName = keyof typeof scanFieldTexts;

/** How a value is to be said: `area` by the name of the unit, `instant` and `day` by the calendar, `word` translated. */
export interface ScanFact {
  readonly name: FieldName;
  readonly value: string;
  readonly as: 'text' | 'code' | 'day' | 'instant' | 'area' | 'country' | 'word' | 'vaccine';
}

/** What stands in a code, in the order in which somebody would read it. */
export function factsOf(reading: ScanReading): readonly ScanFact[] {
  switch (reading.kind) {
    case 'place-poster':
    case 'place-code':
      return present([['placeCode', reading.fields.placeCode, 'code']]);
    case 'personal-card':
      return present([['cardCode', reading.fields.cardCode, 'code']]);
    case 'declaration':
      return present([['declarationCode', reading.fields.declarationCode, 'code']]);
    case 'vaccination-invitation':
      return present([['invitationCode', reading.fields.invitationCode, 'code']]);
    case 'personal-code':
      return claimsFacts(reading.fields.claims);
    case 'eu-certificate':
      return certificateFacts(reading.fields);
    case 'personal-qr':
    case 'chip-card':
    case 'health-insurance-card':
      return personFacts(reading.fields);
    case 'unknown':
    case 'hostile':
      return [];
  }
}

type Row = readonly [name: FieldName, value: string | number | undefined, as: ScanFact['as']];

const present = (rows: readonly Row[]): ScanFact[] =>
  rows.flatMap(([name, value, as]) =>
    value === undefined || value === '' ? [] : [{ name, value: String(value), as }],
  );

type Claims = Extract<ScanReading, { kind: 'personal-code' }>['fields']['claims'];

function claimsFacts({ name, form, outcome, day, exp, res, dest, tests = [], doses = [] }: Claims): ScanFact[] {
  return present([
    ['fullName', name, 'text'],
    ['form', form, 'word'],
    ['outcome', outcome, 'word'],
    ['declaredOn', day, 'day'],
    ['validUntil', exp, 'instant'],
    ['residence', res, 'area'],
    ['destination', dest, 'area'],
    ...tests.flatMap(({ result, sampledAt }): Row[] => [
      ['testResult', result, 'word'],
      ['sampledAt', sampledAt, 'instant'],
    ]),
    ...doses.flatMap(({ day: given, vaccine }): Row[] => [
      ['doseOn', given, 'day'],
      ['product', vaccine, 'vaccine'],
    ]),
  ]);
}

type PersonFields = Partial<
  Record<keyof Extract<ScanReading, { kind: 'personal-qr' | 'chip-card' | 'health-insurance-card' }>['fields'], string>
> &
  Readonly<Record<string, string | number | undefined>>;

function personFacts(fields: object): ScanFact[] {
  const of = fields as PersonFields;
  return present([
    ['fullName', of['fullName'], 'text'],
    ...birthRows(of),
    ['sex', of['sex'], 'word'],
    ['documentKind', of['documentKind'], 'word'],
    ['documentNumber', of['documentNumber'], 'code'],
    ['oldDocumentNumber', of['oldDocumentNumber'], 'code'],
    ['healthInsuranceNumber', of['healthInsuranceNumber'], 'code'],
    ['phone', of['phone'], 'text'],
    ['address', of['address'], 'text'],
    ['firstFacility', of['firstFacility'], 'code'],
    ['validFrom', of['validFrom'], 'day'],
    ['validTo', of['validTo'], 'day'],
    ['issuedOn', of['issuedOn'], 'day'],
  ]);
}

function certificateFacts(fields: Extract<ScanReading, { kind: 'eu-certificate' }>['fields']): ScanFact[] {
  const { doses = [], tests = [], recoveries = [] } = fields;
  return present([
    ['fullName', fields.fullName ?? fields.standardisedName, 'text'],
    ...birthRows(fields),
    ['birthMonth', fields.birthMonth, 'text'],
    ...doses.flatMap(doseRows),
    ...tests.flatMap(testRows),
    ...recoveries.flatMap(recoveryRows),
    ['issuerCountry', fields.issuerCountry, 'country'],
    ['issuedOn', fields.issuedOn, 'day'],
    ['validTo', fields.expiresOn, 'day'],
  ]);
}

/** The day where it is known; a year never becomes its first of January. */
function birthRows({ birthDate, birthYear }: { readonly birthDate?: unknown; readonly birthYear?: unknown }): Row[] {
  if (typeof birthDate === 'string') return [['birthDate', birthDate, 'day']];
  return [['birthYear', typeof birthYear === 'number' ? birthYear : undefined, 'text']];
}

const doseRows = ({ doseNumber, ofDoses, day, product }: EuDose): Row[] => [
  ['dose', doseNumber === undefined ? undefined : [doseNumber, ofDoses].filter(Boolean).join(' / '), 'text'],
  ['doseOn', day, 'day'],
  ['product', product, 'text'],
];

const testRows = ({ result, sampledAt, facility }: EuTest): Row[] => [
  ['testResult', result, 'word'],
  ['sampledAt', sampledAt, 'instant'],
  ['facility', facility, 'text'],
];

const recoveryRows = ({ firstPositiveOn, validTo }: EuRecovery): Row[] => [
  ['firstPositiveOn', firstPositiveOn, 'day'],
  ['validTo', validTo, 'day'],
];
