import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { publish } from '#libs/messaging';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import {
  localDayOf,
  NOTHING_MEASURED,
  parseInstant,
  rulesOf,
  screen,
  screeningExpiresAt,
  screeningFormFor,
  type ScreeningAnswers,
} from '#libs/vocabulary';
import { FacilitiesOfActor } from '../facilities/facilities-of-actor.js';
import { AskedPersonOf } from '../people/asked-person.js';
import { screeningWasCounted } from '../published-events.js';
import { VisitsGoingOn } from '../visits/visits-going-on.js';
import { screeningAnswerOf } from './screening-answers.js';
import type { ScreeningAnswer, ScreeningBody } from './screening.dto.js';
import { answerFaults } from './screening-form.rules.js';
import { ScreeningSeal, type SealedScreening } from './screening-seal.js';
import { ScreeningStore, type KeyedScreening } from './screening.store.js';

const ROUTE = 'POST /v1/screenings';
const MINUTE_MS = 60_000;

export interface ScreenPerson {
  readonly body: ScreeningBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Screens somebody before a dose, by the form in force on that day. */
@Injectable()
export class ScreenPersonUseCase {
  constructor(
    private readonly database: Database,
    private readonly facilities: FacilitiesOfActor,
    private readonly people: AskedPersonOf,
    private readonly screenings: ScreeningStore,
    private readonly seal: ScreeningSeal,
    private readonly visits: VisitsGoingOn,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 404 for a point or a person of others, 422 where the form asks otherwise, 409 for a key used before */
  async execute({ body, idempotencyKey, actor }: ScreenPerson): Promise<Answered<ScreeningAnswer>> {
    const request = this.digests.of({ actor, route: ROUTE, key: idempotencyKey, body });
    const earlier = await this.answeredEarlier(this.database, request);
    if (earlier) return earlier;
    const draft = await this.draft(body, actor, request);
    return this.database.transaction(async (tx) => {
      await this.screenings.lockKey(tx, request.digest.key);
      const faster = await this.answeredEarlier(tx, request);
      if (faster) return faster;
      const row = { ...draft.row, recordedAt: tx.recordedAt };
      await this.screenings.insert(tx, row, actor.id);
      if (body.visitId !== undefined) await this.visits.screened(tx, body.visitId, row.id, actor);
      const detail = { facilityCode: row.facilityCode, vaccine: row.vaccine, form: row.form };
      const entry = { actor, action: 'screening.recorded', objectKind: 'screening', objectId: row.id, detail };
      await this.audit.record(tx, entry);
      await publish(tx, [screeningWasCounted({ aggregateId: row.id, version: 1 }, row)]);
      return { body: screeningAnswerOf(row, draft.said.screened), replayed: false };
    });
  }

  private async draft(body: ScreeningBody, actor: Actor, request: ArrivedRequest) {
    const { at, day } = this.instantOf(body.at);
    const facility = await this.facilities.find(this.database, actor, body.facilityCode, { day });
    const asked = await this.people.execute(body, day, actor);
    const { vaccine, visitId } = body;
    if (visitId !== undefined) await this.visits.require(visitId, asked, facility.code, actor);
    const rules = this.referenceData.vaccination;
    const form = screeningFormFor(rules.screeningForms, asked.person.birth, day);
    if (!form) throw new Refused('screening-form-not-found', { path: 'at' });
    if (body.form !== undefined && body.form !== form.code) throw new Refused('screening-form-other', { path: 'form' });
    const answers = body.answers as ScreeningAnswers;
    const faults = answerFaults(form, answers, day);
    if (faults[0]) throw new Refused(faults[0].code, { errors: faults });
    const signs = { ...NOTHING_MEASURED, ...body.vitalSigns };
    const { birth, sex } = asked.person;
    const who = { birth, sex: sex === 'unknown' ? null : sex };
    const screened = screen(form, answers, signs, rulesOf(rules.courseRules, vaccine), who, day);
    const said: SealedScreening = { person: asked.person, answers, signs, screened };
    const id = uuidv7();
    await this.seal.prepare(day);
    const row: Omit<KeyedScreening, 'recordedAt'> = {
      ...{ id, facilityCode: facility.code, communeCode: facility.communeCode, vaccine, form: form.code, day },
      ...{ screenedAt: at, expiresAt: screeningExpiresAt(form, at), outcome: screened.outcome, personId: asked.id },
      ...{ isComplete: screened.unanswered.length === 0, sealed: this.seal.close(id, day, said) },
      made: request.digest,
    };
    return { row, said };
  }

  private instantOf(typed: string) {
    const at = parseInstant(typed);
    if (!at.ok) throw new Refused(at.code, { path: 'at' });
    const now = this.clock.now();
    const { earliestDay, aheadMinutes } = this.referenceData.vaccination.entry.inForce(now);
    const day = localDayOf(at.value);
    if (at.value.getTime() > now.getTime() + aheadMinutes * MINUTE_MS)
      throw new Refused('screening-in-the-future', { path: 'at' });
    if (day < earliestDay) throw new Refused('given-before-any-vaccine', { path: 'at' });
    return { at: at.value, day };
  }

  private async answeredEarlier(
    on: Database | Tx,
    request: ArrivedRequest,
  ): Promise<Answered<ScreeningAnswer> | undefined> {
    const found = await this.screenings.findByKeys(on, request.keys);
    const screened = found && (await this.seal.open(found.id, found.sealed)).screened;
    return answeredBefore(request, found && screened && { ...found, screened }, (row) =>
      screeningAnswerOf(row, row.screened),
    );
  }
}
