import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { EntryToChange } from '../doses/entry-to-change.js';
import { FacilitiesOfActor } from '../facilities/facilities-of-actor.js';
import { PersonSeal } from '../people/person-seal.js';
import { actAnswerOf, eventAnswerOf } from './adverse-event-answers.js';
import type { AdverseEventAnswer, ReportAdverseEventBody } from './adverse-event.dto.js';
import { AdverseEventStore } from './adverse-event.store.js';
import { clueOf } from './dose-clue.js';
import { onsetOf } from './dose-clue.rules.js';
import { EnterAdverseEvent } from './enter-adverse-event.js';
import { FindFollowedDose } from './find-followed-dose.js';
import { FollowedDoseQuery, type FollowedDose } from './followed-dose.query.js';
import { detailsOf } from './told-details.js';

const ROUTE = 'POST /v1/adverse-events';

export interface ReportAdverseEvent {
  readonly body: ReportAdverseEventBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Takes in what staff noticed after a dose, be it of the own facility or of another. */
@Injectable()
export class ReportAdverseEventUseCase {
  constructor(
    private readonly database: Database,
    private readonly events: AdverseEventStore,
    private readonly entries: EntryToChange,
    private readonly finding: FindFollowedDose,
    private readonly doses: FollowedDoseQuery,
    private readonly facilities: FacilitiesOfActor,
    private readonly entering: EnterAdverseEvent,
    private readonly seal: PersonSeal,
    private readonly digests: RequestDigests,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 404 for a dose or a facility that is not the actor's to name, 422 for times that cannot be */
  async execute({ body, idempotencyKey, actor }: ReportAdverseEvent): Promise<Answered<AdverseEventAnswer>> {
    const request = this.digests.of({ actor, route: ROUTE, key: idempotencyKey, body });
    const earlier = answeredBefore(request, await this.events.findByKeys(this.database, request.keys), actAnswerOf);
    if (earlier) return earlier;
    const details = detailsOf(body, onsetOf(body.onset));
    const dose = await this.doseOf(body, details.onsetDay, actor);
    const noticedAt = body.noticedAt === undefined ? this.clock.now() : new Date(body.noticedAt);
    const code = body.facilityCode ?? actor.facility;
    const facility =
      code === undefined
        ? undefined
        : await this.facilities.find(this.database, actor, code, { day: localDayOf(noticedAt) });
    await this.seal.prepare([dose.day]);
    return this.database.transaction(async (tx) => {
      await this.events.lockKey(tx, request.digest.key);
      const faster = answeredBefore(request, await this.events.findByKeys(tx, request.keys), actAnswerOf);
      if (faster) return faster;
      const entered = { dose, reportId: null, details, noticedAt, facility };
      const event = await this.entering.execute(tx, entered, { actor, note: body.note, made: request.digest });
      return { body: eventAnswerOf(event, tx.recordedAt), replayed: false };
    });
  }

  private async doseOf({ dose }: ReportAdverseEventBody, onsetDay: string, actor: Actor): Promise<FollowedDose> {
    const id = 'id' in dose ? (await this.entries.find(dose.id, actor)).id : await this.doseByClue(dose, onsetDay);
    const found = await this.doses.find(this.database, id);
    if (!found) throw new Error('An entry is never deleted while it is named');
    return found;
  }

  private async doseByClue(dose: Parameters<typeof clueOf>[0], onsetDay: string): Promise<string> {
    const found = await this.finding.execute(this.database, clueOf(dose, localDayOf(this.clock.now())), onsetDay);
    if (found.ok) return found.doseId;
    if (found.reason === 'several-fit') throw new Refused('several-doses-fit', { path: 'dose' });
    throw new Refused('dose-not-found', { status: 404, path: 'dose' });
  }
}
