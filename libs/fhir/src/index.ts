export { BundleIndex } from './bundles/bundle-index.js';
export { ENTRIES_MAX, refusalOfBundle, type BundlesTaken } from './bundles/refusal-of-bundle.js';
export { capabilityStatementOf } from './capabilities/capability-statement.js';
export { FhirChecker } from './checking/fhir-checker.js';
export { ANY_RESOURCE, fhirAnswer } from './dialect/fhir-answer.js';
export { FHIR_BYTES_MAX, FHIR_DIALECT, FHIR_MEDIA_TYPE, issueOf } from './dialect/fhir-dialect.js';
export { fhirMessages, type FhirRefusal } from './dialect/fhir.refusals.js';
export { instantOf } from './resources/fhir-time.js';
export { DOCUMENT_PREFIX, FACILITIES, facilityOf, patientOf } from './resources/patient.js';
export { namesOfResidence, readPatient, type NamesOfResidence } from './resources/read-patient.js';
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
