import type { EventContract } from './define-event.js';
import { areaLevelAnnounced } from './geo-maps/area-level-announced.v1.js';
import { areaLevelWithdrawn } from './geo-maps/area-level-withdrawn.v1.js';
import { auditHeadSealed } from './audit/head-sealed.v1.js';
import { declarationCorrected } from './health-declaration/declaration-corrected.v1.js';
import { declarationReviewed } from './health-declaration/declaration-reviewed.v1.js';
import { declarationSubmitted } from './health-declaration/declaration-submitted.v1.js';
import { passageDecided } from './health-declaration/passage-decided.v1.js';
import { passageReassessed } from './health-declaration/passage-reassessed.v1.js';
import { passageRecorded } from './health-declaration/passage-recorded.v1.js';
import { personCheckedIn } from './health-declaration/person-checked-in.v1.js';
import { personCheckedOut } from './health-declaration/person-checked-out.v1.js';
import { placeClosed } from './health-declaration/place-closed.v1.js';
import { placeRegistered } from './health-declaration/place-registered.v1.js';
import { facilityChanged } from './identity/facility-changed.v1.js';
import { facilityRegistered } from './identity/facility-registered.v1.js';
import { caseChanged } from './cases/case-changed.v1.js';
import { caseOpened } from './cases/case-opened.v1.js';
import { zoneEnded } from './geo-maps/zone-ended.v1.js';
import { zonePublished } from './geo-maps/zone-published.v1.js';
import { zoneWithdrawn } from './geo-maps/zone-withdrawn.v1.js';
import { supplyPointChanged } from './geo-maps/supply-point-changed.v1.js';
import { supplyPointClosed } from './geo-maps/supply-point-closed.v1.js';
import { supplyPointRegistered } from './geo-maps/supply-point-registered.v1.js';
import { supplyPointStated } from './geo-maps/supply-point-stated.v1.js';
import { peopleMerged } from './testing/people-merged.v1.js';
import { peopleParted } from './testing/people-parted.v1.js';
import { personDayCounted } from './testing/person-day-counted.v1.js';
import { poolFormed } from './testing/pool-formed.v1.js';
import { poolStatusChanged } from './testing/pool-status-changed.v1.js';
import { resultAmended } from './testing/result-amended.v1.js';
import { resultReleased } from './testing/result-released.v1.js';
import { resultWithdrawn } from './testing/result-withdrawn.v1.js';
import { specimenCollected } from './testing/specimen-collected.v1.js';
import { specimenOverdueChanged } from './testing/specimen-overdue-changed.v1.js';
import { specimenReceived } from './testing/specimen-received.v1.js';
import { specimenRefused } from './testing/specimen-refused.v1.js';
import { adverseEventCounted } from './vaccination/adverse-event-counted.v1.js';
import { adverseEventOverdueChanged } from './vaccination/adverse-event-overdue-changed.v1.js';
import { correctionTicketCounted } from './vaccination/correction-ticket-counted.v1.js';
import { correctionTicketOverdueChanged } from './vaccination/correction-ticket-overdue-changed.v1.js';
import { completenessChanged } from './vaccination/completeness-changed.v1.js';
import { doseCounted } from './vaccination/dose-counted.v1.js';
import { doseStatusChanged } from './vaccination/dose-status-changed.v1.js';
import { screeningCounted } from './vaccination/screening-counted.v1.js';
import { stockBalanced } from './vaccination/stock-balanced.v1.js';
import { stockUsed } from './vaccination/stock-used.v1.js';
import { lotRecalled } from './vaccination/lot-recalled.v1.js';
import { recallWithdrawn } from './vaccination/recall-withdrawn.v1.js';
import { recallNoticeQueued } from './vaccination/recall-notice-queued.v1.js';
import { personProgressed } from './vaccination/person-progressed.v1.js';
import { communeLevelChanged } from './geo-maps/commune-level-changed.v1.js';
import { supplyPointCounted } from './geo-maps/supply-point-counted.v1.js';

/** Contracts by type and by topic. */
export interface ContractRegistry {
  readonly contracts: readonly EventContract[];
  /** In the order in which they first appear. */
  readonly topics: readonly string[];
  byType(type: string): EventContract | undefined;
  byTopic(topic: string): readonly EventContract[];
}

/** @throws Error when two contracts claim one type. */
export function contractRegistry(contracts: readonly EventContract[]): ContractRegistry {
  const types = new Map(contracts.map((contract) => [contract.type, contract]));
  const topics = Map.groupBy(contracts, (contract) => contract.topic);
  for (const contract of contracts) {
    if (types.get(contract.type) !== contract) throw new Error(`Two contracts claim the type ${contract.type}`);
  }
  return {
    contracts,
    topics: [...topics.keys()],
    byType: (type) => types.get(type),
    byTopic: (topic) => topics.get(topic) ?? [],
  };
}

/** Every fact that any service sends: what generators walk and what consumers look types up in. */
export const registry: ContractRegistry = contractRegistry([
  placeRegistered,
  placeClosed,
  declarationSubmitted,
  declarationCorrected,
  declarationReviewed,
  personCheckedIn,
  personCheckedOut,
  passageRecorded,
  passageReassessed,
  passageDecided,
  facilityRegistered,
  facilityChanged,
  specimenCollected,
  specimenReceived,
  specimenRefused,
  specimenOverdueChanged,
  resultReleased,
  resultAmended,
  resultWithdrawn,
  poolFormed,
  poolStatusChanged,
  personDayCounted,
  peopleMerged,
  peopleParted,
  caseOpened,
  caseChanged,
  doseCounted,
  personProgressed,
  lotRecalled,
  recallWithdrawn,
  recallNoticeQueued,
  completenessChanged,
  doseStatusChanged,
  screeningCounted,
  stockBalanced,
  stockUsed,
  adverseEventCounted,
  adverseEventOverdueChanged,
  correctionTicketCounted,
  correctionTicketOverdueChanged,
  zonePublished,
  zoneEnded,
  zoneWithdrawn,
  communeLevelChanged,
  supplyPointCounted,
  supplyPointRegistered,
  supplyPointChanged,
  supplyPointClosed,
  supplyPointStated,
  areaLevelAnnounced,
  areaLevelWithdrawn,
  auditHeadSealed,
]);
