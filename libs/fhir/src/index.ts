export { FhirChecker } from './checking/fhir-checker.js';
export { FHIR_BYTES_MAX, FHIR_DIALECT, FHIR_MEDIA_TYPE, issueOf } from './dialect/fhir-dialect.js';
export { fhirMessages, type FhirRefusal } from './dialect/fhir.refusals.js';
export { DOCUMENT_PREFIX, FACILITIES, facilityOf, patientOf } from './resources/patient.js';
export {
  COUNT_DEFAULT,
  COUNT_MAX,
  isFhirId,
  narrowedSpan,
  readCount,
  textsOf,
  type Span,
} from './searching/search-values.js';
export { searchset, type SearchPage } from './searching/searchset.js';
