import type { Actor } from '#libs/http';
import type { OpenedOrder } from '../people/open-orders.query.js';
import type { CustodyStepRow } from '../specimens/custody-of-specimen.query.js';
import type { SpecimenState } from '../specimens/specimen-state.js';
import { maySeeValue } from './shown-results.rules.js';
import type { PoolOfSpecimenRow, ShownResultRow } from './shown-results.query.js';
import type { OverdueRow, SpecimenRow } from './specimen-list.query.js';
import type {
  ListedSpecimen,
  OverdueSpecimen,
  ShownCustodyStep,
  ShownResultVersion,
  ShownSpecimen,
  ShownTestedPerson,
} from './specimen-record.dto.js';

export function listedOf(row: SpecimenRow): ListedSpecimen {
  const { id, barcode, assigner, kind, tube, status, facilityCode, laboratoryCode, overdueStage } = row;
  return {
    ...{ id, barcode, ...(assigner !== '' && { assigner }), kind, tube, status, facilityCode, laboratoryCode },
    ...{ collectedAt: row.collectedAt.toISOString(), expectedAt: row.expectedAt.toISOString(), overdueStage },
  };
}

export function overdueOf(row: OverdueRow): OverdueSpecimen {
  return { ...listedOf(row), overdueSince: row.dueAt.toISOString() };
}

export interface SpecimenParts {
  readonly state: SpecimenState;
  readonly order: OpenedOrder | undefined;
  readonly custody: readonly CustodyStepRow[];
  readonly results: readonly ShownResultRow[];
  readonly pools: readonly PoolOfSpecimenRow[];
}

export function shownOf(actor: Actor, { state, order, custody, results, pools }: SpecimenParts): ShownSpecimen {
  const { version, strata, heldReason, refusal } = state;
  return {
    ...listedOf(state as SpecimenState & SpecimenRow),
    ...{ version, reason: strata.reason, priority: strata.priority, placeKind: strata.placeKind, heldReason, refusal },
    ...{ receivedAt: textOf(state.receivedAt), askedAnewAt: textOf(state.askedAnewAt) },
    person: order ? personOf(state.personId, order) : null,
    ...(order?.clinical && { clinical: order.clinical }),
    ...(order?.epidemiologicalFactor !== undefined && { epidemiologicalFactor: order.epidemiologicalFactor }),
    ...(order?.contactOf !== undefined && { contactOf: order.contactOf }),
    custody: custody.map(stepOf),
    results: actor.scopes.includes('results:read') ? results.map((result) => versionOf(actor, result)) : [],
    pools: [...pools],
  };
}

function personOf(id: string, { person }: OpenedOrder): ShownTestedPerson {
  const { fullName, birth, sex, nationality, phone, identityDocument, residence, guardian } = person;
  return {
    ...{ id, fullName, birth, sex, nationality, phone, residence },
    ...(identityDocument && { identityDocument }),
    ...(guardian && { guardian }),
  };
}

function stepOf({ step, happenedAt, recordedAt, actorId, facilityCode, detail }: CustodyStepRow): ShownCustodyStep {
  const [at, recorded] = [happenedAt.toISOString(), recordedAt.toISOString()];
  return { step, at, recordedAt: recorded, by: actorId, facilityCode, detail };
}

function versionOf(actor: Actor, result: ShownResultRow): ShownResultVersion {
  const { version, state, kind, method, laboratoryCode } = result;
  const isSeen = maySeeValue(actor, result);
  return {
    ...{ version, state, kind, method, laboratoryCode },
    ...{ value: isSeen ? result.value : null, ct: isSeen ? result.ct : null, testedAt: result.testedAt.toISOString() },
    ...{ validatedAt: textOf(result.validatedAt), releasedAt: textOf(result.releasedAt) },
    ...{ reason: isSeen ? result.reason : null, rejection: isSeen ? result.rejection : null },
  };
}

function textOf(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
