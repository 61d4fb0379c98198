import { maskFullName } from '#libs/vocabulary';

type Mask = (value: unknown) => unknown;

const HIDDEN_DIGITS = '******';
const SHOWN_OF_PHONE = 3;

/** As the national personal code is shown: the first six characters are covered. */
const number: Mask = (value) => `${HIDDEN_DIGITS}${String(value).slice(HIDDEN_DIGITS.length)}`;
const name: Mask = (value) => maskFullName(String(value));
const phone: Mask = (value) => `0*******${String(value).slice(-SHOWN_OF_PHONE)}`;
const leftOut: Mask = () => undefined;

/**
 * By the name of the field. Of a birth the year stays and day and month are covered, so that the date is left out; what
 * names one person as a number does is left out too.
 */
const MASKS: Readonly<Record<string, Mask>> = {
  ...{ documentNumber: number, oldDocumentNumber: number, healthInsuranceNumber: number },
  ...{ fullName: name, phone, address: leftOut, birthDate: leftOut, birthMonth: leftOut },
  ...{ standardisedName: leftOut, certificateId: leftOut, issuerSignature: leftOut, qrId: leftOut },
  ...{ declarantQrId: leftOut, key: leftOut, memberCode: leftOut },
};

/** The fields as everybody may see them, however deep; the input is not changed. */
export function maskFields(fields: object): Record<string, unknown> {
  const masked = Object.entries(fields).map(([field, value]) => [field, maskValue(field, value)] as const);
  return Object.fromEntries(masked.filter(([, value]) => value !== undefined));
}

function maskValue(field: string, value: unknown): unknown {
  const mask = MASKS[field];
  if (mask) return value === null || value === undefined ? undefined : mask(value);
  if (Array.isArray(value)) return value.map((entry) => maskValue('', entry) as unknown);
  return typeof value === 'object' && value !== null ? maskFields(value) : value;
}
