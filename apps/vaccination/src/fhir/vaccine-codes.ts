import type { Coding } from '@medplum/fhirtypes';
import type { VaccineFacts } from '#libs/reference-data';
import type { Vaccine } from '#libs/vocabulary';

/** Our own words for products, in FHIR. */
export const VACCINE_CODES = 'urn:lachan:vaccine';
const CVX = 'http://hl7.org/fhir/sid/cvx';
/** Two systems of one value set of the EU: products with a number of the register, and all others. */
const EU_REGISTER = 'https://ec.europa.eu/health/documents/community-register/html/';
const EU_PRODUCTS = 'http://ec.europa.eu/temp/vaccineproductname';
const ATC = 'http://www.whocc.no/atc';
/** The one class that every vaccine against Covid-19 had in 2021; it tells no product. */
const COVID_19_VACCINES = 'J07BX03';

export type VaccineMeant =
  | { readonly ok: true; readonly vaccine: Vaccine }
  | { readonly ok: false; readonly code: 'fhir-code-unknown' | 'fhir-codes-disagree' };

/** What is sent out for a vaccine: our own word first, then the codes of CVX, of the EU and of ATC. */
export function codingsOf({ code, name, cvx: [cvx], certificate: { product } }: VaccineFacts): Coding[] {
  const euSystem = product.startsWith('EU/') ? EU_REGISTER : EU_PRODUCTS;
  return [
    { system: VACCINE_CODES, code, display: name.vi },
    ...(cvx === undefined ? [] : [{ system: CVX, code: cvx }]),
    { system: euSystem, code: product },
    { system: ATC, code: COVID_19_VACCINES },
  ];
}

/** The vaccine that all known codings mean; of several the one that stands first in the reference data. */
export function vaccineMeant(codings: readonly Coding[], vaccines: readonly VaccineFacts[]): VaccineMeant {
  const meanings = codings
    .map((coding) => vaccines.filter((one) => isMeant(coding, one)))
    .filter(({ length }) => length);
  if (meanings.length === 0) return { ok: false, code: 'fhir-code-unknown' };
  const common = vaccines.find((one) => meanings.every((meaning) => meaning.includes(one)));
  return common ? { ok: true, vaccine: common.code } : { ok: false, code: 'fhir-codes-disagree' };
}

function isMeant({ system, code = '' }: Coding, vaccine: VaccineFacts): boolean {
  if (system === VACCINE_CODES) return vaccine.code === code;
  if (system === CVX) return vaccine.cvx.includes(code);
  return (system === EU_REGISTER || system === EU_PRODUCTS) && vaccine.certificate.product === code;
}
