export { accepted, refused, type Parsed } from './parsing/parsed.js';
export { freeText, parseEmail, parseInstant } from './texts/free-text.js';
export { PUBLIC_TEXT_REFUSALS, publicText, type PublicTextRefusal } from './texts/public-text.js';

export type { Clock } from './time/clock.js';
export {
  addDays,
  addMonths,
  daysBetween,
  endOfLocalDay,
  isCalendarDate,
  localDayOf,
  localHourOf,
  startOfLocalDay,
  type LocalDay,
} from './time/local-day.js';
export { entryOn, isInForce, type Period } from './time/period.js';

export {
  MAX_FULL_NAME_CHARACTERS,
  parseFullName,
  FULL_NAME_REFUSALS,
  type FullNameRefusal,
} from './names/full-name.js';
export { CODE_ALPHABET } from './codes/checked-code.js';
export { foldName } from './names/fold-name.js';

export { parsePhone, PHONE_REFUSALS, type PhoneRefusal, PHONE_WARNINGS, type PhoneWarning } from './phones/phone.js';
export { MOBILE_PREFIXES, type MobileOperator } from './phones/mobile-prefixes.js';

export { SEXES, type Sex } from './identity/sex.js';
export {
  IDENTITY_DOCUMENT_KINDS,
  parseIdentityDocument,
  type IdentityDocument,
  type IdentityDocumentKind,
  IDENTITY_DOCUMENT_REFUSALS,
  type IdentityDocumentRefusal,
} from './identity/identity-document.js';
export { citizenIdWarnings, CITIZEN_ID_WARNINGS, type CitizenIdWarning } from './identity/citizen-id-digits.js';
export {
  parseHealthInsuranceNumber,
  HEALTH_INSURANCE_REFUSALS,
  type HealthInsuranceRefusal,
} from './identity/health-insurance-number.js';

export {
  EARLIEST_BIRTH_YEAR,
  parseBirth,
  type Birth,
  type BirthInput,
  BIRTH_REFUSALS,
  type BirthRefusal,
} from './ages/birth.js';
export { ageOn, type Age } from './ages/age.js';

export { COUNTRY_CODES, isCountryCode } from './countries/country-codes.js';

export { PLACE_KINDS, type PlaceKind } from './places/place-kinds.js';
export {
  generatePlaceCode,
  isPlaceCode,
  parsePlaceCode,
  PLACE_CODE_RANDOM_BYTES,
  PLACE_CODE_REFUSALS,
  type PlaceCodeRefusal,
} from './places/place-code.js';

export {
  DECLARATION_CODE_RANDOM_BYTES,
  generateDeclarationCode,
  generateGroupCode,
  parseDeclarationCode,
  saysGroup,
  DECLARATION_CODE_REFUSALS,
  type DeclarationCodeRefusal,
} from './declarations/declaration-code.js';
export { EXPOSURES, SYMPTOMS, type Exposure, type HealthAnswers, type Symptom } from './declarations/health-answers.js';
export {
  attentionReasons,
  type AttentionCondition,
  type AttentionRule,
  type AttentionRuleSet,
} from './declarations/attention-reasons.js';

export {
  CARD_CODE_RANDOM_BYTES,
  CARD_CODE_REFUSALS,
  generateCardCode,
  inGroupsOfFour,
  isCardCode,
  parseCardCode,
  type CardCodeRefusal,
} from './personal-cards/card-code.js';
export { printCardText, readCardText, signedCardText, type CardText } from './personal-cards/card-text.js';

