import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered, type ArrivedRequest } from '#libs/http';
import { RealClock } from '#libs/runtime';
import { parsePhone, parseSlipCode } from '#libs/vocabulary';
import { OrderSeal } from '../people/order-seal.js';
import type { LookUpAnswer, LookUpBody } from './look-up.dto.js';
import { lockUntil, LOCK_HOURS, LOOK_UP_MINUTES, SLIP_ATTEMPTS_MAX } from './look-up.rules.js';
import { LookUpSecrets } from './look-up-secrets.js';
import { LookUpStore } from './look-up.store.js';

const MINUTE_MS = 60_000;
const HOUR_SECONDS = 3_600;

/**
 * Takes a question. The same is done for every slip, real or not: the question is counted, kept and answered, and only
 * then, out of the caller's sight, looked at. It is counted whether or not it will fit: were only those counted that do
 * not, the lock would tell which do.
 */
@Injectable()
export class AskLookUpUseCase {
  constructor(
    private readonly database: Database,
    private readonly lookUps: LookUpStore,
    private readonly secrets: LookUpSecrets,
    private readonly orders: OrderSeal,
    private readonly digests: RequestDigests,
    private readonly realClock: RealClock,
  ) {}

  /** @throws Refused 429 where the slip, real or not, was asked for in vain too often */
  async execute(body: LookUpBody, idempotencyKey: string, actor: Actor): Promise<Answered<LookUpAnswer>> {
    const request = this.digests.of({ actor, route: 'POST /v1/result-lookups', key: idempotencyKey, body });
    const [slip, phone] = [parseSlipCode(body.slipCode), parsePhone(body.phone)];
    if (!slip.ok || !phone.ok) throw new Refused('slip-code-malformed', { status: 400, path: 'slipCode' });
    const id = uuidv7();
    const sealed = await this.secrets.seal(id, { slipCode: slip.value, birth: { ...body.birth }, phone: phone.value });
    const now = this.realClock.now();
    const expiresAt = new Date(now.getTime() + LOOK_UP_MINUTES * MINUTE_MS);
    return this.database.transaction(async (tx) => {
      const earlier = await this.answerAgain(tx, request);
      if (earlier) return earlier;
      const slipDigests = this.orders.slipDigestsOf(slip.value);
      if (await this.lookUps.isLocked(tx, slipDigests, now))
        throw new Refused('look-up-locked', { status: 429, retryAfterSeconds: LOCK_HOURS * HOUR_SECONDS });
      const slipDigest = this.orders.slipDigestOf(slip.value);
      const isNew = await this.lookUps.insert(tx, { id, expiresAt, slipDigest, sealed }, request.digest);
      // Where an equal request was faster, its answer is that of both.
      const faster = isNew ? undefined : await this.answerAgain(tx, request);
      if (faster) return faster;
      await this.lookUps.countAttempt(tx, slipDigest, now, lockUntil(now), SLIP_ATTEMPTS_MAX);
      return { body: { id, expiresAt: expiresAt.toISOString() }, replayed: false };
    });
  }

  private async answerAgain(tx: Tx, request: ArrivedRequest): Promise<Answered<LookUpAnswer> | undefined> {
    const found = await this.lookUps.findByKey(tx, request.keys);
    return answeredBefore(request, found, (earlier) => ({
      id: earlier.id,
      expiresAt: earlier.expiresAt.toISOString(),
    }));
  }
}
