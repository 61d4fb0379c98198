import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '#libs/database';
import { Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { CountedPeople } from '../people/counted-people.js';
import type { AdverseEvent, EventDetails } from './adverse-event.js';
import { dueAtOf, faultOfTimes, severityOf } from './adverse-event.rules.js';
import { ChangedAdverseEvents, type ActOnEvent } from './changed-adverse-events.js';
import { FollowedDoseQuery, type FollowedDose } from './followed-dose.query.js';

export interface AdverseEventToEnter {
  readonly dose: Pick<FollowedDose, 'id' | 'personId'>;
  readonly reportId: string | null;
  readonly details: EventDetails;
  readonly noticedAt: Date;
  /** Who follows it; the facility of the dose unless given. */
  readonly facility?: { readonly code: string; readonly communeCode: string } | undefined;
}

/** Puts an event on record, after the dose as it stands at that moment. */
@Injectable()
export class EnterAdverseEvent {
  constructor(
    private readonly doses: FollowedDoseQuery,
    private readonly people: CountedPeople,
    private readonly changed: ChangedAdverseEvents,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 409 for a dose that was withdrawn, 422 for times that cannot be */
  async execute(tx: Tx, entered: AdverseEventToEnter, act: Omit<ActOnEvent, 'act'>): Promise<AdverseEvent> {
    // Whoever changes a dose holds its person: what is counted of the dose now is so until this is committed.
    await this.people.lockRoots(tx, [entered.dose.personId]);
    const dose = await this.doses.find(tx, entered.dose.id);
    if (!dose || dose.state === 'withdrawn') throw new Refused('dose-withdrawn', { status: 409 });
    this.requirePossible(tx, entered, dose);
    return this.changed.insert(tx, this.eventOf(tx, entered, dose), dose, { ...act, act: 'reported' });
  }

  private requirePossible(tx: Tx, { details, noticedAt }: AdverseEventToEnter, dose: FollowedDose): void {
    const { aheadMinutes } = this.referenceData.vaccination.entry.inForce(tx.recordedAt);
    const fault = faultOfTimes({
      ...{ ...details, noticedAt, doseDay: dose.day, doseAt: dose.givenAt, now: tx.recordedAt, aheadMinutes },
    });
    if (fault) throw new Refused(fault.code, { path: fault.path });
  }

  private eventOf(
    tx: Tx,
    { reportId, details, noticedAt, facility }: AdverseEventToEnter,
    dose: FollowedDose,
  ): AdverseEvent {
    const { hours } = this.referenceData.vaccination.severeReport.inForce(noticedAt);
    const severity = severityOf(details);
    return {
      ...{ id: uuidv7(), version: 1, doseId: dose.id, reportId, vaccine: dose.vaccine, lot: dose.lot },
      ...{ doseDay: dose.day, doseFacility: dose.facilityCode, doseCommune: dose.communeCode },
      ...{ residenceCommune: dose.residenceCommune, facilityCode: facility?.code ?? dose.facilityCode },
      ...{ communeCode: facility?.communeCode ?? dose.communeCode, ...details, severity, noticedAt },
      ...{ dueAt: dueAtOf(severity, noticedAt, hours), notifiedAt: null, alarmedAt: null, withdrawnAt: null },
      ...{ withdrawnBecause: null, recordedAt: tx.recordedAt, published: null },
    };
  }
}
