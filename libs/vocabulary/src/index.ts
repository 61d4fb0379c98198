export { accepted, refused, type Parsed } from './parsing/parsed.js';

export type { Clock } from './time/clock.js';
export {
  addDays,
  daysBetween,
  isCalendarDate,
  localDayOf,
  localHourOf,
  startOfLocalDay,
  type LocalDay,
} from './time/local-day.js';

export { MAX_FULL_NAME_CHARACTERS, parseFullName, type FullNameRefusal } from './names/full-name.js';
export { foldName } from './names/fold-name.js';

export { parsePhone, type PhoneRefusal, type PhoneWarning } from './phones/phone.js';
export { MOBILE_PREFIXES, type MobileOperator } from './phones/mobile-prefixes.js';

export { SEXES, type Sex } from './identity/sex.js';
export {
  IDENTITY_DOCUMENT_KINDS,
  parseIdentityDocument,
  type IdentityDocument,
  type IdentityDocumentKind,
  type IdentityDocumentRefusal,
} from './identity/identity-document.js';
export { citizenIdWarnings, type CitizenIdWarning } from './identity/citizen-id-digits.js';
export { parseHealthInsuranceNumber, type HealthInsuranceRefusal } from './identity/health-insurance-number.js';

export { EARLIEST_BIRTH_YEAR, parseBirth, type Birth, type BirthInput, type BirthRefusal } from './ages/birth.js';
export { ageOn, type Age } from './ages/age.js';

export { COUNTRY_CODES, isCountryCode } from './countries/country-codes.js';

export { PLACE_KINDS, type PlaceKind } from './places/place-kinds.js';
export {
  generatePlaceCode,
  isPlaceCode,
  parsePlaceCode,
  PLACE_CODE_RANDOM_BYTES,
  type PlaceCodeRefusal,
} from './places/place-code.js';

export {
  DECLARATION_CODE_RANDOM_BYTES,
  generateDeclarationCode,
  parseDeclarationCode,
  type DeclarationCodeRefusal,
} from './declarations/declaration-code.js';
export { EXPOSURES, SYMPTOMS, type Exposure, type HealthAnswers, type Symptom } from './declarations/health-answers.js';
export {
  attentionReasons,
  type AttentionCondition,
  type AttentionRule,
  type AttentionRuleSet,
} from './declarations/attention-reasons.js';