export { maskFullName } from './names/mask-full-name.js';
export {
  parsePersonalCertificate,
  parsePersonalCode,
  PERSONAL_CODE_PREFIX,
  PERSONAL_CODE_STEP_SECONDS,
  personalCertificateText,
  personalCodeClaimsText,
  personalCodeDeviceText,
  personalCodeStep,
  printPersonalCertificate,
  printPersonalCode,
  type PersonalCertificate,
  type PersonalCode,
} from './personal-codes/personal-code.js';
export {
  PERSONAL_CODE_DOSE_NUMBER_MAX,
  PERSONAL_CODE_DOSES_MAX,
  PERSONAL_CODE_TESTS_MAX,
  TEST_RESULTS,
  TEST_TECHNIQUES,
  type PersonalCodeClaims,
  type PersonalCodeDose,
  type PersonalCodeTest,
} from './personal-codes/personal-code-claims.js';
export {
  PERSONAL_CODE_PURPOSE,
  PERSONAL_CODE_REFUSALS,
  PERSONAL_CODE_STEPS_APART,
  verifyPersonalCode,
  type PersonalCodeRefusal,
  type PersonalCodeTrust,
  type PublishedKey,
  type VerifiedPersonalCode,
} from './personal-codes/verify-personal-code.js';
export { PERSONAL_CODE_SENTENCES, UNUSABLE_SCAN_SENTENCES } from './personal-codes/unusable-code-sentences.js';
export { base64urlOf, bytesOfBase64url } from './personal-codes/base64url.js';

export {
  RISK_COLOURS,
  RISK_LEVELS,
  riskColourOf,
  riskLevelOf,
  type RiskColour,
  type RiskLevel,
} from './checkpoints/risk-levels.js';
export {
  RISK_AREA_KINDS,
  VISIT_SOURCES,
  VISITED_DAYS,
  visitedRisks,
  visitWindow,
  type KnownRiskArea,
  type RiskAreaKind,
  type Visit,
  type VisitedRisk,
  type VisitSource,
  type VisitWindow,
} from './checkpoints/visited-risks.js';
export {
  CHECKPOINT_COLOURS,
  PROOF_STATES,
  type CheckpointColour,
  type ColourFacts,
  type DosesFact,
  type ProofState,
  type TestFact,
} from './checkpoints/colour-facts.js';
export { holderOfCertificate, type CertificateHolder, type HolderWarning } from './checkpoints/certificate-holder.js';
export { factsOfClaims, healthFactsOf, visitOfResidence } from './checkpoints/claimed-facts.js';
export { withPapers, type PapersSeen } from './checkpoints/shown-papers.js';
export { NOTHING_TOLD, toldByCertificate, toldByClaims, type ToldHealth } from './checkpoints/told-health.js';
export { colourOf, type ColourOutcome, type ColourRuleSet } from './checkpoints/colour-rules.js';

export {
  DECLARATION_FORMS,
  POINT_KINDS,
  type BilingualText,
  type ChoiceValue,
  type DeclarationFormCode,
  type PointKind,
  type Question,
  type Questionnaire,
  type QuestionKind,
  type QuestionPage,
  type ShowWhen,
} from './questionnaires/questionnaire.js';
export {
  ANSWER_PATH,
  DECLARATION_FIELDS,
  valueAt,
  type DeclarationField,
} from './questionnaires/declaration-fields.js';
export { holds, questionsIn } from './questionnaires/show-when.js';
export type { AnswerFacts, AnswerFault } from './questionnaires/answer-read.js';
export type { Itinerary, TripPoint } from './questionnaires/itinerary.js';
export {
  ANSWER_FAULTS_MAX,
  compileQuestionnaire,
  shownQuestions,
  type Answers,
  type AnswersChecked,
  type CompiledQuestionnaire,
} from './questionnaires/check-answers.js';

export {
  isGenuinePoster,
  isLaidOutAsPoster,
  parsePosterPath,
  POSTER_VERSION,
  posterPath,
  posterText,
  posterUrl,
  type Poster,
  type VerifySignature,
} from './places/poster.js';

