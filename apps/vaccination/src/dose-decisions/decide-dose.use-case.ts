import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import type { Facility } from '#libs/facility-register';
import { Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import {
  decideDose,
  localDayOf,
  parseInstant,
  screeningAtHand,
  type DoseAnswer,
  type IntendedDose,
  type LocalDay,
  type LotFinding,
} from '#libs/vocabulary';
import { CourseOfPerson } from '../doses/course-of-person.js';
import { parseLot } from '../doses/dose-fields.rules.js';
import { FacilitiesOfActor } from '../facilities/facilities-of-actor.js';
import { LotsAtPointQuery } from '../lots/lots-at-point.query.js';
import { AskedPersonOf, type AskedPerson } from '../people/asked-person.js';
import { FoundScreening, type ScreeningRow } from '../screenings/found-screening.js';
import { VisitsGoingOn } from '../visits/visits-going-on.js';
import type { DoseDecisionAnswer, DoseDecisionBody } from './dose-decision.dto.js';

interface Asked {
  readonly body: DoseDecisionBody;
  readonly at: Date;
  readonly day: LocalDay;
  readonly facility: Facility;
  readonly who: AskedPerson;
  readonly screening: ScreeningRow | undefined;
}

/** Says before the needle whether a dose may be given. Nothing is written but who asked, and what a visit was told. */
@Injectable()
export class DecideDoseUseCase {
  constructor(
    private readonly database: Database,
    private readonly facilities: FacilitiesOfActor,
    private readonly people: AskedPersonOf,
    private readonly screenings: FoundScreening,
    private readonly courses: CourseOfPerson,
    private readonly lots: LotsAtPointQuery,
    private readonly visits: VisitsGoingOn,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 404 for a point, person or screening of others, 422 where nobody can be so on the day */
  async execute(body: DoseDecisionBody, actor: Actor): Promise<DoseDecisionAnswer> {
    const asked = await this.ask(body, actor);
    const { decision, reasons, number, kind } = await this.database.transaction(async (tx) => {
      await this.note(tx, asked, actor);
      const answer = await this.decide(tx, asked);
      if (body.visitId !== undefined) await this.visits.decided(tx, body.visitId, answer.decision, actor);
      return answer;
    });
    const shown = reasons.map((reason) => ({ ...reason }));
    return { decision, reasons: shown, doseNumber: number, kind, personId: asked.who.id };
  }

  private async ask(body: DoseDecisionBody, actor: Actor): Promise<Asked> {
    if ((body.lot === undefined) === (body.lotUnknown === undefined))
      throw new Refused('lot-or-unknown', { path: 'lot' });
    const at = parseInstant(body.at);
    if (!at.ok) throw new Refused(at.code, { path: 'at' });
    const day = localDayOf(at.value);
    if (!this.referenceData.vaccination.decisions.knows(day))
      throw new Refused('given-before-any-vaccine', { path: 'at' });
    const facility = await this.facilities.find(this.database, actor, body.facilityCode, { day });
    const who = await this.people.execute(body, day, actor);
    const { screeningId, visitId } = body;
    if (visitId !== undefined) await this.visits.require(visitId, who, facility.code, actor);
    const screening = screeningId === undefined ? undefined : await this.screenings.find(screeningId, who, actor);
    return { body, at: at.value, day, facility, who, screening };
  }

  private async decide(tx: Tx, asked: Asked): Promise<DoseAnswer> {
    const { body, at, day, facility, who, screening } = asked;
    const { birth, sex } = who.person;
    const person = { birth, sex: sex === 'unknown' ? null : sex };
    const { courseRules, decisions } = this.referenceData.vaccination;
    const { doses, doubts } = await this.courses.execute(tx, who.id, person);
    const course = { doses, isDoubtful: doubts.length > 0 };
    const intended: IntendedDose = {
      ...{ vaccine: body.vaccine, at, lotFindings: await this.findingsOf(tx, asked), hasConsent: body.consent },
      ...{ consentsToMixing: body.consentToMixing ?? false, isHospital: facility.kinds.includes('hospital') },
      screening: screeningAtHand(screening, body.vaccine, at),
      ...(body.statedDoseNumber !== undefined && { statedNumber: body.statedDoseNumber }),
      ...(body.kind !== undefined && { statedKind: body.kind }),
    };
    return decideDose(course, intended, person, courseRules, decisions.inForce(day).severities);
  }

  private async findingsOf(tx: Tx, { body, day, facility }: Asked): Promise<readonly LotFinding[]> {
    const lot = body.lot === undefined ? undefined : parseLot(body.lot);
    if (!lot?.ok) return ['lot-unknown'];
    const asked = { lot: lot.value, vaccine: body.vaccine, facilityCode: facility.code, on: day };
    return (await this.lots.find(tx, [asked]))[0] ?? [];
  }

  private note(tx: Tx, { who, facility, body }: Asked, actor: Actor): Promise<void> {
    const objectId = who.id ?? 'nobody-on-record';
    const detail = { facilityCode: facility.code, vaccine: body.vaccine };
    return this.audit.record(tx, { actor, action: 'dose.asked', objectKind: 'vaccination-person', objectId, detail });
  }
}
