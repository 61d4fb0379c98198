export { LOT_FINDINGS, lotFindingsOf, lotViolationsOf, type LotAtPoint, type LotFinding } from './lot-findings.js';
export { screeningAtHand, type DoneScreening } from './screening-at-hand.js';
export type { NumberedDose } from './numbered-dose.js';
export {
  DAY_PACK_PURPOSE,
  dayPackSignedText,
  invitationDigest,
  openDayPack,
  type DayPackKey,
  type DayPackOpened,
  type DayPackRefusal,
  type PackedLot,
  type PackedPerson,
  type PackedRules,
  type PackedSession,
  type SignedDayPack,
  type VaccinationDayPack,
  type VerifyEd25519,
} from './day-pack.js';
export { decideByDayPack, type DoseByDayPack } from './decide-by-day-pack.js';
export {
  dayOfYear,
  dayOfYearOf,
  endingOf,
  guardAnswer,
  guardCheckOf,
  type GuardAnswer,
  type PersonGuard,
  type Sha256,
  type ShownAtTable,
} from './person-guard.js';
export {
  generateInvitationCode,
  INVITATION_CODE_RANDOM_BYTES,
  INVITATION_CODE_REFUSALS,
  parseInvitationCode,
  printInvitationText,
  readInvitationText,
  type InvitationCodeRefusal,
} from './invitation-code.js';
export { NATIONAL_REASONS, NATIONAL_STATES, type NationalReason, type NationalState } from './national-platform.js';
export { STOCK_USES, type StockUse } from './stock-uses.js';