export { readScan, type ScanOptions } from './scanning/read-scan.js';
export {
  SCAN_KINDS,
  type ChipCardFields,
  type FieldsAndWarnings,
  type HealthInsuranceCardFields,
  type PersonalQrFields,
  type ReadingOf,
  type ScannedBirth,
  type ScanKind,
  type ScanReading,
} from './scanning/scan-reading.js';
export { HOSTILE_REASONS, SCAN_WARNINGS, type HostileReason, type ScanWarning } from './scanning/scan-warnings.js';
export type {
  EuCertificateFields,
  EuCertificateReader,
  EuDose,
  EuRecovery,
  EuTest,
} from './scanning/eu-certificate-fields.js';
export { SCAN_CHARACTERS_MAX } from './scanning/hostile-text.js';
export { printChipCard } from './scanning/chip-card.js';
export { printPersonalQr } from './scanning/personal-qr.js';
export { printHealthInsuranceCard } from './scanning/health-insurance-card.js';
export { printDeclarationText } from './scanning/our-codes.js';
export { communeOfHamlet } from './addresses/hamlet-code.js';
export { hamletKey, hamletOf } from './addresses/hamlet.js';

export {
  POOL_HOLDS_ENDED,
  POOL_HOLDS_OPEN,
  POOL_KINDS,
  POOL_MEMBERS_MAX,
  POOL_MEMBERS_MIN,
  POOL_STATUSES,
  REASONS_OUTSIDE_POSITIVITY,
  RECEIPT_CONDITIONS,
  RESULT_VALUES,
  SPECIMEN_KINDS,
  SPECIMEN_STATUSES,
  TEST_METHODS,
  TEST_PLACE_KINDS,
  TEST_PRIORITIES,
  TEST_REASONS,
  type PoolHold,
  type PoolKind,
  type PoolStatus,
  type ReceiptCondition,
  type ResultValue,
  type SpecimenKind,
  type SpecimenStatus,
  type TestMethod,
  type TestPlaceKind,
  type TestPriority,
  type TestReason,
} from './testing/testing-words.js';
export { PERSON_ASSURANCES, PERSON_REF_SHAPE, type PersonAssurance } from './testing/person-ref.js';
export {
  BARCODE_RANDOM_BYTES,
  BARCODE_REFUSALS,
  generateBarcode,
  parseBarcode,
  type BarcodeRefusal,
} from './testing/barcode.js';
export {
  generateSlipCode,
  parseSlipCode,
  SLIP_CODE_RANDOM_BYTES,
  SLIP_CODE_REFUSALS,
  type SlipCodeRefusal,
} from './testing/slip-code.js';

export * from './people/index.js';
export * from './lists/index.js';
export * from './maps/index.js';

export {
  BODY_CONDITIONS,
  DOSE_KINDS,
  DOSE_ORIGINS,
  DOSE_VIOLATIONS,
  DOSE_WARNINGS,
  STATED_VACCINES,
  VACCINES,
  type BodyCondition,
  type DoseKind,
  type DoseOrigin,
  type DoseViolation,
  type DoseWarning,
  type StatedVaccine,
  type Vaccine,
} from './vaccination/vaccines.js';
export * from './vaccination/correction-code.js';
export * from './vaccination/vaccination-words.js';
export { basicDosesOf, rulesOf, type CourseRules, type VaccineRules } from './vaccination/course-rules.js';
export type { DoseDecision, DoseEntry, VaccinatedPerson } from './vaccination/dose-entry.js';
export { courseOf, type Course, type CourseDose, type DoseDoubt, type JoinedEntry } from './vaccination/course.js';
export type { NextDue } from './vaccination/next-due.js';
export {
  decideDose,
  DOSE_REASONS,
  REASON_SEVERITIES,
  type CourseSoFar,
  type DoseAnswer,
  type DoseReason,
  type IntendedDose,
  type ReasonSeverities,
  type ReasonSeverity,
  type ScreeningAtHand,
} from './vaccination/dose-decision.js';
export {
  SCREENING_OUTCOMES,
  screeningExpiresAt,
  screeningFormFor,
  screeningFormOn,
  VITALS,
  type ScreeningForm,
  type ScreeningItem,
  type ScreeningOutcome,
  type Vital,
} from './vaccination/screening-form.js';
export { screen, type Screened, type ScreeningAnswer, type ScreeningAnswers } from './vaccination/screening.js';
export { NOTHING_MEASURED, type VitalSigns } from './vaccination/vital-signs.js';
export { backlogOf, type Backlog, type DeclaredDay } from './vaccination/completeness.js';
export * from './vaccination/index.js';
