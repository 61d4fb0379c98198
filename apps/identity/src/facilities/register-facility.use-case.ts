import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { localDayOf } from '#libs/vocabulary';
import type { RegisterFacilityBody } from './facility-body.dto.js';
import { applied, contactOf, unsaid } from './facility-form.js';
import { FacilityRegister } from './facility-register.js';
import type { Facility } from './facility.rules.js';
import { FacilityStore } from './facility.store.js';

export interface RegisterFacility {
  readonly body: RegisterFacilityBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

@Injectable()
export class RegisterFacilityUseCase {
  constructor(
    private readonly database: Database,
    private readonly facilities: FacilityStore,
    private readonly register: FacilityRegister,
    private readonly digests: RequestDigests,
  ) {}

  /**
   * A repeated request is answered with the facility as it is by then.
   * @throws Refused 409 `facility-code-taken` or for a key used with another body; `commune-not-found` and others
   */
  async execute({ body, idempotencyKey, actor }: RegisterFacility): Promise<Answered<Facility>> {
    const request = this.digests.of({ actor, route: 'POST /v1/facilities', key: idempotencyKey, body });
    await this.facilities.prepare();
    return this.database.transaction(async (tx) => {
      const earlier = await this.answerOf(tx, request);
      if (earlier) return earlier;
      const state = applied(body, unsaid(body.code, localDayOf(tx.recordedAt)));
      const act = { actor, action: 'facility.registered' };
      const entered = await this.register.enter(tx, state, contactOf(body), act, request.digest);
      if (entered) return { body: entered, replayed: false };
      return (await this.answerOf(tx, request)) ?? codeTaken();
    });
  }

  private async answerOf(tx: Tx, request: ArrivedRequest): Promise<Answered<Facility> | undefined> {
    const found = await this.facilities.findByKey(tx, request.keys);
    return answeredBefore(request, found, ({ facility }) => facility);
  }
}

function codeTaken(): never {
  throw new Refused('facility-code-taken', { status: 409, path: 'code' });
}
