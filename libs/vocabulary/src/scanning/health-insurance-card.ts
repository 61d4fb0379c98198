import { parseHealthInsuranceNumber } from '../identity/health-insurance-number.js';
import type { LocalDay } from '../time/local-day.js';
import { present } from './present-fields.js';
import type { FieldsAndWarnings, HealthInsuranceCardFields } from './scan-reading.js';
import type { ScanWarning } from './scan-warnings.js';
import { printSlashed, readBirth, readDay } from './scanned-dates.js';
import { contradictions, printSexDigit, readName, readSexDigit, tidy } from './scanned-person.js';

const FIELDS_MIN = 9;
const END = '$';
const HEX_CHARACTERS_MAX = 2_000;
/** What the card has where a field does not apply. */
const NOTHING = '-';

/** Layout from memory, as no text of the authority was found. */
export function isHealthInsuranceCard(parts: readonly string[]): boolean {
  const [number = '', name = ''] = parts.map((part) => part.trim());
  if (parts.length >= 3 && /^[A-Z]{2}[1-5]\d{12}$/i.test(number.replace(/[\s-]/g, ''))) return true;
  if (parts.length >= 5 && parts.at(-1)?.trim() === END) return true;
  return parts.length >= 3 && /^\d{10}$/.test(number) && /^[0-9a-f]{8,}$/i.test(name);
}

/**
 * `number|name|dd/mm/yyyy|1 or 2|address|facility|valid from|valid to|issued on|…|$`; name and address are the hex of
 * their UTF-8, and fields from the tenth on are not read.
 */
export function readHealthInsuranceCard(
  parts: readonly string[],
  today: LocalDay,
): FieldsAndWarnings<HealthInsuranceCardFields> {
  const said = (parts.at(-1)?.trim() === END ? parts.slice(0, -1) : parts).map(orNothing);
  const [number = '', name = '', birth = '', sex = '', address = '', facility = ''] = said;
  const [from = '', to = '', issued = ''] = said.slice(6);
  const insurance = parseHealthInsuranceNumber(number);
  const [nameText, addressText] = [readHex(name), readHex(address)];
  const fullName = readName(nameText.value);
  const born = readBirth(birth, today);
  const readSex = readSexDigit(sex);
  const [validFrom, validTo] = [readOptionalDay(from, 'validity-malformed'), readOptionalDay(to, 'validity-malformed')];
  const issuedOn = readOptionalDay(issued, 'issue-date-malformed');
  const fields = present<HealthInsuranceCardFields>({
    healthInsuranceNumber: insurance.ok ? insurance.value : undefined,
    fullName: fullName.value,
    birthDate: born.birthDate,
    birthYear: born.birthYear,
    sex: readSex.value,
    address: tidy(addressText.value) || undefined,
    firstFacility: facility.replace(/\s/g, '').slice(0, 20) || undefined,
    validFrom: validFrom.day,
    validTo: validTo.day,
    issuedOn: issuedOn.day,
  });
  const warnings: ScanWarning[] = said.length < FIELDS_MIN ? ['fields-missing'] : [];
  if (!insurance.ok) warnings.push(insurance.code);
  const read = [nameText, addressText, fullName, born, readSex, validFrom, validTo, issuedOn];
  warnings.push(...read.flatMap((one) => one.warnings), ...validityWarnings(fields, today));
  return { fields, warnings: [...warnings, ...contradictions(fields, today)] };
}

function orNothing(text: string): string {
  const said = text.trim();
  return said === NOTHING ? '' : said;
}

function readOptionalDay(text: string, whenMalformed: ScanWarning): ReturnType<typeof readDay> {
  return text === '' ? { warnings: [] } : readDay(text, whenMalformed);
}

/** Text that is not hex is taken as it stands; hex that ends half-way gives what came before, with a warning. */
function readHex(text: string): { readonly value: string; readonly warnings: readonly ScanWarning[] } {
  const hex = text.replace(/\s/g, '').slice(0, HEX_CHARACTERS_MAX);
  if (hex === '') return { value: '', warnings: [] };
  if (!/^[0-9a-f]+$/i.test(hex)) return { value: text, warnings: ['hex-malformed'] };
  const bytes = Uint8Array.from({ length: hex.length >> 1 }, (_, at) =>
    Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16),
  );
  // A decoder that waits for more leaves out the half of a character at the end.
  const value = new TextDecoder().decode(bytes, { stream: true }).normalize('NFC');
  const isWhole = hex.length % 2 === 0 && new TextDecoder().decode(bytes).normalize('NFC') === value;
  const isClean = isWhole && !value.includes('\u{fffd}');
  return { value: value.replaceAll('\u{fffd}', ''), warnings: isClean ? [] : ['hex-malformed'] };
}

function validityWarnings({ validFrom, validTo }: HealthInsuranceCardFields, today: LocalDay): ScanWarning[] {
  const warnings: ScanWarning[] = [];
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) {
    warnings.push('validity-ends-before-it-begins');
  }
  if (validTo !== undefined && validTo < today) warnings.push('validity-ended');
  if (validFrom !== undefined && validFrom > today) warnings.push('not-yet-valid');
  return warnings;
}

export function printHealthInsuranceCard(card: HealthInsuranceCardFields): string {
  const day = (value: LocalDay | undefined): string =>
    value === undefined ? NOTHING : printSlashed({ birthDate: value });
  return [
    card.healthInsuranceNumber ?? '',
    hexOf(card.fullName ?? ''),
    printSlashed(card),
    printSexDigit(card.sex),
    hexOf(card.address ?? '') || NOTHING,
    card.firstFacility ?? NOTHING,
    ...[day(card.validFrom), day(card.validTo), day(card.issuedOn)],
    END,
  ].join('|');
}

function hexOf(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
