import type { StatedPerson } from '#libs/vocabulary';
import type { DoseChange } from './dose-change.store.js';
import type { ListedDose, ShownDoseChange, ShownVaccinatedPerson } from './dose-record.dto.js';
import type { DoseRow } from './dose-state.js';

/** What was said with a change. */
export interface SaidWithChange {
  readonly reason: string;
}

export function listedDoseOf(dose: DoseRow): ListedDose {
  const { id, state, joinedInto, vaccine, lot, day, givenAt, facilityCode, origin, doseNumber, kind } = dose;
  return {
    ...{ id, state, joinedInto, vaccine, lot, day, givenAt: givenAt?.toISOString() ?? null, facilityCode, origin },
    ...{ doseNumber, kind, violations: [...dose.violations], warnings: [...dose.warnings] },
    ...{ recordedAt: dose.recordedAt.toISOString(), national: dose.national, nationalReason: dose.nationalReason },
  };
}

export function shownPersonOf(person: StatedPerson): ShownVaccinatedPerson {
  const { fullName, birth, sex, phone, identityDocument, residence } = person;
  return { fullName, birth, sex, phone, ...(identityDocument && { identityDocument }), residence };
}

export function shownChangeOf(change: DoseChange, said: SaidWithChange | null): ShownDoseChange {
  const { kind, changedAt, actorKind, actorId, before, after } = change;
  return {
    ...{ kind, changedAt: changedAt.toISOString(), actor: `${actorKind} ${actorId}` },
    ...(said && { reason: said.reason }),
    ...{ before, after },
  };
}
