import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { BatchedWriter, Database } from '#libs/database';
import { currentTraceparent, Refused, requireBodyOf, RequestDigests, type Actor, type Answered } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import { parseInstant, parsePlaceCode } from '#libs/vocabulary';
import type { CheckedOut, CheckOutBody } from './check-out.dto.js';
import { CheckInSeal } from './check-in-seal.js';
import type { GivenCheckOut, SoughtStay } from './check-out.store.js';
import { FindShownPersonUseCase } from './find-shown-person.use-case.js';
import { fieldsShowing, wayOf } from './shown-person.js';
import { WriteCheckOutsUseCase, type ArrivedCheckOut, type WrittenCheckOut } from './write-check-outs.use-case.js';

const ROUTE = 'POST /v1/check-outs';

export interface CheckOut {
  readonly body: CheckOutBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Takes one departure: by the id that the entry was answered with, or by showing the person again. */
@Injectable()
export class CheckOutUseCase implements OnModuleDestroy {
  private readonly writer: BatchedWriter<ArrivedCheckOut, WrittenCheckOut>;

  constructor(
    database: Database,
    writing: WriteCheckOutsUseCase,
    private readonly people: FindShownPersonUseCase,
    private readonly seal: CheckInSeal,
    private readonly digests: RequestDigests,
    private readonly clock: BusinessClock,
  ) {
    this.writer = new BatchedWriter({
      name: 'check-outs',
      database,
      write: (tx, arrived) => writing.execute(tx, arrived),
      sortKey: ({ request }) => request.digest.key.toString('hex'),
    });
  }

  /** @throws Refused by a rule, or 409 where the key was used with another body */
  async execute(command: CheckOut): Promise<Answered<CheckedOut>> {
    const arrived = await this.arrive(command);
    const written = await this.writer.submit(arrived);
    if (written.kind === 'refused') throw written.refusal;
    if (written.kind === 'made') return { body: answerOf(written.given), replayed: false };
    requireBodyOf(arrived.request, written.given.made);
    return { body: answerOf(written.given), replayed: true };
  }

  /** After the last request and before the database goes. */
  onModuleDestroy(): Promise<void> {
    return this.writer.drain();
  }

  private async arrive({ body, idempotencyKey, actor }: CheckOut): Promise<ArrivedCheckOut> {
    const at = body.at === undefined ? undefined : parseInstant(body.at);
    const receivedAt = this.clock.now();
    const place = parsePlaceCode(body.placeCode);
    const arrived = {
      placeCode: place.ok ? place.value : body.placeCode,
      at: at?.ok ? at.value : undefined,
      receivedAt,
    };
    return {
      ...arrived,
      actor,
      way: wayOf(actor),
      request: this.digests.of({ actor, route: ROUTE, key: idempotencyKey, body }),
      sought: await this.soughtIn(body, actor, arrived),
      traceparent: currentTraceparent(),
    };
  }

  /** A refusal is kept until the key has been looked up. @throws Refused 400, 401 or 403 */
  private async soughtIn(
    body: CheckOutBody,
    actor: Actor,
    { placeCode, at, receivedAt }: { placeCode: string; at: Date | undefined; receivedAt: Date },
  ): Promise<SoughtStay | Refused> {
    if (body.checkInId !== undefined && fieldsShowing(body).length === 0)
      return { placeCode, id: body.checkInId, personIndexes: [] };
    if (body.checkInId !== undefined)
      throw new Refused('invalid-request', { status: 400, errors: [{ path: '', code: 'ambiguous-shape' }] });
    const person = await this.people.execute({ body, actor, at, receivedAt });
    if ('refusal' in person) return person.refusal;
    const { visitor, shownBy } = person.found;
    return { placeCode, id: undefined, personIndexes: this.seal.personsOf(visitor, shownBy) };
  }
}

function answerOf({ id, placeCode, checkedInAt, checkedOutAt }: Omit<GivenCheckOut, 'made'>): CheckedOut {
  return { id, placeCode, checkedInAt: checkedInAt.toISOString(), checkedOutAt: checkedOutAt.toISOString() };
}
