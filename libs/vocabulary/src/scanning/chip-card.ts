import type { LocalDay } from '../time/local-day.js';
import { present } from './present-fields.js';
import type { ChipCardFields, FieldsAndWarnings } from './scan-reading.js';
import type { ScanWarning } from './scan-warnings.js';
import { printCompact, readBirth, readDay } from './scanned-dates.js';
import { contradictions, readDocument, readName, readSexWord, SEX_PRINTED, tidy } from './scanned-person.js';

/** Later cards have more; what comes after the seventh is not read. */
const FIELDS_MIN = 7;

/** Whether the parts of a text between its bars are those of the chip card, also of one that was cut off. */
export function isChipCard(parts: readonly string[]): boolean {
  const [number = '', old = '', , birth = '', sex = ''] = parts.map((part) => part.trim());
  if (readSexWord(sex).value !== undefined) return true;
  return /^\d{11,12}$/.test(number) && /^(\d{9})?$/.test(old) && /^(\d{8}|\d{4}|)$/.test(birth) && parts.length >= 3;
}

/** `citizen id|old number|full name|ddMMyyyy|Nam or Nữ|address|ddMMyyyy`; the old number may be empty. */
export function readChipCard(parts: readonly string[], today: LocalDay): FieldsAndWarnings<ChipCardFields> {
  const [number = '', old = '', name = '', birth = '', sex = '', address = '', issued = ''] = parts;
  const document = readDocument(number);
  const oldNumber = readOldNumber(old);
  const fullName = readName(name);
  const born = readBirth(birth, today);
  const readSex = readSexWord(sex);
  const issuedOn = readDay(issued, 'issue-date-malformed');
  const fields = present<ChipCardFields>({
    documentKind: document.documentKind,
    documentNumber: document.documentNumber,
    oldDocumentNumber: oldNumber.value,
    fullName: fullName.value,
    birthDate: born.birthDate,
    birthYear: born.birthYear,
    sex: readSex.value,
    address: tidy(address) || undefined,
    issuedOn: issuedOn.day,
  });
  const unclear: ScanWarning[] = document.documentKind === 'citizen-id' ? [] : ['document-kind-unclear'];
  const missing: ScanWarning[] = parts.length < FIELDS_MIN ? ['fields-missing'] : [];
  const read = [document, oldNumber, fullName, born, readSex, issuedOn].flatMap(({ warnings }) => warnings);
  return { fields, warnings: [...missing, ...read, ...unclear, ...contradictions(fields, today)] };
}

function readOldNumber(text: string): { readonly value?: string; readonly warnings: readonly ScanWarning[] } {
  const number = text.replace(/\s/g, '');
  if (number === '') return { warnings: [] };
  return { value: number.slice(0, 20), warnings: /^\d{9}$/.test(number) ? [] : ['old-number-malformed'] };
}

export function printChipCard(card: ChipCardFields): string {
  return [
    card.documentNumber ?? '',
    card.oldDocumentNumber ?? '',
    card.fullName ?? '',
    printCompact(card),
    card.sex === undefined ? '' : SEX_PRINTED[card.sex],
    card.address ?? '',
    card.issuedOn === undefined ? '' : printCompact({ birthDate: card.issuedOn }),
  ].join('|');
}
