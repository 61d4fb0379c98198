import type { Identifier, Patient } from '@medplum/fhirtypes';
import type { StatedPerson } from '#libs/vocabulary';

/** Of a document of identity: the prefix and its kind. */
export const DOCUMENT_PREFIX = 'urn:lachan:identity-document:';
export const FACILITIES = 'urn:lachan:facility';

export const facilityOf = (code: string): { readonly identifier: Identifier } => ({
  identifier: { system: FACILITIES, value: code },
});

/** A person as a Patient: what is not known is left out, and a year alone stays a year. */
export function patientOf(id: string, person: StatedPerson, updatedAt?: Date): Patient {
  const { fullName, birth, sex, phone, identityDocument: document, residence } = person;
  const address = residence.address;
  return {
    resourceType: 'Patient',
    id,
    ...(updatedAt && { meta: { lastUpdated: updatedAt.toISOString() } }),
    ...(document && { identifier: [{ system: `${DOCUMENT_PREFIX}${document.kind}`, value: document.number }] }),
    name: [{ text: fullName }],
    ...(phone !== null && { telecom: [{ system: 'phone', value: phone }] }),
    gender: sex,
    ...(birth && { birthDate: birth.precision === 'day' ? birth.date : String(birth.year) }),
    ...(address !== undefined && { address: [{ text: address }] }),
  };
}
