import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { BatchedWriter, Database } from '#libs/database';
import { currentTraceparent, requireBodyOf, RequestDigests, type Actor, type Answered } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { localDayOf, parseInstant, parsePlaceCode } from '#libs/vocabulary';
import { checkedInAnswer } from './check-in-answer.js';
import type { CheckedIn, CheckInBody } from './check-in.dto.js';
import { decideTime } from './check-in.rules.js';
import { CheckInSeal } from './check-in-seal.js';
import type { GivenCheckIn } from './check-in.store.js';
import { FindShownPersonUseCase } from './find-shown-person.use-case.js';
import { wayOf } from './shown-person.js';
import { WriteCheckInsUseCase, type ArrivedCheckIn, type WrittenCheckIn } from './write-check-ins.use-case.js';

const ROUTE = 'POST /v1/check-ins';

export interface CheckIn {
  readonly body: CheckInBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Takes one entry, whichever side held the camera; those that arrive together are committed together. */
@Injectable()
export class CheckInUseCase implements OnModuleDestroy {
  private readonly writer: BatchedWriter<ArrivedCheckIn, WrittenCheckIn>;

  constructor(
    database: Database,
    writing: WriteCheckInsUseCase,
    private readonly people: FindShownPersonUseCase,
    private readonly seal: CheckInSeal,
    private readonly digests: RequestDigests,
    private readonly reference: ReferenceData,
    private readonly clock: BusinessClock,
  ) {
    this.writer = new BatchedWriter({
      name: 'check-ins',
      database,
      write: (tx, arrived) => writing.execute(tx, arrived),
      sortKey: ({ request }) => request.digest.key.toString('hex'),
    });
  }

  /** @throws Refused by a rule, or 409 where the key was used with another body */
  async execute(command: CheckIn): Promise<Answered<CheckedIn>> {
    const arrived = await this.arrive(command);
    await this.prepareSeal(arrived);
    const written = await this.writer.submit(arrived);
    if (written.kind === 'refused') throw written.refusal;
    if (written.kind === 'made') return { body: written.answer, replayed: false };
    requireBodyOf(arrived.request, written.given.made);
    return { body: await this.answerAgain(written.given), replayed: true };
  }

  /** After the last request and before the database goes. */
  onModuleDestroy(): Promise<void> {
    return this.writer.drain();
  }

  private async arrive({ body, idempotencyKey, actor }: CheckIn): Promise<ArrivedCheckIn> {
    const way = wayOf(actor);
    const typedAt = body.at === undefined ? undefined : parseInstant(body.at);
    const at = typedAt?.ok ? typedAt.value : undefined;
    const receivedAt = this.clock.now();
    const request = this.digests.of({ actor, route: ROUTE, key: idempotencyKey, body });
    const place = parsePlaceCode(body.placeCode);
    return {
      request,
      way,
      actor,
      at,
      receivedAt,
      placeCode: place.ok ? place.value : body.placeCode,
      person: await this.people.execute({ body, actor, at, receivedAt }),
      traceparent: currentTraceparent(),
    };
  }

  /** Only for a day that will be taken: what comes too late must not make a data key for any day it names. */
  private async prepareSeal({ at, receivedAt }: ArrivedCheckIn): Promise<void> {
    const decided = decideTime(at, receivedAt, this.reference.checkInRules.inForce(receivedAt));
    if (decided.ok) await this.seal.prepare(localDayOf(decided.value));
  }

  private async answerAgain({ sealed, ...stay }: GivenCheckIn): Promise<CheckedIn> {
    return checkedInAnswer({ ...stay, visitor: await this.seal.open(stay.id, sealed) });
  }
}
