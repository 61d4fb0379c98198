export * from './cloud-event.js';
export * from './define-event.js';
export { supplyPointChanged } from './geo-maps/supply-point-changed.v1.js';
export { supplyPointClosed } from './geo-maps/supply-point-closed.v1.js';
export { supplyPointRegistered } from './geo-maps/supply-point-registered.v1.js';
export {
  SUPPLY_STATEMENT_KINDS,
  supplyPointStated,
  type SupplyStatementKind,
} from './geo-maps/supply-point-stated.v1.js';
export type { PublicSupplyPoint } from './geo-maps/supply-point-strata.js';
export { auditHeadSealed } from './audit/head-sealed.v1.js';
export { declarationCorrected } from './health-declaration/declaration-corrected.v1.js';
export { declarationReviewed } from './health-declaration/declaration-reviewed.v1.js';
export { declarationSubmitted } from './health-declaration/declaration-submitted.v1.js';
export { passageDecided } from './health-declaration/passage-decided.v1.js';
export { passageReassessed } from './health-declaration/passage-reassessed.v1.js';
export { passageRecorded } from './health-declaration/passage-recorded.v1.js';
export { personCheckedIn } from './health-declaration/person-checked-in.v1.js';
export { personCheckedOut } from './health-declaration/person-checked-out.v1.js';
export { placeClosed } from './health-declaration/place-closed.v1.js';
export { placeRegistered } from './health-declaration/place-registered.v1.js';
export { FACILITY_CAPACITY_MAX, FACILITY_KINDS, type FacilityKind, type FacilityState } from './identity/facility.js';
export { facilityChanged } from './identity/facility-changed.v1.js';
export { facilityRegistered } from './identity/facility-registered.v1.js';
export { caseChanged } from './cases/case-changed.v1.js';
export { caseOpened } from './cases/case-opened.v1.js';
export { zoneEnded } from './geo-maps/zone-ended.v1.js';
export { zonePublished } from './geo-maps/zone-published.v1.js';
export { ZONE_AREAS_MAX, type ZoneStrata } from './geo-maps/zone-strata.js';
export { zoneWithdrawn } from './geo-maps/zone-withdrawn.v1.js';
export { peopleMerged } from './testing/people-merged.v1.js';
export { peopleParted } from './testing/people-parted.v1.js';
export { personDayCounted } from './testing/person-day-counted.v1.js';
export { poolFormed } from './testing/pool-formed.v1.js';
export { poolStatusChanged } from './testing/pool-status-changed.v1.js';
export { resultAmended } from './testing/result-amended.v1.js';
export { resultReleased } from './testing/result-released.v1.js';
export { resultWithdrawn } from './testing/result-withdrawn.v1.js';
export { specimenCollected } from './testing/specimen-collected.v1.js';
export { OVERDUE_STAGES, specimenOverdueChanged, type OverdueStage } from './testing/specimen-overdue-changed.v1.js';
export { specimenReceived } from './testing/specimen-received.v1.js';
export { specimenRefused } from './testing/specimen-refused.v1.js';
export {
  CASE_CLASSIFICATIONS,
  CASE_ORIGINS,
  CASE_STATUSES,
  type CaseClassification,
  type CaseOrigin,
  type CaseStatus,
  type CaseStrata,
} from './cases/case-strata.js';
export type { PersonDayStrata } from './testing/person-day-counted.v1.js';
export type { PoolStrata } from './testing/pool-strata.js';
export type { ResultStrata, SpecimenStrata } from './testing/specimen-strata.js';
export { adverseEventCounted } from './vaccination/adverse-event-counted.v1.js';
export {
  ADVERSE_EVENT_STAGES,
  adverseEventOverdueChanged,
  type AdverseEventStage,
} from './vaccination/adverse-event-overdue-changed.v1.js';
export { correctionTicketCounted, type CorrectionTicketStrata } from './vaccination/correction-ticket-counted.v1.js';
export { correctionTicketOverdueChanged } from './vaccination/correction-ticket-overdue-changed.v1.js';
export type { AdverseEventStrata } from './vaccination/adverse-event-strata.js';
export { completenessChanged, type DeclaredDay } from './vaccination/completeness-changed.v1.js';
export { doseCounted } from './vaccination/dose-counted.v1.js';
export { doseStatusChanged, type DoseStatusOnWay } from './vaccination/dose-status-changed.v1.js';
export { screeningCounted } from './vaccination/screening-counted.v1.js';
export { stockBalanced } from './vaccination/stock-balanced.v1.js';
export { stockUsed } from './vaccination/stock-used.v1.js';
export { DOSE_NUMBER_MAX, type DoseStrata } from './vaccination/dose-strata.js';
export { lotRecalled } from './vaccination/lot-recalled.v1.js';
export { recallWithdrawn } from './vaccination/recall-withdrawn.v1.js';
export { recallNoticeQueued } from './vaccination/recall-notice-queued.v1.js';
export { personProgressed, type PersonProgress } from './vaccination/person-progressed.v1.js';
export { LEVEL_SCHEMES, type LevelScheme } from './geo-maps/announced-level.js';
export { areaLevelAnnounced } from './geo-maps/area-level-announced.v1.js';
export { areaLevelWithdrawn } from './geo-maps/area-level-withdrawn.v1.js';
export { communeLevelChanged } from './geo-maps/commune-level-changed.v1.js';
export { supplyPointCounted, type SupplyPointStrata } from './geo-maps/supply-point-counted.v1.js';
export { QUARANTINE_DECIDED, quarantineDecidedIn } from './messaging/quarantine-decided.v1.js';
export { consumerSchema } from './consumer-schema.js';
export { contractRegistry, registry, type ContractRegistry } from './registry.js';
