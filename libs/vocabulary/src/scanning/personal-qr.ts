import { parseHealthInsuranceNumber } from '../identity/health-insurance-number.js';
import { parsePhone } from '../phones/phone.js';
import { isCalendarDate, type LocalDay } from '../time/local-day.js';
import { present } from './present-fields.js';
import type { FieldsAndWarnings, PersonalQrFields } from './scan-reading.js';
import type { ScanWarning } from './scan-warnings.js';
import { fourDigits, readBirth } from './scanned-dates.js';
import { contradictions, printSexDigit, readDocument, readName, readSexDigit, tidy } from './scanned-person.js';

const FIELDS_MIN = 5;
/** What the national platform writes where there is no number. */
const NO_NUMBER = /^0{0,2}$/;
const QR_ID_CHARACTERS_MAX = 64;
const DECLARED_BY: Readonly<Record<string, 'self' | 'another'>> = { '0': 'self', '1': 'another' };

export function isPersonalQr(parts: readonly string[]): boolean {
  const [, , birth = '', declaredBy = ''] = parts.map((part) => part.trim());
  const hasIsoBirth = isCalendarDate(birth) || /^\d{4}(-00-00)?$/.test(birth) || /^\d{4}-\d{2}-\d{2}$/.test(birth);
  return parts.length >= 3 && parts.length <= 6 && hasIsoBirth && /^\d?$/.test(declaredBy);
}

/**
 * Decision 1405: `document|NAME|YYYY-MM-DD|0 self or 1 another|QR id|EXT`, and in EXT, split by `<`: QR id of who
 * declared, sex (0 unknown, 1 male, 2 female), health insurance, phone, signature.
 */
export function readPersonalQr(parts: readonly string[], today: LocalDay): FieldsAndWarnings<PersonalQrFields> {
  const [number = '', name = '', birth = '', declaredBy = '', qrId = '', ext = ''] = parts;
  const [declarant = '', sex = '', insurance = '', phone = '', ...signature] = ext.split('<');
  const document = readDocument(number);
  const fullName = readName(name);
  const born = readBirth(birth, today);
  const readSex = readSexDigit(sex);
  const insured = readInsurance(insurance);
  const called = readPhone(phone);
  const declarer = DECLARED_BY[declaredBy.trim()];
  const fields = present<PersonalQrFields>({
    documentKind: document.documentKind,
    documentNumber: document.documentNumber,
    fullName: fullName.value,
    birthDate: born.birthDate,
    birthYear: born.birthYear,
    declaredBy: declarer,
    qrId: readQrId(qrId),
    declarantQrId: readQrId(declarant),
    sex: readSex.value,
    healthInsuranceNumber: insured.value,
    phone: called.value,
    issuerSignature: tidy(signature.join('<')) || undefined,
  });
  const missing: ScanWarning[] = parts.length < FIELDS_MIN ? ['fields-missing'] : [];
  const unknown: ScanWarning[] = declarer === undefined ? ['declarer-unknown'] : [];
  // Nought says that the sex is not known, which is no fault of the text.
  const ofSex = sex.trim() === '0' || ext === '' ? [] : readSex.warnings;
  const read = [document, fullName, born, insured, called].flatMap(({ warnings }) => warnings);
  return { fields, warnings: [...missing, ...read, ...ofSex, ...unknown, ...contradictions(fields, today)] };
}

function readQrId(text: string): string | undefined {
  return tidy(text).slice(0, QR_ID_CHARACTERS_MAX) || undefined;
}

function readInsurance(text: string): { readonly value?: string; readonly warnings: readonly ScanWarning[] } {
  if (NO_NUMBER.test(text.trim())) return { warnings: [] };
  const number = parseHealthInsuranceNumber(text);
  return number.ok ? { value: number.value, warnings: [] } : { warnings: [number.code] };
}

function readPhone(text: string): { readonly value?: string; readonly warnings: readonly ScanWarning[] } {
  if (NO_NUMBER.test(text.trim())) return { warnings: [] };
  const phone = parsePhone(text);
  return phone.ok ? phone : { value: tidy(text).slice(0, 40), warnings: ['phone-malformed'] };
}

export function printPersonalQr(code: PersonalQrFields): string {
  const year = code.birthYear === undefined ? '' : fourDigits(code.birthYear);
  const ext = [
    code.declarantQrId ?? '',
    printSexDigit(code.sex),
    code.healthInsuranceNumber ?? '00',
    code.phone?.replace(/^\+84/, '0') ?? '',
    ...(code.issuerSignature === undefined ? [] : [code.issuerSignature]),
  ].join('<');
  const declaredBy = code.declaredBy === undefined ? '' : code.declaredBy === 'self' ? '0' : '1';
  return [
    code.documentNumber ?? '',
    code.fullName ?? '',
    code.birthDate ?? year,
    declaredBy,
    code.qrId ?? '',
    ext,
  ].join('|');
}
