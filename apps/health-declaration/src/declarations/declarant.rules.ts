import {
  parseBirth,
  parseFullName,
  parseHealthInsuranceNumber,
  parseIdentityDocument,
  parsePhone,
  type Birth,
  type BirthInput,
  type IdentityDocument,
  type IdentityDocumentRefusal,
  type Parsed,
  type Sex,
} from '#libs/vocabulary';
import { held, refusedAt, type Decision } from './decision.rules.js';

/** The person as the form has it: every field is laid out well, none is normalised yet. */
export interface DeclarantForm {
  readonly fullName: string;
  readonly birth: BirthInput;
  readonly sex: Sex;
  readonly nationality: string;
  readonly identityDocument?: { readonly kind: string; readonly number: string };
  readonly healthInsuranceNumber?: string;
  readonly phone: string;
  readonly email?: string;
}

/** The person as it is kept: name in NFC, phone in E.164, numbers without spaces, birth with its precision. */
export interface Declarant {
  readonly fullName: string;
  readonly birth: Birth;
  readonly sex: Sex;
  readonly nationality: string;
  readonly identityDocument?: IdentityDocument;
  readonly healthInsuranceNumber?: string;
  readonly phone: string;
  readonly email?: string;
}

export interface DeclarantRead {
  readonly declarant: Declarant;
  /** What does not fit together: either may be wrong, so that it is taken and goes on the record. */
  readonly warnings: readonly string[];
}

/** Reads the person on the day of the act: nobody declares before being born. */
export function readDeclarant(form: DeclarantForm, onDay: string): Decision<DeclarantRead> {
  const birth = parseBirth(form.birth, onDay);
  if (!birth.ok) return refusedAt(birth.code, `declarant.birth.${form.birth.year === undefined ? 'date' : 'year'}`);
  const parsed = {
    fullName: parseFullName(form.fullName),
    identityDocument: form.identityDocument && readDocument(form.identityDocument, form.sex, birth.value),
    healthInsuranceNumber:
      form.healthInsuranceNumber === undefined ? undefined : parseHealthInsuranceNumber(form.healthInsuranceNumber),
    phone: parsePhone(form.phone),
  };
  for (const [field, read] of Object.entries(parsed)) {
    if (read && !read.ok) return refusedAt(read.code, `declarant.${field}`);
  }
  const declarant: Declarant = {
    fullName: valueOf(parsed.fullName),
    birth: birth.value,
    sex: form.sex,
    nationality: form.nationality,
    ...(parsed.identityDocument && { identityDocument: valueOf(parsed.identityDocument) }),
    ...(parsed.healthInsuranceNumber && { healthInsuranceNumber: valueOf(parsed.healthInsuranceNumber) }),
    phone: valueOf(parsed.phone),
    ...(form.email !== undefined && { email: form.email.normalize('NFC') }),
  };
  return held({ declarant, warnings: Object.values(parsed).flatMap((read) => (read?.ok ? read.warnings : [])) });
}

function readDocument(
  document: { readonly kind: string; readonly number: string },
  sex: Sex,
  birth: Birth,
): Parsed<IdentityDocument, IdentityDocumentRefusal> {
  return parseIdentityDocument(document, { sex, birth });
}

function valueOf<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new TypeError('A refused field was read');
  return parsed.value;
}
